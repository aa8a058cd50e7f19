using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>A token; of an invalid one the text says what is wrong.</summary>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, object? Value, int Start, int End);
