using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Exports;

/// <summary>An import statement of a file.</summary>
internal sealed record ImportExport(ImportKind Kind, string Path);
