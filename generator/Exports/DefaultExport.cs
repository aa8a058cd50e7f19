using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>A default value as written.</summary>
internal sealed record DefaultExport(OptionValueKind Kind, string Identifier, ulong Integer, double Float, EquatableArray<byte> Bytes);
