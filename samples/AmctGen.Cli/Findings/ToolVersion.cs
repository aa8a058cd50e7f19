using System.Reflection;

namespace AmctGen.Cli.Findings;

/// <summary>The version of the command.</summary>
internal static class ToolVersion
{
    /// <summary>The version of the command.</summary>
    public static string Current =>
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
