using System.Collections.Concurrent;

namespace AmctGen.Generator.Symbols;

/// <summary>How a name was resolved.</summary>
/// <param name="Symbol">The symbol; null if the name is not found.</param>
/// <param name="ResolvedName">The full name whose first part was found but not the rest; null if the first part was not found
/// either.</param>
/// <param name="Unimported">A symbol with that name in a file that the asking file does not import; null if there is none.</param>
internal readonly record struct SymbolLookup(Symbol? Symbol, string? ResolvedName, Symbol? Unimported);
