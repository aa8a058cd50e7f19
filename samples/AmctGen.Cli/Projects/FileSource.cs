using AmctGen.Cli.Findings;
using AmctGen.Generator.Compilation;

namespace AmctGen.Cli.Projects;

/// <summary>What the project that lists a file, or the header of the file, says about it.</summary>
internal sealed record FileSource
{
    /// <summary>The name of the message, as it is written.</summary>
    public required string Message { get; init; }

    /// <summary>Where the name is written; the start of the file if the project names it.</summary>
    public required FindingPlace Place { get; init; }

    /// <summary>The schemas of the message; null if it is one of AMCT's.</summary>
    public SchemaCompilation? Schemas { get; init; }

    /// <summary>The .proto file that the header names and that is not found; null if there is none.</summary>
    public string? MissingFile { get; init; }

    /// <summary>The project that lists the file; null if none does.</summary>
    public ProjectIndex? Project { get; init; }

    /// <summary>A setting of the project for the file; null if it is not set.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="name">The name of the setting, without the prefix <c>AmctGen</c>.</param>
    public string? Setting(string path, string name) => Project?.OfFile(Path.GetFullPath(path), name);
}
