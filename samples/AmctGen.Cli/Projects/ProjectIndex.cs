using System.Text.Json;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Imports;

namespace AmctGen.Cli.Projects;

/// <summary>What the build of a project knows about its data files and schemas: the file <c>obj/amctgen/index.json</c>.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class ProjectIndex
{
    private const int Version = 1;

    private static readonly string s_path = Path.Combine("obj", "amctgen", "index.json");

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly string _project;

    private ProjectIndex(string path, JsonElement root)
    {
        Location = path;
        _project = root.GetProperty("project").GetString()!;
        foreach (JsonElement file in root.GetProperty("files").EnumerateArray())
        {
            _settings[Uri.UnescapeDataString(file.GetProperty("path").GetString()!)] = file.GetProperty("settings").GetString()!;
        }
        References = [.. root.GetProperty("references").EnumerateArray().Select(static path => Uri.UnescapeDataString(path.GetString()!))];
    }

    /// <summary>The path of the index.</summary>
    public string Location { get; }

    /// <summary>The paths of the project's additional files: schemas, data files and others.</summary>
    public IEnumerable<string> Files => _settings.Keys;

    /// <summary>The paths of the referenced assemblies, which can contain schemas.</summary>
    public string[] References { get; }

    /// <summary>The project's folder.</summary>
    public string Folder => PackedSettings.Find(_project, "ProjectDir") ?? Path.GetFullPath(Path.Combine(Location, "..", "..", ".."));

    /// <summary>The index of the project that a folder belongs to; null if no build has written one.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <exception cref="InvalidDataException">The index cannot be read.</exception>
    public static ProjectIndex? FindAbove(string folder) => PathAbove(folder) is { } path ? Read(path) : null;

    /// <summary>The path of the index of the project that a folder belongs to; null if no build has written one.</summary>
    /// <param name="folder">The full path of the folder.</param>
    public static string? PathAbove(string folder)
    {
        for (string? parent = folder; parent is not null; parent = Path.GetDirectoryName(parent))
        {
            string path = Path.Combine(parent, s_path);
            if (File.Exists(path))
            {
                return path;
            }
        }
        return null;
    }

    /// <summary>Whether the project lists a file.</summary>
    /// <param name="path">The full path.</param>
    public bool Lists(string path) => _settings.ContainsKey(path);

    /// <summary>A setting of a file, which excludes those of the project; null if it is not set.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="name">The name of the setting, without the prefix <c>AmctGen</c>.</param>
    public string? OfFile(string path, string name) =>
        _settings.TryGetValue(path, out string? settings) ? PackedSettings.Find(settings, name) : null;

    /// <summary>The path under which other schemas import a .proto file of the project.</summary>
    /// <param name="path">The full path of the file.</param>
    public string ImportPathOf(string path)
    {
        const string Roots = "ImportRoot";
        return ImportPaths.Of(path, OfFile(path, Roots) ?? PackedSettings.Find(_project, Roots), Folder);
    }

    private static ProjectIndex Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.GetProperty("version").GetInt32() == Version
                ? new ProjectIndex(path, document.RootElement)
                : throw new InvalidDataException("another version of AmctGen has written it: build the project with this version");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or UnauthorizedAccessException)
        {
            throw new InvalidDataException("the index of the project cannot be read: build the project again", exception);
        }
    }
}
