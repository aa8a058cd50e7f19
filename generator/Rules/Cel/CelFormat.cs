using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>Checks a call of <c>format()</c> with a literal text and a literal list of values.</summary>
internal static class CelFormat
{
    private const string Clauses = "sdfeboxX";
    private const int MaximumPrecision = 100;

    private static readonly CelTypeKind[] s_numbers = [CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.Double];

    // The types that each clause can format.
    private static readonly CelTypeKind[][] s_kinds =
    [
        [
            .. s_numbers, CelTypeKind.String, CelTypeKind.Bool, CelTypeKind.Bytes, CelTypeKind.List, CelTypeKind.Map, CelTypeKind.Type,
            CelTypeKind.Null, CelTypeKind.Duration, CelTypeKind.Timestamp,
        ],
        s_numbers,
        s_numbers,
        s_numbers,
        [CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.Bool],
        [CelTypeKind.Int, CelTypeKind.Uint],
        [CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.String, CelTypeKind.Bytes],
        [CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.String, CelTypeKind.Bytes],
    ];

    /// <summary>The problem and its part of the expression; null if there is none, or if it can only be found at evaluation.</summary>
    /// <param name="invocation">The call.</param>
    /// <param name="types">The types of the values, if they are a list literal.</param>
    public static (CelNode Node, MessageText Message)? Problem(CelInvocation invocation, IReadOnlyList<CelType> types)
    {
        if (invocation.Target is not CelConstant { Value: string text } constant)
        {
            return null;
        }
        var values = invocation.Arguments[0] as CelListNode;
        int count = 0;
        for (int i = text.IndexOf('%'); i >= 0; i = i + 1 < text.Length ? text.IndexOf('%', i + 1) : -1)
        {
            if (i + 1 < text.Length && text[i + 1] == '%')
            {
                i++;
                continue;
            }
            if (!TryReadClause(text, ref i, out int clause))
            {
                return (
                    constant,
                    "a clause of format() is %s, %d, %f, %e, %b, %o, %x, %X or %%; %f and %e may have a precision up to 100, for example "
                        + "%.2f");
            }
            CelType type = count < types.Count ? types[count] : CelType.Dyn;
            if (type.Kind is not (CelTypeKind.Dyn or CelTypeKind.Parameter) && Array.IndexOf(s_kinds[clause], type.Kind) < 0)
            {
                return (values!.Items[count], (MessageText)$"'%{Clauses[clause]}' cannot write {type.WithArticle}");
            }
            count++;
        }
        return values is null || values.Items.Count == count ? null
            : (values, (MessageText)$"format() needs as many values as its text has clauses: {count}, not {values.Items.Count}");
    }

    private static bool TryReadClause(string text, ref int position, out int clause)
    {
        int start = ++position + 1;
        bool hasPrecision = position < text.Length && text[position] == '.';
        if (hasPrecision)
        {
            for (position++; position < text.Length && text[position] is >= '0' and <= '9'; position++)
            {
            }
        }
        bool isSound = !hasPrecision || (position - start is > 0 and <= 3
            && int.Parse(text.Substring(start, position - start), System.Globalization.CultureInfo.InvariantCulture) <= MaximumPrecision);
        clause = isSound && position < text.Length ? Clauses.IndexOf(text[position]) : -1;
        return clause >= 0;
    }
}
