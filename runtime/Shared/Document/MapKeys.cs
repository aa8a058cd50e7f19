using System.Globalization;

namespace AmctGen.Text;

/// <summary>The keys of map entries in field paths: strings are quoted, numbers are decimal.</summary>
static class MapKeys
{
    // Paths are part of messages, and keys that differ only after this length are rare.
    private const int MostCharacters = 100;

    /// <summary>The text in the brackets of a path; the first part of a long key.</summary>
    public static string Subscript(TextDocument document, DocumentMessage entry, FieldShape map) =>
        KindOf(map) == FieldKind.String ? Quote(Key(document, entry, map)) : Key(document, entry, map);

    /// <summary>The whole key, by which entries are compared. An entry without a key has the key type's default.</summary>
    public static string Key(TextDocument document, DocumentMessage entry, FieldShape map)
    {
        DocumentScalar? key = null;
        foreach (DocumentField field in entry.Fields)
        {
            if (field is { NameText: "key", Value: DocumentScalar { HasError: false } scalar })
            {
                key = scalar;
            }
        }
        return KindOf(map) switch
        {
            FieldKind.String => Characters(document, key),
            FieldKind.Bool => key is null || IsFalse(document, key.Tokens[0]) ? "false" : "true",
            _ => Number(document, key),
        };
    }

    private static bool IsFalse(TextDocument document, SourceSpan token) =>
        document.Bytes(token)[0] is (byte)'f' or (byte)'F' || (document.TryParseInteger(token, out ulong value) && value == 0);

    private static string Number(TextDocument document, DocumentScalar? key)
    {
        if (key is null || !document.TryParseInteger(key.Tokens[0], out ulong value))
        {
            return "0";
        }
        return (key.IsNegative && value != 0 ? "-" : "") + value.ToString(CultureInfo.InvariantCulture);
    }

    private static FieldKind KindOf(FieldShape map) => map.Message?.FindField("key")?.Kind ?? FieldKind.String;

    private static string Characters(TextDocument document, DocumentScalar? key)
    {
        var bytes = new List<byte>();
        if (key is { Kind: TokenKind.String })
        {
            foreach (SourceSpan part in key.Tokens)
            {
                document.AppendString(part, bytes);
            }
        }
        return Utf8.Decode(bytes.ToArray());
    }

    /// <summary>A key of type string; the first part of a long one.</summary>
    public static string Quote(string key) => "\"" + Shown.Text(key.Replace("\\", "\\\\").Replace("\"", "\\\""), MostCharacters) + "\"";
}
