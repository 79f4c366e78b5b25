#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

// Known to the compiler by its name; netstandard2.0 has none.
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue)]
internal sealed class MaybeNullAttribute : Attribute;
#endif
