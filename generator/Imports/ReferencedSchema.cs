using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Imports;

/// <summary>A .proto whose types a referenced assembly contains.</summary>
/// <remarks>Immutable and structurally equal. It is parsed once, when a file imports it.</remarks>
internal sealed record ReferencedSchema
{
    /// <summary>The full name of the attribute by which an assembly carries a schema.</summary>
    public const string AttributeName = "AmctGen.Generated.SchemaFileAttribute";

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

    /// <summary>The schema that an attribute carries; null if it is another attribute.</summary>
    /// <param name="assembly">The name of the assembly.</param>
    /// <param name="attribute">An attribute of the assembly.</param>
    public static ReferencedSchema? From(string assembly, AssemblyAttribute attribute) =>
        attribute is { Name: AttributeName, Arguments: { Length: 5 } values } && values[0] is int contract && values[1] is string path
        && values[2] is string space && values[3] is string renames && values[4] is string text
            ? new ReferencedSchema
            {
                Assembly = assembly,
                Contract = contract,
                ImportPath = path,
                Namespace = space,
                Renames = renames,
                Text = text,
            }
            : null;

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
