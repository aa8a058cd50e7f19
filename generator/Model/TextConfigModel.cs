namespace AmctGen.Generator.Model;

/// <summary>A data file whose configuration C# reads through a generated property.</summary>
/// <remarks>Immutable, structurally equal, without the text, which changes more often.</remarks>
internal sealed record TextConfigModel
{
    /// <summary>The path that the compiler passes.</summary>
    public required string Path { get; init; }

    /// <summary>The path from the project's folder, for reports of the reader and for the name of the generated file.</summary>
    public required string ShownPath { get; init; }

    /// <summary>The C# name of the property.</summary>
    public required string Name { get; init; }

    /// <summary>The full C# name of the message, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>Whether the file is read in the merge dialect.</summary>
    public required bool IsMerge { get; init; }

    /// <summary>The namespace of the generated class; empty for the global one.</summary>
    public required string Namespace { get; init; }
}
