namespace AmctGen.Package.Tests;

/// <summary>A test that publishes a native program. It is skipped, with the reason, on a machine that has no C compiler to link with.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!OperatingSystem.IsWindows() && !folders.Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc"))))
        {
            Skip = "native programs are linked by clang or gcc, and neither is in PATH";
        }
    }
}
