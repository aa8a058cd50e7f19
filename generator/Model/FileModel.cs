using AmctGen.Text;

namespace AmctGen.Generator.Model;

// Every type in this folder is immutable, structurally equal and free of locations, symbols and texts of .proto files:
// two models that are equal must lead to the same C#. Names are C# names, decided; types are written with "global::".

/// <summary>One .proto file: one generated C# file.</summary>
/// <param name="HintName">The generated file's name, unique in the compilation ignoring case.</param>
/// <param name="ImportPath">The path under which other files import it; stands in the generated file's header.</param>
/// <param name="Namespace">The C# namespace; empty for the global one.</param>
/// <param name="Messages">Top-level messages, in declaration order.</param>
/// <param name="Enums">Top-level enums, in declaration order.</param>
/// <param name="Extensions">Top-level extensions; null for none.</param>
/// <param name="Carried">What the assembly carries of the file, for projects that reference it; null for nothing.</param>
internal sealed record FileModel(
    string HintName,
    string ImportPath,
    string Namespace,
    EquatableArray<MessageModel> Messages,
    EquatableArray<EnumModel> Enums,
    ExtensionsModel? Extensions = null,
    CarriedModel? Carried = null)
{
    /// <summary>Whether only the assembly itself can use the types.</summary>
    public bool IsInternal { get; init; }
}
