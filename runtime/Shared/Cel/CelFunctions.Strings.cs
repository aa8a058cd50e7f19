using System.Text;

namespace AmctGen.Generated;

/// <content>Texts. Offsets and lengths are in code points.</content>
#if !AMCTGEN_GENERATOR
public
#endif
static partial class CelFunctions
{
    /// <summary>Whether a text or bytes contain another one.</summary>
    public static CelValue Contains(CelValue a, CelValue part) => (a.Kind, part.Kind) switch
    {
        (CelValueKind.String, CelValueKind.String) => CelValue.Of(a.Text.IndexOf(part.Text, StringComparison.Ordinal) >= 0),
        (CelValueKind.Bytes, CelValueKind.Bytes) => CelValue.Of(a.Bytes.AsSpan().IndexOf(part.Bytes) >= 0),
        _ => default,
    };

    /// <summary>Whether a text or bytes start with another one.</summary>
    public static CelValue StartsWith(CelValue a, CelValue part) => (a.Kind, part.Kind) switch
    {
        (CelValueKind.String, CelValueKind.String) => CelValue.Of(a.Text.StartsWith(part.Text, StringComparison.Ordinal)),
        (CelValueKind.Bytes, CelValueKind.Bytes) => CelValue.Of(a.Bytes.AsSpan().StartsWith(part.Bytes)),
        _ => default,
    };

    /// <summary>Whether a text or bytes end with another one.</summary>
    public static CelValue EndsWith(CelValue a, CelValue part) => (a.Kind, part.Kind) switch
    {
        (CelValueKind.String, CelValueKind.String) => CelValue.Of(a.Text.EndsWith(part.Text, StringComparison.Ordinal)),
        (CelValueKind.Bytes, CelValueKind.Bytes) => CelValue.Of(a.Bytes.AsSpan().EndsWith(part.Bytes)),
        _ => default,
    };

    /// <summary>The code point at an offset; empty at the end.</summary>
    public static CelValue CharAt(CelValue a, CelValue offset)
    {
        if (!AreText(a) || offset.Kind != CelValueKind.Int)
        {
            return default;
        }
        List<string> points = CelTexts.Split(a.Text);
        return offset.Int < 0 || offset.Int > points.Count ? default
            : CelValue.Of(offset.Int == points.Count ? "" : points[(int)offset.Int]);
    }

    /// <summary>The text with its clauses replaced by values.</summary>
    public static CelValue Format(CelValue a, CelValue values) =>
        AreText(a) && values.Kind == CelValueKind.List && CelFormatter.Format(a.Text, values.List) is { } text
            ? CelValue.Of(text)
            : default;

    /// <summary>The offset of the first occurrence of a text; -1 if there is none.</summary>
    public static CelValue IndexOf(CelValue a, CelValue part) => IndexOf(a, part, CelValue.Of(0));

    /// <summary>The offset of the first occurrence of a text at or after an offset; -1 if there is none.</summary>
    public static CelValue IndexOf(CelValue a, CelValue part, CelValue offset)
    {
        if (!AreText(a, part) || offset.Kind != CelValueKind.Int)
        {
            return default;
        }
        List<string> points = CelTexts.Split(a.Text);
        List<string> sought = CelTexts.Split(part.Text);
        if (offset.Int < 0 || (offset.Int > points.Count && sought.Count > 0))
        {
            return default;
        }
        if (sought.Count == 0)
        {
            return offset;
        }
        for (int i = (int)offset.Int; i + sought.Count <= points.Count; i++)
        {
            if (IsAt(points, i, sought))
            {
                return CelValue.Of(i);
            }
        }
        return CelValue.Of(-1);
    }

    /// <summary>The offset of the last occurrence of a text; -1 if there is none.</summary>
    public static CelValue LastIndexOf(CelValue a, CelValue part) =>
        AreText(a) ? LastIndexOf(a, part, CelValue.Of(CelTexts.Count(a.Text))) : default;

    /// <summary>The offset of the last occurrence of a text at or before an offset; -1 if there is none.</summary>
    public static CelValue LastIndexOf(CelValue a, CelValue part, CelValue offset)
    {
        if (!AreText(a, part) || offset.Kind != CelValueKind.Int)
        {
            return default;
        }
        List<string> points = CelTexts.Split(a.Text);
        List<string> sought = CelTexts.Split(part.Text);
        if (offset.Int < 0 || (offset.Int > points.Count && sought.Count > 0))
        {
            return default;
        }
        if (sought.Count == 0)
        {
            return offset;
        }
        for (int i = (int)Math.Min(offset.Int, points.Count - sought.Count); i >= 0; i--)
        {
            if (IsAt(points, i, sought))
            {
                return CelValue.Of(i);
            }
        }
        return CelValue.Of(-1);
    }

    /// <summary>The texts of a list, one after the other.</summary>
    public static CelValue Join(CelValue a) => Join(a, CelValue.Of(""));

    /// <summary>The texts of a list with a separator between them.</summary>
    public static CelValue Join(CelValue a, CelValue separator)
    {
        if (a.Kind != CelValueKind.List || !AreText(separator))
        {
            return default;
        }
        var text = new StringBuilder();
        for (int i = 0; i < a.List.Count; i++)
        {
            if (!AreText(a.List[i]))
            {
                return default;
            }
            text.Append(i == 0 ? "" : separator.Text).Append(a.List[i].Text);
        }
        return CelValue.Of(text.ToString());
    }

    /// <summary>The text with the letters A to Z in lower case.</summary>
    public static CelValue LowerAscii(CelValue a) =>
        AreText(a) ? CelValue.Of(Convert(a.Text, static letter => letter is >= 'A' and <= 'Z' ? (char)(letter + 32) : letter)) : default;

