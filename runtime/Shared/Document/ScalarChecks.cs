using System.Globalization;

namespace AmctGen.Text;

/// <summary>Checks whether a scalar can be the value of a field.</summary>
static class ScalarChecks
{
    private static readonly string[] s_bools = ["true", "false"];

    /// <summary>A problem of a scalar.</summary>
    /// <param name="Id">The kind.</param>
    /// <param name="Message">The message.</param>
    /// <param name="Repair">The edit that repairs it, if there is one.</param>
    /// <param name="Span">The location, if it is not the whole scalar.</param>
    internal sealed record Problem(string Id, MessageText Message, TextEdit? Repair = null, SourceSpan? Span = null);

    private static readonly char[] s_nonZeroDigits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>Checks whether a scalar without token errors can be the value of a field.</summary>
    public static bool Fits(TextDocument document, FieldShape shape, DocumentScalar scalar)
    {
        ReadOnlySpan<byte> token = document.Bytes(scalar.Tokens[0]);
        return shape.Kind switch
        {
            FieldKind.Double or FieldKind.Float => IsFloat(scalar, token),
            FieldKind.Bool => IsBool(document, scalar, token),
            FieldKind.String => IsString(scalar) && IsUtf8(document, scalar.Tokens),
            FieldKind.Bytes => IsString(scalar),
            FieldKind.Enum => IsEnumValue(document, shape.Enum!, scalar),
            _ => IsInteger(document, shape.Kind, scalar),
        };
    }

    /// <summary>The problem of a scalar that is not a valid value.</summary>
    public static Problem Explain(TextDocument document, string fieldName, FieldShape shape, DocumentScalar scalar) => shape.Kind switch
    {
        FieldKind.Double or FieldKind.Float => WrongFloat(document, fieldName, shape, scalar),
        FieldKind.Bool => WrongBool(document, fieldName, shape, scalar),
        FieldKind.String or FieldKind.Bytes => WrongString(document, fieldName, shape, scalar),
        FieldKind.Enum => WrongEnumValue(document, fieldName, shape, scalar),
        _ => WrongInteger(document, fieldName, shape, scalar),
    };

    /// <summary>The expected value of a field, for example <c>a number from 0 to 4294967295</c>.</summary>
    public static MessageText Expected(FieldShape shape) => shape.Kind switch
    {
        FieldKind.Double or FieldKind.Float => "a number",
        FieldKind.Bool => "true or false",
        FieldKind.String => "a quoted string",
        FieldKind.Bytes => "quoted bytes",
        FieldKind.Enum => (MessageText)$"a value of {LastPart(shape.Enum!.FullName)} ({SomeNames(shape.Enum)})",
        FieldKind.Message or FieldKind.Group => "a message",
        _ => $"a whole number from {Range(shape.Kind).Least} to {Range(shape.Kind).Most}",
    };

    /// <summary>Whether a scalar is the default of a field without presence.</summary>
    public static bool IsZero(TextDocument document, FieldShape shape, DocumentScalar scalar)
    {
        bool isText = shape.Kind is FieldKind.String or FieldKind.Bytes;
        if (scalar.HasError || isText != (scalar.Kind == TokenKind.String))
        {
            return false;
        }
        ReadOnlySpan<byte> token = document.Bytes(scalar.Tokens[0]);
        switch (shape.Kind)
        {
            case FieldKind.String or FieldKind.Bytes:
                var bytes = new List<byte>();
                foreach (SourceSpan part in scalar.Tokens)
                {
                    document.AppendString(part, bytes);
                }
                return bytes.Count == 0;
            case FieldKind.Bool:
                return scalar.Kind == TokenKind.Identifier
                    ? token[0] is (byte)'f' or (byte)'F'
                    : document.TryParseInteger(scalar.Tokens[0], out ulong flag) && flag == 0;
            case FieldKind.Enum:
                int index = scalar.Kind == TokenKind.Identifier ? Array.IndexOf(shape.Enum!.Names, Utf8.Decode(token)) : -1;
                return scalar.Kind == TokenKind.Identifier
                    ? index >= 0 && shape.Enum!.Numbers[index] == 0
                    : document.TryParseInteger(scalar.Tokens[0], out ulong number) && number == 0;
            case FieldKind.Double or FieldKind.Float:
                // Minus zero differs from the default.
                return !scalar.IsNegative && scalar.Kind != TokenKind.Identifier && IsZeroText(token);
            default:
                return document.TryParseInteger(scalar.Tokens[0], out ulong value) && value == 0;
        }
    }

