using System.Text;

namespace AmctGen.Text;

/// <summary>The values of a document's scalars. The document has no errors.</summary>
static class ScalarReader
{
    /// <summary>The value of a scalar, of the type that <see cref="ItemValue"/> names.</summary>
    public static object Read(TextDocument document, FieldShape shape, DocumentScalar scalar)
    {
        ReadOnlySpan<byte> token = document.Bytes(scalar.Tokens[0]);
        switch (shape.Kind)
        {
            case FieldKind.Bool:
                return scalar.Kind == TokenKind.Identifier ? token[0] is (byte)'t' or (byte)'T' : Magnitude(document, scalar) != 0;
            case FieldKind.String:
                return Utf8.Decode(Bytes(document, scalar));
            case FieldKind.Bytes:
                return new EquatableArray<byte>(Bytes(document, scalar));
            case FieldKind.Enum:
                return EnumNumber(document, shape.Enum!, scalar);
            case FieldKind.Float or FieldKind.Double:
                return Number(document, shape, scalar);
            case FieldKind.UInt32 or FieldKind.UInt64 or FieldKind.Fixed32 or FieldKind.Fixed64:
                return Magnitude(document, scalar);
            default:
                return Signed(document, scalar);
        }
    }

    /// <summary>The value of a field that is not set, without a default that the schema states: of an enum the first one.</summary>
    public static object Zero(FieldShape field) => field.Kind switch
    {
        FieldKind.Enum => field.Enum is { Numbers.Length: > 0 } declared ? (long)declared.Numbers[0] : 0L,
        FieldKind.Bool => false,
        FieldKind.String => "",
        FieldKind.Bytes => default(EquatableArray<byte>),
        FieldKind.Float or FieldKind.Double => 0.0,
        FieldKind.UInt32 or FieldKind.UInt64 or FieldKind.Fixed32 or FieldKind.Fixed64 => 0UL,
        _ => 0L,
    };

    private static long EnumNumber(TextDocument document, EnumShape declared, DocumentScalar scalar)
    {
        if (scalar.Kind != TokenKind.Identifier)
        {
            return Signed(document, scalar);
        }
        int index = Array.IndexOf(declared.Names, document.TextOf(scalar.Tokens[0]));
        return index < 0 ? 0 : declared.Numbers[index];
    }

    private static double Number(TextDocument document, FieldShape shape, DocumentScalar scalar)
    {
        double value = document.IsPython && PythonScalars.Plain(document, shape, scalar) is { } plain
            ? Number(Encoding.UTF8.GetBytes(plain), plain[0] == '-')
            : Number(document.Bytes(scalar.Tokens[0]), scalar.IsNegative);
        return shape.Kind == FieldKind.Float ? FloatParser.Narrow(value) : value;
    }

    private static double Number(ReadOnlySpan<byte> text, bool isNegative)
    {
        ReadOnlySpan<byte> magnitude = text[0] == (byte)'-' ? text.Slice(1) : text;
        double value = Characters.ContinuesIdentifier(magnitude[0]) && !Characters.IsDigit(magnitude[0])
            ? FloatParser.TryParseWord(magnitude, out double word)
            ? word
            : 0
            : FloatParser.Parse(magnitude);
        return isNegative ? -value : value;
    }

    private static long Signed(TextDocument document, DocumentScalar scalar)
    {
        ulong magnitude = Magnitude(document, scalar);
        return unchecked(scalar.IsNegative ? -(long)magnitude : (long)magnitude);
    }

    private static ulong Magnitude(TextDocument document, DocumentScalar scalar) =>
        document.TryParseInteger(scalar.Tokens[0], out ulong value) ? value : 0;

    private static byte[] Bytes(TextDocument document, DocumentScalar scalar)
    {
        var bytes = new List<byte>();
        foreach (SourceSpan token in scalar.Tokens)
        {
            document.AppendString(token, bytes);
        }
        return [.. bytes];
    }
}
