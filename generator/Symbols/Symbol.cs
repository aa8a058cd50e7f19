using AmctGen.Generator.Exports;

namespace AmctGen.Generator.Symbols;

/// <summary>A full name and what it denotes.</summary>
internal sealed record Symbol
{
    /// <summary>The kind of the symbol.</summary>
    public required SymbolKind Kind { get; init; }

    /// <summary>The full name of its scope; empty if there is none.</summary>
    public required string Scope { get; init; }

    /// <summary>The name inside the scope.</summary>
    public required string Name { get; init; }

    /// <summary>The file that declares it; for a package, one that is in it.</summary>
    public required FileExports File { get; init; }

    /// <summary>The export of a message, enum, enum value, field or extension; null for anything else.</summary>
    public required object? Declaration { get; init; }

    /// <summary>The full name, concatenated on each call.</summary>
    public string FullName => FullNames.Join(Scope, Name);

    public MessageExport? Message => Declaration as MessageExport;

    public EnumExport? Enum => Declaration as EnumExport;

    public FieldExport? Field => Declaration as FieldExport;

    public bool IsType => Kind is SymbolKind.Message or SymbolKind.Enum or SymbolKind.MapEntry;

    /// <summary>Whether it is a scope for other names.</summary>
    public bool IsScope => Kind is SymbolKind.Package or SymbolKind.Message or SymbolKind.Enum or SymbolKind.Service or SymbolKind.MapEntry;
}