    private static bool IsZeroText(ReadOnlySpan<byte> token)
    {
        foreach (byte value in token)
        {
            if ((value | 0x20) == 'e')
            {
                return true;
            }
            if (value is >= (byte)'1' and <= (byte)'9')
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsFloat(DocumentScalar scalar, ReadOnlySpan<byte> token) => scalar.Kind switch
    {
        TokenKind.Float => true,
        TokenKind.Integer => token.Length == 1 || token[0] != '0',
        TokenKind.Identifier => FloatParser.TryParseWord(token, out _),
        _ => false,
    };

    private static Problem WrongFloat(TextDocument document, string fieldName, FieldShape shape, DocumentScalar scalar)
    {
        Problem problem = WrongType(document, fieldName, shape, scalar);
        string text = Unquoted(document, scalar);
        return scalar is { Kind: TokenKind.String, IsNegative: false } && IsNumber(text, document.Options)
            ? problem with { Repair = Replace(document, scalar, text) }
            : problem;
    }

    // Whether a text is a number that every reader accepts.
    private static bool IsNumber(string text, TokenizerOptions options)
    {
        var token = new Tokenizer(Utf8.Encode(text), options);
        token.Next();
        if (token.IsSymbol('-'))
        {
            token.Next();
        }
        bool isWhole = token.Error == TokenError.None && token.End == token.Source.Length && text.IndexOf(' ') < 0 && text.Length > 0;
        return isWhole && Characters.IsDigit((byte)text[text.Length - 1])
            && (token.Kind == TokenKind.Float || (token.Kind == TokenKind.Integer && (token.Text.Length == 1 || token.Text[0] != '0')));
    }

    private static bool IsBool(TextDocument document, DocumentScalar scalar, ReadOnlySpan<byte> token)
    {
        if (scalar.IsNegative)
        {
            return false;
        }
        if (scalar.Kind == TokenKind.Integer)
        {
            return document.TryParseInteger(scalar.Tokens[0], out ulong value) && value <= 1;
        }
        return scalar.Kind == TokenKind.Identifier
            && (token.SequenceEqual("true"u8) || token.SequenceEqual("false"u8) || token.SequenceEqual("True"u8)
                || token.SequenceEqual("False"u8) || token.SequenceEqual("t"u8) || token.SequenceEqual("f"u8));
    }

    private static Problem WrongBool(TextDocument document, string fieldName, FieldShape shape, DocumentScalar scalar)
    {
        string text = Unquoted(document, scalar).ToLowerInvariant();
        string? meant = scalar.IsNegative ? null : text switch
        {
            "true" or "t" or "yes" or "y" or "on" or "1" or "enable" or "enabled" => "true",
            "false" or "f" or "no" or "n" or "off" or "0" or "disable" or "disabled" => "false",
            _ => Suggestions.Find(text, s_bools),
        };
        Problem problem = WrongType(document, fieldName, shape, scalar);
        return meant is null
            ? problem
            : problem with { Message = $"{problem.Message}: write {meant}", Repair = Replace(document, scalar, meant) };
    }

    private static bool IsString(DocumentScalar scalar) => scalar.Kind == TokenKind.String && !scalar.IsNegative;

    private static Problem WrongString(TextDocument document, string fieldName, FieldShape shape, DocumentScalar scalar)
    {
        if (!IsString(scalar))
        {
            string text = document.TextOf(scalar.Span);
            string quoted = scalar.Kind == TokenKind.String ? string.Join(" ", scalar.Tokens.ConvertAll(document.TextOf)) : $"\"{text}\"";
            return new Problem(
                TextDiagnosticIds.WrongType, $"'{fieldName}' expects {Expected(shape)}: write {quoted}", Quote(document, scalar, quoted));
        }
        // Adjacent strings may only be invalid together: a sequence may start in one and end in the next.
        int wrong = scalar.Tokens.FindIndex(part => !IsUtf8(document, [part]));
        return new Problem(
            TextDiagnosticIds.InvalidUtf8,
            $"'{fieldName}' expects text, but these bytes are not valid UTF-8: save the file as UTF-8, or use a field of type bytes",
            Span: wrong < 0 ? null : scalar.Tokens[wrong]);
    }

    private static bool IsUtf8(TextDocument document, List<SourceSpan> parts)
    {
        var bytes = new List<byte>();
        foreach (SourceSpan part in parts)
        {
            document.AppendString(part, bytes);
        }
        return Utf8.TryDecode([.. bytes], out _);
    }

    private static bool IsEnumValue(TextDocument document, EnumShape values, DocumentScalar scalar) => scalar.Kind switch
    {
        TokenKind.Identifier => !scalar.IsNegative && Array.IndexOf(values.Names, document.TextOf(scalar.Tokens[0])) >= 0,
        TokenKind.Integer => TryInteger(document, scalar, int.MinValue, int.MaxValue, out long number)
            && (!values.IsClosed || Array.IndexOf(values.Numbers, (int)number) >= 0),
        _ => false,
    };

    private static Problem WrongEnumValue(TextDocument document, string fieldName, FieldShape shape, DocumentScalar scalar)
    {
        EnumShape values = shape.Enum!;
        string text = document.TextOf(scalar.Tokens[0]);
        if (scalar.Kind == TokenKind.Identifier && !scalar.IsNegative)
        {
            string? near = Suggestions.Find(text, values.Names)
                ?? Array.Find(values.Names, known => Suggestions.IsPartOf(known, text) || Suggestions.IsPartOf(text, known));
            MessageText hint = near is null ? (MessageText)$"; its values are {SomeNames(values)}" : $"; did you mean '{near}'?";
            return new Problem(TextDiagnosticIds.UnknownEnumValue, $"'{fieldName}' has no value '{text}'{hint}",
                near is null ? null : Replace(document, scalar, near));
        }
        if (scalar.Kind != TokenKind.Integer)
        {
            string unquoted = Unquoted(document, scalar);
            string? meant = scalar.Kind != TokenKind.String
                ? null
                : Array.IndexOf(values.Names, unquoted) >= 0
                ? unquoted
                : Suggestions.Find(unquoted, values.Names);
            return meant is null
                ? WrongType(document, fieldName, shape, scalar)
                : new Problem(TextDiagnosticIds.WrongType, $"an enum value is not quoted: write {meant}", Replace(document, scalar, meant));
        }
        if (!TryInteger(document, scalar, int.MinValue, int.MaxValue, out _))
        {
            return new Problem(TextDiagnosticIds.OutOfRange,
                $"{document.TextOf(scalar.Span)} is not an enum number: it must be between "
                + $"{int.MinValue.ToString(CultureInfo.InvariantCulture)} and {int.MaxValue}");
        }
        return new Problem(TextDiagnosticIds.UnknownEnumValue,
            $"'{fieldName}' has no value with the number {document.TextOf(scalar.Span)}; its values are {SomeNames(values)}");
    }

    private static bool IsInteger(TextDocument document, FieldKind kind, DocumentScalar scalar) =>
        scalar.Kind == TokenKind.Integer && kind switch
    {
        FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => TryInteger(document, scalar, int.MinValue, int.MaxValue, out _),
        FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => TryInteger(document, scalar, long.MinValue, long.MaxValue, out _),
        FieldKind.UInt32 or FieldKind.Fixed32 =>
            !scalar.IsNegative && document.TryParseInteger(scalar.Tokens[0], out ulong small) && small <= uint.MaxValue,
        _ => !scalar.IsNegative && document.TryParseInteger(scalar.Tokens[0], out _),
    };

    private static Problem WrongInteger(TextDocument document, string fieldName, FieldShape shape, DocumentScalar scalar)
    {
        if (scalar.Kind != TokenKind.Integer)
        {
            Problem problem = WrongType(document, fieldName, shape, scalar);
            string text = Unquoted(document, scalar);
            return TryWhole(shape, scalar, text) is { } whole
                ? problem with { Message = $"{problem.Message}: write {whole}", Repair = Replace(document, scalar, whole) }
                : problem;
        }
        (string least, string most) = Range(shape.Kind);
        return new Problem(TextDiagnosticIds.OutOfRange,
            $"{document.TextOf(scalar.Span)} is out of range: '{fieldName}' expects a whole number from {least} to {most}");
    }

    // The whole number that a float or a quoted number denotes, if it is in the range of the field.
    private static string? TryWhole(FieldShape shape, DocumentScalar scalar, string text)
    {
        text = text.TrimEnd('f', 'F');
        // A longer one could be rounded to a whole number.
        if (scalar.Kind is not (TokenKind.Float or TokenKind.String) || text.Length > 25
            || !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out decimal value)
            || value != decimal.Floor(value)
            || (value == 0 && text.IndexOfAny(s_nonZeroDigits) >= 0))
        {
            return null;
        }
        value = scalar.IsNegative ? -value : value;
        (string least, string most) = Range(shape.Kind);
        return value >= decimal.Parse(least, CultureInfo.InvariantCulture) && value <= decimal.Parse(most, CultureInfo.InvariantCulture)
            ? value == 0 ? "0" : value.ToString("0", CultureInfo.InvariantCulture)
            : null;
    }

    private static bool TryInteger(TextDocument document, DocumentScalar scalar, long least, long most, out long value)
    {
        value = 0;
        if (!document.TryParseInteger(scalar.Tokens[0], out ulong magnitude))
        {
            return false;
        }
        if (scalar.IsNegative)
        {
            ulong bound = unchecked((ulong)-(least + 1)) + 1;
            value = unchecked(-(long)magnitude);
            return magnitude <= bound;
        }
        value = unchecked((long)magnitude);
        return magnitude <= (ulong)most;
    }

    private static Problem WrongType(TextDocument document, string fieldName, FieldShape shape, DocumentScalar scalar) =>
        new(TextDiagnosticIds.WrongType, $"'{fieldName}' expects {Expected(shape)}, not {Found(document, scalar)}");

    private static MessageText Found(TextDocument document, DocumentScalar scalar)
    {
        string text = document.TextOf(scalar.Span);
        return scalar.Kind switch
        {
            TokenKind.String => (MessageText)$"the string {text}",
            TokenKind.Identifier => $"'{text}'",
            _ => $"the number {text}",
        };
    }

    // With several strings, only the first one would be used, and the others would be lost.
    private static TextEdit? Replace(TextDocument document, DocumentScalar scalar, string newText) =>
        scalar.Tokens.Count == 1 ? TokenEdits.Replace(document, scalar.Span, newText) : null;

    private static TextEdit? Quote(TextDocument document, DocumentScalar scalar, string quoted)
    {
        if (scalar.Kind == TokenKind.String)
        {
            return TokenEdits.Join(document, SourceSpan.FromBounds(scalar.Span.Start, scalar.Tokens[0].Start));
        }
        // A minus sign may be on a line before its number.
        return quoted.IndexOf('\n') < 0 ? TokenEdits.Replace(document, scalar.Span, quoted) : null;
    }

    private static string Unquoted(TextDocument document, DocumentScalar scalar)
    {
        string text = document.TextOf(scalar.Tokens[0]);
        return scalar.Kind == TokenKind.String && text.Length >= 2 ? text.Substring(1, text.Length - 2) : text;
    }

    private static (string Least, string Most) Range(FieldKind kind) => kind switch
    {
        FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => ("-2147483648", "2147483647"),
        FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => ("-9223372036854775808", "9223372036854775807"),
        FieldKind.UInt32 or FieldKind.Fixed32 => ("0", "4294967295"),
        _ => ("0", "18446744073709551615"),
    };

    private static MessageText SomeNames(EnumShape values)
    {
        const int most = 8;
        var names = new ArraySegment<string>(values.Names, 0, Math.Min(most, values.Names.Length));
        return $"{MessageText.List(names, most)}{(values.Names.Length > most ? ", ..." : "")}";
    }

    private static string LastPart(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);
}
