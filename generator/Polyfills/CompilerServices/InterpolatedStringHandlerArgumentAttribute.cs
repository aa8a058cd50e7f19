namespace System.Runtime.CompilerServices;

/// <summary>Names the arguments that the constructor of an interpolated string handler receives.</summary>
/// <remarks>netstandard2.0 does not have it.</remarks>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(params string[] arguments) : Attribute
{
    public string[] Arguments { get; } = arguments;
}
