using System.Globalization;

namespace AmctGen.Text;

/// <summary>Reads the attributes of one layer of a table.</summary>
/// <param name="format">The attributes that a layer can have.</param>
/// <param name="report">Called with the start, the length and the message of each problem.</param>
sealed class LayerAttributeReader(LayerFormat format, Action<int, int, string> report)
{
    private static readonly char[] s_separators = [';', ','];
    private static readonly char[] s_numberSeparators = [LayerAttribute.NumberSeparator, ' ', ',', '(', ')', '[', ']'];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<LayerAttribute> _attributes = [];

    /// <summary>The attributes so far, without invalid ones.</summary>
    public EquatableArray<LayerAttribute> Attributes => new(_attributes.ToArray());

    /// <summary>Adds attributes of the form <c>key=value;...</c>.</summary>
    public void AddList(TableCell cell)
    {
        int from = 0;
        foreach (string part in cell.Text.Split(s_separators))
        {
            string item = part.Trim();
            int start = cell.Start + from + part.Length - part.TrimStart().Length;
            from += part.Length + 1;
            if (item.Length == 0)
            {
                continue;
            }
            int equals = item.IndexOf('=');
            if (equals < 0)
            {
                report(start, item.Length, $"'{item}' has no value: an attribute has the form key=value");
                continue;
            }
            string key = item.Substring(0, equals).TrimEnd();
            if (format.Find(key) is { } attribute)
            {
                Add(attribute, Unquoted(item.Substring(equals + 1).Trim()), item, start);
            }
            else
            {
                report(start, key.Length,
                    $"'{key}' is not a layer attribute{Suggestions.Hint(key, format.Keys)}; the attributes are "
                    + $"{string.Join(", ", format.Keys)}");
            }
        }
    }

    /// <summary>Adds one attribute with the key of a column; an empty cell adds nothing.</summary>
    public void AddValue(string key, TableCell cell)
    {
        if (cell.Text.Length > 0)
        {
            Add(format.Find(key)!, cell.Text, cell.Text, cell.Start);
        }
    }

    private void Add(LayerAttributeShape attribute, string value, string written, int start)
    {
        if (!_seen.Add(attribute.Key))
        {
            report(start, written.Length, $"'{attribute.Key}' is given a second time for this layer: remove one of them");
        }
        else if (Normalize(attribute, value) is { } normalized)
        {
            _attributes.Add(new LayerAttribute(attribute.Key, normalized));
        }
        else
        {
            report(start, written.Length, $"'{written}' cannot be understood: {attribute.Key} is {attribute.Expected}");
        }
    }

    // Null if the attribute cannot have this value.
    private static string? Normalize(LayerAttributeShape attribute, string value) => attribute.Kind switch
    {
        LayerAttributeKind.WholeNumber => Number(value),
        LayerAttributeKind.Flag => Flag(value),
        LayerAttributeKind.Number => Decimal(value),
        LayerAttributeKind.WholeNumbers => Numbers(value),
        _ => attribute.Words.IsEmpty || attribute.Words.Contains(value) ? value : null,
    };

    private static string Unquoted(string text) =>
        text.Length > 1 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0] ? text.Substring(1, text.Length - 2) : text;

    // Spreadsheets write whole numbers as 64.0 if a cell of the column is empty.
    private static string? Number(string text)
    {
        int point = text.IndexOf('.');
        string whole = point > 0 && point < text.Length - 1 && text.Substring(point + 1).Trim('0').Length == 0
            ? text.Substring(0, point)
            : text;
        return uint.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? whole : null;
    }

    // Also (1, 2), as Python prints them.
    private static string? Numbers(string text)
    {
        string?[] numbers = [.. text.Split(s_numberSeparators, StringSplitOptions.RemoveEmptyEntries).Select(Number)];
        return numbers.Length == 0 || Array.IndexOf(numbers, null) >= 0
            ? null
            : string.Join(LayerAttribute.NumberSeparator.ToString(), numbers);
    }

    private static string? Decimal(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value)
            && !double.IsInfinity(value) && !double.IsNaN(value)
            ? text
            : null;

    private static string? Flag(string text) => text.ToLowerInvariant() switch
    {
        "1" or "true" => "true",
        "0" or "false" => "false",
        _ => null,
    };
}
