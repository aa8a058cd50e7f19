using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Imports;

/// <summary>A .proto whose types a referenced assembly contains.</summary>
/// <remarks>Immutable and structurally equal. It is parsed once, when a file imports it.</remarks>
internal sealed record ReferencedSchema
{
    private readonly Lazy<FileExports> _exports;

    public ReferencedSchema() => _exports = new Lazy<FileExports>(Export);

    public required string Assembly { get; init; }

    /// <summary>The version of the contract that the assembly's code was generated for.</summary>
    public required int Contract { get; init; }

    public required string ImportPath { get; init; }

    /// <summary>The C# namespace of the types.</summary>
    public required string Namespace { get; init; }

    /// <summary>Types whose C# name does not follow from the file alone, in text form.</summary>
    public required string Renames { get; init; }

    /// <summary>The text of the .proto.</summary>
    public required string Text { get; init; }

    /// <summary>The declarations of the file; parsed on first use.</summary>
    public FileExports Exports => _exports.Value;

    public bool Equals(ReferencedSchema? other) =>
        other is not null && Assembly == other.Assembly && Contract == other.Contract
        && ImportPath == other.ImportPath && Namespace == other.Namespace && Renames == other.Renames && Text == other.Text;

    public override int GetHashCode() => unchecked((Assembly.GetHashCode() * 31) + ImportPath.GetHashCode());

    /// <summary>Parses the text.</summary>
    public Parsed<ProtoFileSyntax> Parse(CancellationToken cancellation) =>
        ProtoParser.Parse(new SourceFile(ImportPath, ImportPath, Encoding.UTF8.GetBytes(Text)), cancellation);

    private FileExports Export() => FileExports.From(
        Parse(CancellationToken.None).Value, new LinkSettings(Namespace, Renames: TypeRenames.Parse(ImportPath, Renames)));
}
