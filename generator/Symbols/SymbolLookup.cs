using System.Collections.Concurrent;

namespace AmctGen.Generator.Symbols;

/// <summary>How a name was resolved.</summary>
/// <param name="Symbol">What it stands for; null where it stands for nothing.</param>
/// <param name="ResolvedName">The full name whose first part was found and whose rest was not; null where not even the first part was.</param>
/// <param name="Unimported">A symbol of that name in a file that the asking file does not import; null for none.</param>
internal readonly record struct SymbolLookup(Symbol? Symbol, string? ResolvedName, Symbol? Unimported);
