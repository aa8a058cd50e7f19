using System.Globalization;

namespace AmctGen.Text;

/// <summary>The keys of map entries as field paths write them: strings quoted, numbers in decimal.</summary>
static class MapKeys
{
    // A path is part of messages; few keys are as long, and fewer are equal up to here.
    private const int MostCharacters = 100;

    /// <summary>What stands between the brackets of a path. An entry without a key has the key type's default.</summary>
    public static string Subscript(TextDocument document, DocumentMessage entry, FieldShape map)
    {
        FieldKind kind = map.Message?.FindField("key")?.Kind ?? FieldKind.String;
        DocumentScalar? key = null;
        foreach (DocumentField field in entry.Fields)
        {
            if (field is { NameText: "key", Value: DocumentScalar { HasError: false } scalar })
            {
                key = scalar;
            }
        }
        return kind switch
        {
            FieldKind.String => Quote(document, key),
            FieldKind.Bool => key is null || IsFalse(document.Bytes(key.Tokens[0])) ? "false" : "true",
            _ => Number(document, key),
        };
    }

    private static bool IsFalse(ReadOnlySpan<byte> token) =>
        token[0] is (byte)'f' or (byte)'F' || (Literals.TryParseInteger(token, out ulong value) && value == 0);

    private static string Number(TextDocument document, DocumentScalar? key)
    {
        if (key is null || !Literals.TryParseInteger(document.Bytes(key.Tokens[0]), out ulong value))
        {
            return "0";
        }
        return (key.IsNegative && value != 0 ? "-" : "") + value.ToString(CultureInfo.InvariantCulture);
    }

    private static string Quote(TextDocument document, DocumentScalar? key)
    {
        var bytes = new List<byte>();
        if (key is { Kind: TokenKind.String })
        {
            foreach (SourceSpan part in key.Tokens)
            {
                Literals.AppendString(document.Bytes(part), bytes);
            }
        }
        return Quote(Utf8.Decode(bytes.ToArray()));
    }

    /// <summary>A key of type string; of a long one the first part.</summary>
    public static string Quote(string key) => "\"" + Shown.Text(key.Replace("\\", "\\\\").Replace("\"", "\\\""), MostCharacters) + "\"";
}
