using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>
/// Reads the field declarations in generated code, one per line, for example <c>optional uint32 size = 1 bit 0</c>.
/// </summary>
/// <remarks>
/// The declaration of a map starts with <c>map string int32</c>. Modifiers follow the number: <c>bit N</c> (the bit of the field in the set
/// of fields already read), <c>oneof N</c>, <c>text NAME</c> (the name in text format if it differs), <c>json NAME</c> (characters other
/// than printable ASCII are written as <c>\uXXXX</c>), <c>deprecated</c>, <c>packed</c>, <c>default VALUE</c> (text as in JSON names, bytes
/// as hexadecimal digits, an enum's value by its number) and, for a map, <c>required</c> (its values have required fields). The types of
/// <c>message</c>, <c>group</c> and <c>enum</c> fields are passed separately, in the order of the fields.
/// </remarks>
internal static class FieldDeclarations
{
    /// <summary>Reads the fields of a message.</summary>
    /// <param name="message">The full name of the message.</param>
    /// <param name="declarations">The declarations.</param>
    /// <param name="types">A <see cref="MessageReader"/> or <see cref="EnumShape"/> for each field of message or enum type.</param>
    public static FieldShape[] Read(string message, string declarations, object[] types)
    {
        string[] lines = declarations.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var fields = new FieldShape[lines.Length];
        int next = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            fields[i] = Read(message, lines[i].Split(' '), types, ref next);
        }
        return fields;
    }

    /// <summary>Reads an extension.</summary>
    /// <param name="declaration">The declaration; the name is in brackets.</param>
    /// <param name="type">A <see cref="MessageReader"/> or <see cref="EnumShape"/> for a field of message or enum type; else null.</param>
    public static FieldShape ReadExtension(string declaration, object? type)
    {
        int next = 0;
        return Read("", declaration.Split(' '), [type!], ref next);
    }

    private static FieldShape Read(string message, string[] words, object[] types, ref int next)
    {
        bool isMap = words[0] == "map";
        int at = isMap ? 3 : 2;
        FieldKind kind = Kind(words[at - 1]);
        object? type = kind is FieldKind.Message or FieldKind.Group or FieldKind.Enum ? types[next++] : null;
        string[] modifiers = words[(at + 3)..];
        return isMap
            ? new FieldShape(
                words[at], Number(words[at + 2]), FieldKind.Message, FieldCardinality.Map, MapEntry(message, words, kind, type))
            {
                IsDeprecated = modifiers.Contains("deprecated"),
                JsonName = JsonName(modifiers, words[at]),
            }
            : Field(words[at], Number(words[at + 2]), kind, Cardinality(words[0]), type, modifiers);
    }

    private static FieldShape Field(
        string name, int number, FieldKind kind, FieldCardinality cardinality, object? type, params string[] modifiers)
    {
        int bit = -1;
        int oneof = -1;
        string? textName = null;
        bool isDeprecated = false;
        bool isPacked = false;
        object? stated = null;
        string json = JsonName(modifiers, name);
        for (int i = 0; i < modifiers.Length; i++)
        {
            _ = modifiers[i] switch
            {
                "bit" => (bit = Number(modifiers[++i])) >= 0,
                "oneof" => (oneof = Number(modifiers[++i])) >= 0,
                "text" => (textName = modifiers[++i]).Length > 0,
                "json" => ++i > 0,
                "deprecated" => isDeprecated = true,
                "packed" => isPacked = true,
                "default" => (stated = Default(kind, modifiers[++i])) is not null,
                string other => throw new ArgumentException($"'{other}' is not a modifier of a field", nameof(modifiers)),
            };
        }
        return type switch
        {
            MessageReader message => new FieldShape(name, number, kind, cardinality, () => message.Shape)
            {
                SeenBit = bit, Oneof = oneof, TextName = textName, IsDeprecated = isDeprecated, JsonName = json,
            },
            EnumShape declared => new FieldShape(name, number, cardinality, declared)
            {
                SeenBit = bit, Oneof = oneof, IsDeprecated = isDeprecated, IsPacked = isPacked, JsonName = json, Default = stated,
            },
            _ => new FieldShape(name, number, kind, cardinality)
            {
                SeenBit = bit, Oneof = oneof, IsDeprecated = isDeprecated, IsPacked = isPacked, JsonName = json, Default = stated,
            },
        };
    }

    private static object Default(FieldKind kind, string text) => kind switch
    {
        FieldKind.Bool => text == "true",
        FieldKind.Float or FieldKind.Double => text switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            "nan" => double.NaN,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        },
        FieldKind.String => Unescape(text),
        FieldKind.Bytes => new EquatableArray<byte>(Convert.FromHexString(text)),
        FieldKind.UInt32 or FieldKind.UInt64 or FieldKind.Fixed32 or FieldKind.Fixed64 => ulong.Parse(text, CultureInfo.InvariantCulture),
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };

    private static Func<MessageShape> MapEntry(string message, string[] words, FieldKind value, object? type)
    {
        FieldKind key = Kind(words[1]);
        // A missing value is an empty message, in which the required fields are not set.
        FieldCardinality cardinality = words[6..].Contains("required") ? FieldCardinality.Required : FieldCardinality.Optional;
        return () => new MessageShape(
            $"{message}.{EntryName(words[3])}",
            () => [Field("key", 1, key, FieldCardinality.Optional, null), Field("value", 2, value, cardinality, type)]);
    }

    private static string JsonName(string[] modifiers, string name)
    {
        int index = Array.IndexOf(modifiers, "json");
        return index >= 0
            ? Unescape(modifiers[index + 1])
            : name[0] == '[' ? name : CamelCase.Of(name);
    }

    // The generator writes each character that is not plain ASCII, or would end a word, as a backslash, a u and four digits.
    private static string Unescape(string word)
    {
        if (!word.Contains('\\'))
        {
            return word;
        }
        var text = new StringBuilder(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            bool isEscape = word[i] == '\\';
            text.Append(isEscape ? (char)Convert.ToInt32(word.Substring(i + 2, 4), 16) : word[i]);
            i += isEscape ? 5 : 0;
        }
        return text.ToString();
    }

    // The name that protoc gives to the entry message of a map field.
    private static string EntryName(string field)
    {
        var name = new StringBuilder(field.Length + 5);
        bool capitalizeNext = true;
        foreach (char character in field)
        {
            if (character != '_')
            {
                name.Append(capitalizeNext ? char.ToUpperInvariant(character) : character);
            }
            capitalizeNext = character == '_';
        }
        return name.Append("Entry").ToString();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static FieldCardinality Cardinality(string text) => Enum.Parse<FieldCardinality>(text, ignoreCase: true);

    private static FieldKind Kind(string text) => Enum.Parse<FieldKind>(text, ignoreCase: true);
}
