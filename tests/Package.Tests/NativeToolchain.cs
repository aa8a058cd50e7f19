using System.Runtime.InteropServices;

namespace AmctGen.Package.Tests;

/// <summary>What a trimmed or native program is published with: the runtime, the trimmer, the native compiler and a linker.</summary>
internal static class NativeToolchain
{
    private static readonly Lazy<string?> s_problem = new(Find);

    /// <summary>Why this machine cannot publish such a program; null if it can.</summary>
    public static string? Problem => s_problem.Value;

    /// <summary>The platform of this machine.</summary>
    public static string Platform => RuntimeInformation.RuntimeIdentifier;

    private static string? Find()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!OperatingSystem.IsWindows() && !folders.Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc"))))
        {
            return "native programs are linked by clang or gcc, and neither is in PATH";
        }
        return Restore();
    }

    // The consumers have no network; they find in the folder of restored packages what is restored here.
    private static string? Restore()
    {
        DirectoryInfo root = Directory.CreateTempSubdirectory("amctgen-toolchain-");
        try
        {
            File.WriteAllText(Path.Combine(root.FullName, "Toolchain.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <RuntimeIdentifier>{Platform}</RuntimeIdentifier>
                    <SelfContained>true</SelfContained>
                    <NuGetAudit>false</NuGetAudit>
                    <PublishTrimmed>true</PublishTrimmed>
                    <PublishAot Condition="'$(Native)' == 'true'">true</PublishAot>
                  </PropertyGroup>
                </Project>
                """);
            foreach (string native in (string[])["false", "true"])
            {
                (int exitCode, string output) = Consumer.Run(root.FullName, "restore", "--force", "-v:q", "-nologo", $"-p:Native={native}");
                if (exitCode != 0)
                {
                    return "the trimmer and the native compiler cannot be restored: " + output.Trim();
                }
            }
            return null;
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
