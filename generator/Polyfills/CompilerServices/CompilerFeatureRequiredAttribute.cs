namespace System.Runtime.CompilerServices;

/// <summary>
/// Marks members that need a compiler with a certain feature, for example constructors of types with <c>required</c> members.
/// </summary>
/// <remarks>netstandard2.0 does not have it.</remarks>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;

    public bool IsOptional { get; init; }
}
