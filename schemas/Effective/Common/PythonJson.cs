using System.Globalization;
using System.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>Writes JSON like AMCT: Python's <c>json.dump(indent=4, separators=(',', ':'))</c>, with bare NaN and Infinity.</summary>
internal sealed class PythonJson
{
    // The members of the objects in the result are the sections of the layers; those of the result itself have no layer.
    private const int LayerDepth = 2;

    private readonly StringBuilder _text = new();
    private readonly List<Section> _sections = [];
    private readonly List<Section> _members = [];
    private string? _member;
    private int _depth;
    private bool _isFirst = true;

    public void OpenObject(string? key = null) => Open(key, '{');

    public void CloseObject() => Close('}');

    public void OpenArray(string? key = null) => Open(key, '[');

    public void CloseArray() => Close(']');

    public void Write(string? key, string? value)
    {
        Begin(key);
        if (value is null)
        {
            _text.Append("null");
        }
        else
        {
            AppendString(value);
        }
    }

    public void Write(string? key, bool value)
    {
        Begin(key);
        _text.Append(value ? "true" : "false");
    }

    public void Write(string? key, long value)
    {
        Begin(key);
        _text.Append(CultureInfo.InvariantCulture, $"{value}");
    }

    public void Write(string? key, double value)
    {
        Begin(key);
        _text.Append(Format(value));
    }

    /// <summary>The sections that were written for each layer, in their order.</summary>
    public Dictionary<string, EquatableArray<EffectiveValue>> Sections()
    {
        string text = _text.ToString();
        return _sections.GroupBy(static section => section.Layer, StringComparer.Ordinal).ToDictionary(
            static group => group.Key,
            group => group.Select(section => ValueOf(text, section)).ToEquatableArray(),
            StringComparer.Ordinal);
    }

    /// <summary>The values of the whole, then those of the layers, in their order. The layer is null for the whole.</summary>
    public IEnumerable<(string? Layer, EffectiveValue Value)> Values()
    {
        string text = _text.ToString();
        var layers = _sections.Select(static section => section.Layer).ToHashSet(StringComparer.Ordinal);
        return _members.Where(member => !layers.Contains(member.Key)).Select(member => (default(string), ValueOf(text, member)))
            .Concat(_sections.Select(section => ((string?)section.Layer, ValueOf(text, section))));
    }

    /// <summary>The text, with a final line feed.</summary>
    public override string ToString() => _text + "\n";

    /// <summary>A number in the format of Python's <c>repr</c>.</summary>
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }
        // The shortest digits that read back to the same value: one digit, a point, the others, an exponent.
        string scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        int exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture);
        if (exponent is >= -4 and < 16)
        {
            string plain = shortest.Contains('E', StringComparison.Ordinal)
                ? value.ToString("F" + Math.Max(1, 17 - exponent), CultureInfo.InvariantCulture).TrimEnd('0')
                : shortest;
            return plain.EndsWith('.') ? plain + "0" : plain.Contains('.', StringComparison.Ordinal) ? plain : plain + ".0";
        }
        string digits = shortest.Contains('E', StringComparison.Ordinal)
            ? shortest[..shortest.IndexOf('E', StringComparison.Ordinal)]
            : Mantissa(shortest);
        return string.Create(CultureInfo.InvariantCulture, $"{digits}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    // Strings do not contain a line feed, which is written as an escape.
    private static string OneLine(ReadOnlySpan<char> json)
    {
        var line = new StringBuilder(json.Length);
        foreach (ReadOnlySpan<char> part in json.EnumerateLines())
        {
            line.Append(line.Length == 0 ? "" : " ").Append(part.TrimStart(' '));
        }
        return line.ToString();
    }

    private static EffectiveValue ValueOf(string text, Section section) =>
        new(section.Key, OneLine(text.AsSpan(section.Start, section.Length)));

    private static string Mantissa(string plain)
    {
        string sign = plain.StartsWith('-') ? "-" : "";
        string digits = plain.TrimStart('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        return sign + (digits.Length > 1 ? digits[..1] + "." + digits[1..] : digits);
    }

    private void Open(string? key, char bracket)
    {
        if (_text.Length > 0)
        {
            Begin(key);
        }
        _text.Append(bracket);
        _depth++;
        _isFirst = true;
    }

    private void Close(char bracket)
    {
        _depth--;
        if (_depth < LayerDepth)
        {
            End(_sections);
        }
        if (_depth < LayerDepth - 1)
        {
            End(_members);
        }
        if (!_isFirst)
        {
            _text.Append('\n').Append(' ', 4 * _depth);
        }
        _text.Append(bracket);
        _isFirst = false;
    }

    private void Begin(string? key)
    {
        if (_depth <= LayerDepth)
        {
            End(_sections);
        }
        if (_depth < LayerDepth)
        {
            End(_members);
        }
        _text.Append(_isFirst ? "\n" : ",\n").Append(' ', 4 * _depth);
        _isFirst = false;
        if (key is not null)
        {
            AppendString(key);
            _text.Append(':');
            if (_depth == LayerDepth)
            {
                _sections.Add(new Section(_member!, key, _text.Length, -1));
            }
            else if (_depth < LayerDepth)
            {
                _members.Add(new Section(key, key, _text.Length, -1));
            }
        }
        _member = _depth < LayerDepth ? key : _member;
    }

    private void End(List<Section> sections)
    {
        if (sections.Count > 0 && sections[^1] is { Length: < 0 } open)
        {
            sections[^1] = open with { Length = _text.Length - open.Start };
        }
    }

    private void AppendString(string value)
    {
        _text.Append('"');
        foreach (char character in value)
        {
            switch (character)
            {
                case '"' or '\\':
                    _text.Append('\\').Append(character);
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case '\b':
                    _text.Append("\\b");
                    break;
                case '\f':
                    _text.Append("\\f");
                    break;
                case < ' ' or > '~':
                    _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                    break;
                default:
                    _text.Append(character);
                    break;
            }
        }
        _text.Append('"');
    }

    private readonly record struct Section(string Layer, string Key, int Start, int Length);
}
