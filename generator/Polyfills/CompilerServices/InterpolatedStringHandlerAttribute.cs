namespace System.Runtime.CompilerServices;

/// <summary>Marks a type that receives the parts of an interpolated string.</summary>
/// <remarks>netstandard2.0 does not have it.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
