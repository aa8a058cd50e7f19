using System.Globalization;
using System.Text;
using AmctGen.Generator.Symbols;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>The kinds of tokens in an expression.</summary>
internal enum CelTokenKind
{
    End,
    Name,

    /// <summary>A name in backticks, which can be that of a field only.</summary>
    QuotedName,
    Constant,
    Symbol,
    Invalid,
}
