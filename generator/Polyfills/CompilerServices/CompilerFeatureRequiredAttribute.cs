namespace System.Runtime.CompilerServices;

/// <summary>The compiler marks with it what only a compiler that knows a feature can use, for example constructors of types with <c>required</c> members.</summary>
/// <remarks>netstandard2.0 lacks it.</remarks>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;

    public bool IsOptional { get; init; }
}
