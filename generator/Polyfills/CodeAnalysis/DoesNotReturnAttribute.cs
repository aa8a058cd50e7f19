namespace System.Diagnostics.CodeAnalysis;

/// <summary>Marks a method that never returns.</summary>
/// <remarks>netstandard2.0 does not have it.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class DoesNotReturnAttribute : Attribute;
