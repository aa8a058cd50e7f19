using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>A scalar in a rule, as written.</summary>
internal sealed class RuleScalar(TextDocument document, DocumentScalar scalar, int offset)
{
    private const string Lead = "v:";

    public static RuleScalar Of(OptionValueSyntax value, DiagnosticBag file)
    {
        byte[] written = file.Text.Bytes.AsSpan(value.Span.Start, value.Span.Length).ToArray();
        byte[] text = [(byte)Lead[0], (byte)Lead[1], .. written];
        TextDocument parsed = TextDocument.Parse(text, TokenizerOptions.OptionValue);
        return new RuleScalar(parsed, (DocumentScalar)parsed.Root.Fields[0].Value!, value.Span.Start - Lead.Length);
    }

    /// <summary>Its location in the file.</summary>
    public SourceSpan Span => new(offset + scalar.Span.Start, scalar.Span.Length);

    public string Word => document.TextOf(scalar.Tokens[0]);

    public bool IsTrue => Word is "true" or "True" or "t" or "1";

    /// <summary>The value of an integer, which is known to be in its type's range.</summary>
    public decimal Integer
    {
        get
        {
            Literals.TryParseInteger(document.Bytes(scalar.Tokens[0]), out ulong magnitude);
            return scalar.IsNegative ? -(decimal)magnitude : magnitude;
        }
    }

    /// <summary>The value of a floating-point number, rounded to a float32 if <paramref name="isFloat"/> is set.</summary>
    public double Number(bool isFloat)
    {
        ReadOnlySpan<byte> token = document.Bytes(scalar.Tokens[0]);
        double value = FloatParser.TryParseWord(token, out double word) ? word
            : Literals.TryParseInteger(token, out ulong magnitude) ? magnitude
            : FloatParser.Parse(token);
        value = scalar.IsNegative ? -value : value;
        return isFloat ? FloatParser.Narrow(value) : value;
    }

    /// <summary>The bytes that the string denotes.</summary>
    public byte[] Bytes
    {
        get
        {
            var bytes = new List<byte>();
            foreach (SourceSpan token in scalar.Tokens)
            {
                Literals.AppendString(document.Bytes(token), bytes);
            }
            return [.. bytes];
        }
    }

    public string Text => Utf8.Decode(Bytes);

    /// <summary>The location in the file of a part of the string's characters.</summary>
    /// <param name="start">The first character, in UTF-16 units of the decoded string.</param>
    /// <param name="length">The number of characters.</param>
    public SourceSpan SpanOf(int start, int length)
    {
        int first = -1;
        int last = Span.Start + Span.Length;
        int position = 0;
        foreach (SourceSpan token in scalar.Tokens)
        {
            // Each part of the literal is decoded separately, so that the source of each character is known.
            int at = 1;
            int end = token.Length - 1;
            while (at < end)
            {
                int step = StepLength(token, at, end);
                int units = position >= start + length ? 0 : UnitsOf(token, at, step);
                if (first < 0 && position + units > start)
                {
                    first = offset + token.Start + at;
                }
                position += units;
                at += step;
                if (first >= 0 && position >= start + length && length > 0)
                {
                    last = offset + token.Start + at;
                    return new SourceSpan(first, last - first);
                }
            }
        }
        return first < 0 ? new SourceSpan(Math.Max(Span.Start, last - 1), 1) : new SourceSpan(first, last - 1 - first);
    }

    private int StepLength(SourceSpan token, int at, int end)
    {
        ReadOnlySpan<byte> text = document.Bytes(token).Slice(at, end - at);
        if (text[0] == (byte)'\\')
        {
            return Math.Max(2, Literals.EscapeLength(text, hasPairs: true));
        }
        int length = text[0] < 0x80 ? 1 : text[0] < 0xE0 ? 2 : text[0] < 0xF0 ? 3 : 4;
        return Math.Min(length, text.Length);
    }

    private int UnitsOf(SourceSpan token, int at, int step)
    {
        ReadOnlySpan<byte> source = document.Bytes(token);
        byte[] literal = [source[0], .. source.Slice(at, step), source[0]];
        var bytes = new List<byte>();
        Literals.AppendString(literal, bytes);
        // A continuation byte from an escape belongs to the character of its first byte, which is a surrogate pair if it has four bytes.
        return bytes.Count > 1 ? Utf8.Decode([.. bytes]).Length : (bytes[0] & 0xC0) == 0x80 ? 0 : bytes[0] >= 0xF0 ? 2 : 1;
    }
}
