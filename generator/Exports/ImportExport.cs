using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>An import.</summary>
internal sealed record ImportExport(ImportKind Kind, string Path);
