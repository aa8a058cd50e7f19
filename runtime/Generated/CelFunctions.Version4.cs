using System.ComponentModel;
using System.Text.RegularExpressions;

namespace AmctGen.Generated;

/// <content>What only code of contract version 4 calls.</content>
public static partial class CelFunctions
{
    /// <summary>Whether a pattern matches somewhere in a text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static CelValue Matches(CelValue a, Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return a.Kind == CelValueKind.String ? CelValue.Of(pattern.IsMatch(a.Text)) : default;
    }
}
