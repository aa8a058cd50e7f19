using AmctGen.Generator.Compilation;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Analysis;

/// <summary>The findings about a data file, and what they depend on.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record CheckedDataFile
{
    /// <summary>The schemas; null if nothing names the message of the file.</summary>
    public required SchemaSet? Schemas { get; init; }

    /// <summary>The layers of the network; null if nothing names them.</summary>
    public LayersFile? Layers { get; init; }

    /// <summary>The full name of the message; null if it is not known, so that the text is not checked.</summary>
    public required string? Message { get; init; }

    /// <summary>The findings about the name of the message.</summary>
    public required Diagnostic[] AboutMessage { get; init; }

    /// <summary>The findings about the text.</summary>
    public required Diagnostic[] AboutText { get; init; }

    /// <summary>Whether the text has names in brackets, which any file of the schemas can declare.</summary>
    public required bool NamesExtensions { get; init; }

    /// <summary>The findings about a file whose text is not checked.</summary>
    public static CheckedDataFile WithoutMessage(SchemaSet? schemas, LayersFile? layers, List<Diagnostic> found) =>
        new() { Schemas = schemas, Layers = layers, Message = null, AboutMessage = [.. found], AboutText = [], NamesExtensions = false };
}
