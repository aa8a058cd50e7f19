namespace System.Diagnostics.CodeAnalysis;

/// <summary>States that a value is not null if an argument is not null.</summary>
/// <remarks>netstandard2.0 does not have it.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue, AllowMultiple = true, Inherited = false)]
internal sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
{
    public string ParameterName { get; } = parameterName;
}
