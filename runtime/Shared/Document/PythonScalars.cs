using System.Globalization;
using System.Text;

namespace AmctGen.Text;

/// <summary>The scalars that Python's <c>text_format.Merge</c> accepts for a field, and their meaning.</summary>
static class PythonScalars
{
    /// <summary>An error if Python refuses a scalar, a warning if other readers do; null if all of them agree.</summary>
    public static TextSeverity? SeverityOf(TextDocument document, FieldShape shape, DocumentScalar scalar)
    {
        if (Plain(document, shape, scalar) is not { } plain)
        {
            return TextSeverity.Error;
        }
        return IsUsual(document, scalar, shape) || IsShared(document, shape, scalar, plain) ? null : TextSeverity.Warning;
    }

    /// <summary>An error or warning about a scalar.</summary>
    public static ScalarChecks.Problem Explain(TextDocument document, string fieldName, FieldShape shape, DocumentScalar scalar)
    {
        if (Plain(document, shape, scalar) is { } plain)
        {
            string text = document.TextOf(scalar.Span);
            return new ScalarChecks.Problem(
                TextDiagnosticIds.PythonSpelling,
                    $"Python's reader reads {text} as {plain}, but other readers refuse it or read it differently: write {plain}",
                    TokenEdits.Replace(document, scalar.Span, plain));
        }
        return ScalarChecks.Fits(document, shape, scalar)
            ? Refused(document, fieldName, shape, scalar)
            : ScalarChecks.Explain(document, fieldName, shape, scalar);
    }

    /// <summary>The value in a spelling that all readers accept; null if Python refuses the scalar.</summary>
    public static string? Plain(TextDocument document, FieldShape shape, DocumentScalar scalar)
    {
        ReadOnlySpan<byte> token = document.Bytes(scalar.Tokens[0]);
        switch (shape.Kind)
        {
            case FieldKind.String or FieldKind.Bytes:
                return PlainString(document, shape, scalar);
            case FieldKind.Bool:
                return scalar.IsNegative || scalar.Tokens.Count > 1 ? null : Utf8.Decode(token) switch
                {
                    "true" or "t" or "True" or "1" => "true",
                    "false" or "f" or "False" or "0" => "false",
                    _ => null,
                };
            case FieldKind.Double or FieldKind.Float:
                return scalar.Kind != TokenKind.String && PythonNumbers.PlainFloat(token, scalar.IsNegative) is { } number
                    ? (scalar.IsNegative ? "-" : "") + number
                    : null;
            case FieldKind.Enum:
                return PlainEnum(document, shape, scalar);
            default:
                return PlainInteger(document, shape, scalar);
        }
    }

    private static string? PlainEnum(TextDocument document, FieldShape shape, DocumentScalar scalar)
    {
        EnumShape values = shape.Enum!;
        if (scalar.Kind == TokenKind.Identifier)
        {
            string name = document.TextOf(scalar.Tokens[0]);
            return !scalar.IsNegative && Array.IndexOf(values.Names, name) >= 0 ? name : null;
        }
        return PythonNumbers.IsLiteral(document.Bytes(scalar.Tokens[0]))
            && PlainInteger(document, new FieldShape(shape.Name, 0, FieldKind.Int32, FieldCardinality.Optional), scalar) is { } number
            && (!values.IsClosed || Array.IndexOf(values.Numbers, int.Parse(number, CultureInfo.InvariantCulture)) >= 0)
            ? number
            : null;
    }

    private static string? PlainInteger(TextDocument document, FieldShape shape, DocumentScalar scalar)
    {
        bool isSignedDigit = scalar.IsNegative && document.Bytes(scalar.Tokens[0])[0] >= 0x80;
        if (scalar.Kind != TokenKind.Integer || isSignedDigit
            || !PythonNumbers.TryParseInteger(document.Bytes(scalar.Tokens[0]), out ulong magnitude))
        {
            return null;
        }
        (ulong negative, ulong positive) = shape.Kind switch
        {
            FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => (1UL << 31, (1UL << 31) - 1),
            FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => (1UL << 63, (1UL << 63) - 1),
            FieldKind.UInt32 or FieldKind.Fixed32 => (0UL, (ulong)uint.MaxValue),
            _ => (0UL, ulong.MaxValue),
        };
        bool isNegative = scalar.IsNegative && magnitude != 0;
        return magnitude > (isNegative ? negative : positive)
            ? null
            : (isNegative ? "-" : "") + magnitude.ToString(CultureInfo.InvariantCulture);
    }

