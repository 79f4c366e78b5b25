namespace CacheServer.Protocol;

/// <summary>What a client has sent is no command of the protocol: it gets the message, and its connection ends.</summary>
internal sealed class ProtocolException(string message) : Exception(message);
