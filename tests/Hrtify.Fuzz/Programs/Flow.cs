// Not in Programs: the runtime, whose internals the fuzz sees, has a Flow as well, and a namespace around goes before one that is used.
namespace Hrtify.Fuzz;

/// <summary>In what kind of code the pen stands.</summary>
internal enum Flow
{
    Plain,
    Async,
    Iterator,
    AsyncIterator,
    Initializer,
}
