using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Exports;

/// <summary>An import.</summary>
internal sealed record ImportExport(ImportKind Kind, string Path);
