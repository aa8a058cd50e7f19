namespace AmctGen.Generator.Symbols;

/// <summary>The kinds of symbols.</summary>
internal enum SymbolKind
{
    Package,
    Message,
    Enum,
    EnumValue,
    Field,
    Oneof,
    Extension,
    Service,
    Method,

    /// <summary>The entry message of a map field. It has a name, which cannot be used.</summary>
    MapEntry,
}
