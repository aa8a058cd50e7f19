namespace AmctGen.Generator.Syntax;

internal enum ImportKind
{
    Plain,
    Public,
    Weak,

    /// <summary>Edition 2024: for custom options only.</summary>
    Option,
}