    private static string? PlainString(TextDocument document, FieldShape shape, DocumentScalar scalar)
    {
        var bytes = new List<byte>();
        if (scalar.Kind != TokenKind.String || scalar.IsNegative
            || !scalar.Tokens.TrueForAll(token => PythonStrings.TryAppend(document.Bytes(token), bytes)))
        {
            return null;
        }
        return shape.Kind == FieldKind.Bytes || Utf8.TryDecode([.. bytes], out _) ? Quote(bytes) : null;
    }

    private static string Quote(List<byte> bytes)
    {
        var result = new StringBuilder("\"");
        foreach (byte value in bytes)
        {
            if (value is (byte)'"' or (byte)'\\')
            {
                result.Append('\\').Append((char)value);
            }
            else if (value is >= 0x20 and < 0x7F)
            {
                result.Append((char)value);
            }
            else
            {
                result.Append('\\').Append((char)('0' + (value >> 6))).Append((char)('0' + ((value >> 3) & 7)))
                    .Append((char)('0' + (value & 7)));
            }
        }
        return result.Append('"').ToString();
    }

    // Most scalars cannot be read in two ways.
    private static bool IsUsual(TextDocument document, DocumentScalar scalar, FieldShape shape)
    {
        ReadOnlySpan<byte> text = document.Bytes(scalar.Span);
        return scalar.Kind switch
        {
            TokenKind.String => text.IndexOfAny((byte)'\\', (byte)0) < 0,
            TokenKind.Integer => text[0] is >= (byte)'1' and <= (byte)'9' && text.IndexOf((byte)'_') < 0,
            TokenKind.Identifier => shape.Kind is FieldKind.Bool or FieldKind.Enum,
            _ => false,
        };
    }

    // Whether readers of the strict dialect also accept the scalar, with the same value.
    private static bool IsShared(TextDocument document, FieldShape shape, DocumentScalar scalar, string plain)
    {
        ReadOnlySpan<byte> span = document.Bytes(scalar.Span);
        TextDocument strict = TextDocument.Parse(Encoding.UTF8.GetBytes("x: " + Utf8.Decode(span)));
        if (strict.ErrorCount > 0 || strict.Root.Fields.Count != 1 || strict.Root.Fields[0].Value is not DocumentScalar same
            || !ScalarChecks.Fits(strict, shape, same))
        {
            return false;
        }
        if (same.Kind != TokenKind.String)
        {
            return true;
        }
        var bytes = new List<byte>();
        same.Tokens.ForEach(token => strict.AppendString(token, bytes));
        return Quote(bytes) == plain;
    }

    // The spelling that other readers accept.
    private static ScalarChecks.Problem Refused(TextDocument document, string fieldName, FieldShape shape, DocumentScalar scalar)
    {
        string text = document.TextOf(scalar.Span);
        string? repair = shape.Kind switch
        {
            FieldKind.Bool => document.TryParseInteger(scalar.Tokens[0], out ulong flag) && flag == 1 ? "true" : "false",
            FieldKind.Enum => document.TryParseInteger(scalar.Tokens[0], out ulong number)
                ? (scalar.IsNegative ? "-" : "") + number.ToString(CultureInfo.InvariantCulture)
                : null,
            FieldKind.Float or FieldKind.Double => text.TrimEnd('F', 'f'),
            _ => null,
        };
        MessageText hint = repair is null ? "" : (MessageText)$": write {repair}";
        return new ScalarChecks.Problem(TextDiagnosticIds.WrongType, $"'{fieldName}' cannot be {text} for Python's reader{hint}",
            repair is null ? null : TokenEdits.Replace(document, scalar.Span, repair));
    }
}
