using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>The types of expressions.</summary>
internal enum CelKind
{
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    List,
    Map,
    Message,
    Null,
}
