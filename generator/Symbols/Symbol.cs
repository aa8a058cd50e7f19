using AmctGen.Generator.Exports;

namespace AmctGen.Generator.Symbols;

/// <summary>A full name and what it stands for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Scope">The full name of what encloses it; empty for none.</param>
/// <param name="Name">The name inside the scope.</param>
/// <param name="File">The file that declares it; for a package, one that is in it.</param>
/// <param name="Declaration">The export of a message, enum, enum value, field or extension; null for anything else.</param>
internal sealed record Symbol(SymbolKind Kind, string Scope, string Name, FileExports File, object? Declaration)
{
    /// <summary>The full name, put together: to print.</summary>
    public string FullName => FullNames.Join(Scope, Name);

    public MessageExport? Message => Declaration as MessageExport;

    public EnumExport? Enum => Declaration as EnumExport;

    public FieldExport? Field => Declaration as FieldExport;

    public bool IsType => Kind is SymbolKind.Message or SymbolKind.Enum or SymbolKind.MapEntry;

    /// <summary>Whether it has names inside.</summary>
    public bool IsScope => Kind is SymbolKind.Package or SymbolKind.Message or SymbolKind.Enum or SymbolKind.Service or SymbolKind.MapEntry;
}
