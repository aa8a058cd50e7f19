namespace AmctGen.Package.Tests;

/// <summary>A test that publishes a trimmed or native program. It is skipped, with the reason, on a machine that cannot do that.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip = NativeToolchain.Problem;
}
