namespace System.Runtime.CompilerServices;

/// <summary>The compiler marks <c>required</c> members with it.</summary>
/// <remarks>netstandard2.0 does not have it.</remarks>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
