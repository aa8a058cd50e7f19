using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>The values of a document's scalars. The document has no errors.</summary>
internal static class ScalarReader
{
    /// <summary>The value of a scalar, of the type that <see cref="ItemValue"/> names.</summary>
    public static object Read(TextDocument document, FieldShape shape, DocumentScalar scalar)
    {
        ReadOnlySpan<byte> token = document.Bytes(scalar.Tokens[0]);
        switch (shape.Kind)
        {
            case FieldKind.Bool:
                return scalar.Kind == TokenKind.Identifier ? token[0] is (byte)'t' or (byte)'T' : Magnitude(token) != 0;
            case FieldKind.String:
                return Utf8.Decode(Bytes(document, scalar));
            case FieldKind.Bytes:
                return new EquatableArray<byte>(Bytes(document, scalar));
            case FieldKind.Enum:
                return EnumNumber(shape.Enum!, scalar, token);
            case FieldKind.Float or FieldKind.Double:
                return Number(shape.Kind, scalar, token);
            case FieldKind.UInt32 or FieldKind.UInt64 or FieldKind.Fixed32 or FieldKind.Fixed64:
                return Magnitude(token);
            default:
                return Signed(scalar, token);
        }
    }

    /// <summary>The zero value of a type.</summary>
    public static object Zero(FieldKind kind) => kind switch
    {
        FieldKind.Bool => false,
        FieldKind.String => "",
        FieldKind.Bytes => default(EquatableArray<byte>),
        FieldKind.Float or FieldKind.Double => 0.0,
        FieldKind.UInt32 or FieldKind.UInt64 or FieldKind.Fixed32 or FieldKind.Fixed64 => 0UL,
        _ => 0L,
    };

    private static long EnumNumber(EnumShape declared, DocumentScalar scalar, ReadOnlySpan<byte> token)
    {
        if (scalar.Kind != TokenKind.Identifier)
        {
            return Signed(scalar, token);
        }
        int index = Array.IndexOf(declared.Names, Utf8.Decode(token));
        return index < 0 ? 0 : declared.Numbers[index];
    }

    private static double Number(FieldKind kind, DocumentScalar scalar, ReadOnlySpan<byte> token)
    {
        double value = scalar.Kind switch
        {
            TokenKind.Identifier => FloatParser.TryParseWord(token, out double word) ? word : 0,
            _ => FloatParser.Parse(token),
        };
        value = scalar.IsNegative ? -value : value;
        return kind == FieldKind.Float ? FloatParser.Narrow(value) : value;
    }

    private static long Signed(DocumentScalar scalar, ReadOnlySpan<byte> token)
    {
        ulong magnitude = Magnitude(token);
        return unchecked(scalar.IsNegative ? -(long)magnitude : (long)magnitude);
    }

    private static ulong Magnitude(ReadOnlySpan<byte> token) => Literals.TryParseInteger(token, out ulong value) ? value : 0;

    private static byte[] Bytes(TextDocument document, DocumentScalar scalar)
    {
        var bytes = new List<byte>();
        foreach (SourceSpan token in scalar.Tokens)
        {
            Literals.AppendString(document.Bytes(token), bytes);
        }
        return [.. bytes];
    }
}
