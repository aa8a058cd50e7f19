namespace AmctGen.Generator.Symbols;

/// <summary>What a full name stands for.</summary>
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

    /// <summary>The message behind a map field. It has a name, which nobody may use.</summary>
    MapEntry,
}
