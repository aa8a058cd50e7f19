using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Names;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Inputs;

/// <summary>A data file for which typed access is generated, without its text.</summary>
/// <remarks>Immutable and structurally equal.</remarks>
internal sealed record TypedFile
{
    /// <summary>The path that the compiler passes.</summary>
    public required string Path { get; init; }

    /// <summary>The path from the project's folder.</summary>
    public required string ShownPath { get; init; }

    /// <summary>The message as the build or the header of the file names it.</summary>
    public required string MessageName { get; init; }

    /// <summary>Whether the file is read in the merge dialect.</summary>
    public required bool IsMerge { get; init; }

    /// <summary>The path of the layers file; null for none.</summary>
    public required string? LayersPath { get; init; }

    /// <summary>The project's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The namespace of generated classes; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>Whether typed access is generated for a file.</summary>
    public static bool IsTyped(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        !file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase)
        && string.Equals(BuildSettings.OfFile(options, file, BuildSettings.Generate), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the settings of a file; null if nothing names its message, which the analyzer reports.</summary>
    public static TypedFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        string? message = BuildSettings.OfFile(options, file, BuildSettings.Message)
            ?? (file.GetText(cancellation) is { } text ? DataFileHeader.FindMessage(text)?.Name : null);
        string folder = BuildSettings.ProjectFolder(options) ?? "";
        return message is null ? null : new TypedFile
        {
            Path = file.Path,
            ShownPath = ImportPaths.Of(file.Path, null, folder),
            MessageName = message,
            IsMerge = string.Equals(
                BuildSettings.OfFile(options, file, BuildSettings.Dialect), "merge", StringComparison.OrdinalIgnoreCase),
            LayersPath = BuildSettings.OfFile(options, file, BuildSettings.Layers),
            Folder = folder,
            Namespace = BuildSettings.RootNamespace(options) is { } name ? CSharpNames.EscapeNamespace(name) ?? "" : "",
        };
    }
}
