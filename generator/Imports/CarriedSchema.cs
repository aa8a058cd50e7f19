using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Imports;

/// <summary>A .proto whose types a referenced assembly holds.</summary>
/// <remarks>Immutable and structurally equal. It is parsed when somebody imports it, once.</remarks>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Contract">The version of the contract that the assembly's code was made for.</param>
/// <param name="ImportPath">The path under which it is imported.</param>
/// <param name="Namespace">The C# namespace of the types.</param>
/// <param name="Renames">Types whose C# name the file alone does not tell, as text.</param>
/// <param name="Text">The text.</param>
internal sealed record CarriedSchema(string Assembly, int Contract, string ImportPath, string Namespace, string Renames, string Text)
{
    private readonly Lazy<FileExports> _exports = new(() => Parse(ImportPath, new LinkSettings(Namespace, Renames: TypeRenames.Parse(ImportPath, Renames)), Text));

    public FileExports Exports => _exports.Value;

    public bool Equals(CarriedSchema? other) =>
        other is not null && Assembly == other.Assembly && Contract == other.Contract
        && ImportPath == other.ImportPath && Namespace == other.Namespace && Renames == other.Renames && Text == other.Text;

    public override int GetHashCode() => unchecked((Assembly.GetHashCode() * 31) + ImportPath.GetHashCode());

    private static FileExports Parse(string importPath, LinkSettings settings, string text)
    {
        var proto = new ProtoText(importPath, importPath, Encoding.UTF8.GetBytes(text));
        return FileExports.From(ProtoParser.Parse(proto, CancellationToken.None).Value, settings);
    }
}
