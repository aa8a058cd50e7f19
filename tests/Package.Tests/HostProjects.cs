using System.Text.RegularExpressions;

namespace AmctGen.Package.Tests;

/// <summary>Projects that use the package in different ways, restored and built in one run of <c>dotnet build</c>.</summary>
public sealed partial class HostProjects
{
    private const string Package = """<PackageReference Include="AmctGen" Version="0.0.1-test" />""";

    private readonly string[] _lines;

    private HostProjects(string root, string output)
    {
        Root = root;
        Output = output;
        _lines = [.. output.ReplaceLineEndings("\n").Split('\n').Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The folder of all projects.</summary>
    public string Root { get; }

    /// <summary>The complete output of the build.</summary>
    public string Output { get; }

    /// <summary>The findings of the build about a project: errors, warnings and messages with an id, without folders, help links and the project's name.</summary>
    public string[] Of(string project)
    {
        string folder = Path.Combine(Root, project) + Path.DirectorySeparatorChar;
        string end = $"[{folder}";
        return [.. _lines
            .Where(line => line.Contains(end, StringComparison.Ordinal) || line.StartsWith(folder, StringComparison.Ordinal))
            .Select(line => HelpLink().Replace(line.Split(" [" + folder)[0], "").Trim().Replace(folder, "", StringComparison.Ordinal))
            .Select(static line => TargetsFile().Replace(line, "targets: "))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes all projects and builds them.</summary>
    internal static HostProjects Build(string parent)
    {
        string root = Directory.CreateDirectory(Path.Combine(parent, "hosts")).FullName;
        foreach ((string path, string text) in HostFiles.All)
        {
            string target = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text.Replace("<AmctGen/>", Package, StringComparison.Ordinal));
        }
        string[] projects = [.. HostFiles.All.Select(static file => file.Path).Where(static path => path.EndsWith("proj", StringComparison.Ordinal)).Select(Escape)];
        File.WriteAllText(Path.Combine(root, "all.proj"), $"""
            <Project DefaultTargets="Build">
              <ItemGroup><Host Include="{string.Join(';', projects)}" /></ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Host)" Targets="Restore" ContinueOnError="true" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Host)" Targets="Build" BuildInParallel="true" ContinueOnError="true" /></Target>
            </Project>
            """);
        // Some are not to be restored, and a build would end there.
        string restored = Consumer.Run(root, "restore", "all.proj", "-v:m", "-tl:off").Output;
        return new HostProjects(root, restored + Consumer.Run(root, "build", "all.proj", "--no-restore", "-nologo", "-v:m", "-tl:off").Output);
    }

    // As an item's name in MSBuild and XML.
    private static string Escape(string path) =>
        System.Security.SecurityElement.Escape(Regex.Replace(path, "[%$@();'?*]", static match => $"%{(int)match.Value[0]:X2}"));

    [GeneratedRegex(@" \(https://\S*\)")]
    private static partial Regex HelpLink();

    [GeneratedRegex(@"^\S*AmctGen\.targets\(\d+,\d+\): ")]
    private static partial Regex TargetsFile();
}
