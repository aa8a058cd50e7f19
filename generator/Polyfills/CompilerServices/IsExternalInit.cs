namespace System.Runtime.CompilerServices;

/// <summary>The compiler needs it for <c>init</c> accessors.</summary>
/// <remarks>netstandard2.0 does not have it.</remarks>
internal static class IsExternalInit;