    /// <summary>The text with the letters a to z in upper case.</summary>
    public static CelValue UpperAscii(CelValue a) =>
        AreText(a) ? CelValue.Of(Convert(a.Text, static letter => letter is >= 'a' and <= 'z' ? (char)(letter - 32) : letter)) : default;

    /// <summary>The text with all occurrences of a part replaced.</summary>
    public static CelValue Replace(CelValue a, CelValue part, CelValue replacement) => Replace(a, part, replacement, CelValue.Of(-1));

    /// <summary>The text with the first occurrences of a part replaced; a negative limit means all of them.</summary>
    public static CelValue Replace(CelValue a, CelValue part, CelValue replacement, CelValue limit)
    {
        if (!AreText(a, part) || !AreText(replacement) || limit.Kind != CelValueKind.Int)
        {
            return default;
        }
        long left = limit.Int < 0 ? long.MaxValue : limit.Int;
        var text = new StringBuilder();
        if (part.Text.Length == 0)
        {
            List<string> points = CelTexts.Split(a.Text);
            for (int i = 0; i <= points.Count; i++)
            {
                text.Append(left-- > 0 ? replacement.Text : "").Append(i < points.Count ? points[i] : "");
            }
            return CelValue.Of(text.ToString());
        }
        int position = 0;
        for (int at = a.Text.IndexOf(part.Text, StringComparison.Ordinal); at >= 0 && left-- > 0;
            at = a.Text.IndexOf(part.Text, position, StringComparison.Ordinal))
        {
            text.Append(a.Text, position, at - position).Append(replacement.Text);
            position = at + part.Text.Length;
        }
        return CelValue.Of(text.Append(a.Text, position, a.Text.Length - position).ToString());
    }

    /// <summary>The code points in the other order.</summary>
    public static CelValue Reverse(CelValue a)
    {
        if (!AreText(a))
        {
            return default;
        }
        List<string> points = CelTexts.Split(a.Text);
        points.Reverse();
        return CelValue.Of(string.Concat(points));
    }

    /// <summary>The parts of a text between separators.</summary>
    public static CelValue Split(CelValue a, CelValue separator) => Split(a, separator, CelValue.Of(-1));

    /// <summary>The parts of a text between separators: at most as many as the limit, if it is not negative.</summary>
    public static CelValue Split(CelValue a, CelValue separator, CelValue limit)
    {
        if (!AreText(a, separator) || limit.Kind != CelValueKind.Int)
        {
            return default;
        }
        var parts = new List<string>();
        long most = limit.Int < 0 ? long.MaxValue : limit.Int;
        if (separator.Text.Length == 0)
        {
            List<string> points = CelTexts.Split(a.Text);
            int single = (int)Math.Min(points.Count, Math.Max(most - 1, 0));
            parts.AddRange(points.GetRange(0, single));
            if (single < points.Count && most > 0)
            {
                parts.Add(string.Concat(points.GetRange(single, points.Count - single)));
            }
        }
        else if (most > 0)
        {
            int position = 0;
            for (int at = a.Text.IndexOf(separator.Text, StringComparison.Ordinal); at >= 0 && parts.Count + 1 < most;
                at = a.Text.IndexOf(separator.Text, position, StringComparison.Ordinal))
            {
                parts.Add(a.Text.Substring(position, at - position));
                position = at + separator.Text.Length;
            }
            parts.Add(a.Text.Substring(position));
        }
        return CelValue.Of(new CelArray(parts.ConvertAll(CelValue.Of)));
    }

    /// <summary>The text from an offset.</summary>
    public static CelValue Substring(CelValue a, CelValue start) =>
        AreText(a) ? Substring(a, start, CelValue.Of(CelTexts.Count(a.Text))) : default;

    /// <summary>The text from an offset to another one.</summary>
    public static CelValue Substring(CelValue a, CelValue start, CelValue end)
    {
        if (!AreText(a) || start.Kind != CelValueKind.Int || end.Kind != CelValueKind.Int)
        {
            return default;
        }
        List<string> points = CelTexts.Split(a.Text);
        return start.Int < 0 || end.Int > points.Count || start.Int > end.Int ? default
            : CelValue.Of(string.Concat(points.GetRange((int)start.Int, (int)(end.Int - start.Int))));
    }

    /// <summary>The text without white space at both ends.</summary>
    public static CelValue Trim(CelValue a) => AreText(a) ? CelValue.Of(a.Text.Trim()) : default;

    /// <summary>The text in quotes, with escapes.</summary>
    public static CelValue Quote(CelValue a)
    {
        if (!AreText(a))
        {
            return default;
        }
        const string Special = "\a\b\f\n\r\t\v\\\"";
        const string Letters = "abfnrtv\\\"";
        var text = new StringBuilder("\"");
        foreach (char character in a.Text)
        {
            int index = Special.IndexOf(character);
            text.Append(index < 0 ? character.ToString() : "\\" + Letters[index]);
        }
        return CelValue.Of(text.Append('"').ToString());
    }

    private static bool AreText(CelValue a) => a.Kind == CelValueKind.String;

    private static bool AreText(CelValue a, CelValue b) => AreText(a) && AreText(b);

    private static bool IsAt(List<string> points, int position, List<string> part)
    {
        for (int i = 0; i < part.Count; i++)
        {
            if (points[position + i] != part[i])
            {
                return false;
            }
        }
        return true;
    }

    private static string Convert(string text, Func<char, char> convert)
    {
        char[] letters = text.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = convert(letters[i]);
        }
        return new string(letters);
    }
}
