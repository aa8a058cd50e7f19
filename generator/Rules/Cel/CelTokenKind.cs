using System.Globalization;
using System.Text;
using AmctGen.Generator.Symbols;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>The kinds of tokens in an expression.</summary>
internal enum CelTokenKind
{
    End,
    Name,

    /// <summary>A name in backticks, which can only be a field name.</summary>
    QuotedName,
    Constant,
    Symbol,
    Invalid,
}
