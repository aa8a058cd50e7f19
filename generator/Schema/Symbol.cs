namespace AmctGen.Generator.Schema;

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

/// <summary>A full name and what it stands for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FullName">The full name.</param>
/// <param name="File">The file that declares it; for a package, one that is in it.</param>
/// <param name="Declaration">The export of a message, enum, enum value, field or extension; null for anything else.</param>
internal sealed record Symbol(SymbolKind Kind, string FullName, FileExports File, object? Declaration)
{
    public MessageExport? Message => Declaration as MessageExport;

    public EnumExport? Enum => Declaration as EnumExport;

    public FieldExport? Field => Declaration as FieldExport;

    public bool IsType => Kind is SymbolKind.Message or SymbolKind.Enum or SymbolKind.MapEntry;

    /// <summary>Whether it has names inside.</summary>
    public bool IsScope => Kind is SymbolKind.Package or SymbolKind.Message or SymbolKind.Enum or SymbolKind.Service or SymbolKind.MapEntry;
}
