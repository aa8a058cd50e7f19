namespace AmctGen.Package.Tests;

/// <summary>A <see cref="NativeFactAttribute"/> with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeTheoryAttribute : TheoryAttribute
{
    public NativeTheoryAttribute() => Skip = NativeToolchain.Problem;
}
