using System.Globalization;
using System.Text;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Names;

/// <summary>Converts names in a .proto to names in C#, by the published rules of Google.Protobuf for C#.</summary>
/// <remarks>
/// Additional rules ensure that the result always compiles: a type that is named like a C# keyword or like a member
/// that every record has gets an underscore at the end; so does a property that is named like its record, like such a member, or like
/// a companion of an earlier property. The tables of such names are in <see cref="ReservedNames"/>.
/// </remarks>
internal static class CSharpNames
{
    // C# allows 511 characters, and metadata 1023 bytes; names that are derived from a name add a prefix and a suffix.
    private const int LongestName = 400;
    private const int LongestNamespace = 900;

    /// <summary><c>max_count</c> to <c>MaxCount</c>: a capital at the start, after underscores and after digits.</summary>
    public static string ToPascalCase(string name)
    {
        Span<char> result = name.Length <= LongestName ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        bool capitalizeNext = true;
        foreach (char character in name)
        {
            bool isLower = IsLower(character);
            if (isLower || IsUpper(character) || IsDigit(character))
            {
                result[length++] = isLower && capitalizeNext ? ToUpper(character) : character;
                capitalizeNext = IsDigit(character);
            }
            else
            {
                capitalizeNext = true;
            }
        }
        result = result.Slice(0, length);
        return MakeIdentifier(result.SequenceEqual(name.AsSpan()) ? name : result.ToString());
    }

    /// <summary>
    /// <c>(DataType, DATA_TYPE_INT8)</c> to <c>Int8</c>: the enum's name is removed from the start, and the rest converted to Pascal case.
    /// </summary>
    public static string EnumValueName(string enumName, string valueName) =>
        MakeIdentifier(ShoutyToPascalCase(RemovePrefix(enumName, valueName)));

    /// <summary>
    /// Removes a prefix, ignoring case and underscores; returns the value itself if it does not start with the prefix or nothing would
    /// remain.
    /// </summary>
    public static string RemovePrefix(string prefix, string value)
    {
        int position = 0;
        foreach (char expected in prefix)
        {
            if (expected == '_')
            {
                continue;
            }
            position = SkipUnderscores(value, position);
            if (position == value.Length || ToLower(value[position]) != ToLower(expected))
            {
                return value;
            }
            position++;
        }
        position = SkipUnderscores(value, position);
        return position == value.Length ? value : value.Substring(position);
    }

    /// <summary>The name of a message's or enum's C# type: verbatim, unless C# or generated members use it.</summary>
    public static string TypeName(string name) =>
        ReservedNames.IsKeyword(name) || ReservedNames.IsMember(name) ? name + "_" : Shorten(name, LongestName);

    /// <summary>The default namespace of a file: its package in Pascal case; without a package, its file name.</summary>
    public static string DefaultNamespace(string package, string importPath)
    {
        if (package.Length > 0)
        {
            string[] parts = package.Split('.');
            for (int i = 0; i < parts.Length; i++)
            {
                parts[i] = ToPascalCase(parts[i]);
            }
            return string.Join(".", parts);
        }
        return ToPascalCase(FileName(importPath));
    }

    /// <summary>The class of the extensions that a message declares, inside its record.</summary>
    public const string NestedExtensionsName = "Extensions";

    /// <summary>The class of a file's top-level extensions: <c>units/metric_scale.proto</c> to <c>MetricScaleExtensions</c>.</summary>
    public static string ExtensionsName(string importPath) => ToPascalCase(FileName(importPath)) + NestedExtensionsName;

    /// <summary>
    /// A namespace as C# text: keywords are escaped, and a namespace of .NET or of the runtime gets an underscore after its first part;
    /// null if it is not a namespace.
    /// </summary>
    public static string? EscapeNamespace(string name)
    {
        string[] parts = Shorten(name, LongestNamespace).Split('.');
        if (ReservedNames.IsNamespace(name))
        {
            parts[0] += "_";
        }
        for (int i = 0; i < parts.Length; i++)
        {
            if (!IsAsciiIdentifier(parts[i]) && !CSharpIdentifiers.IsValid(parts[i]))
            {
                return null;
            }
            // A namespace with the name _ would make discards unusable in the code around it.
            parts[i] = parts[i] == "_" ? "__" : ReservedNames.IsKeyword(parts[i]) ? "@" + parts[i] : parts[i];
        }
        return string.Join(".", parts);
    }

    /// <summary>
    /// The oneofs that protobuf creates for the optional fields of a proto3 message: <c>_foo</c> for the field <c>foo</c>, with as many X
    /// before it as needed.
    /// </summary>
    public static IEnumerable<NameSyntax> SyntheticOneofs(MessageSyntax message, Edition edition)
    {
        if (edition != Edition.Proto3 || !message.Fields.Any(static field => field.Label == FieldLabel.Optional))
        {
            yield break;
        }
        var taken = new HashSet<string>(
            message.Fields.Select(static field => field.Name.Text).Concat(message.Oneofs.Select(static oneof => oneof.Name.Text)),
            StringComparer.Ordinal);
        foreach (FieldSyntax field in message.Fields)
        {
            if (field.Label == FieldLabel.Optional)
            {
                string name = field.Name.Text.StartsWith("_", StringComparison.Ordinal) ? field.Name.Text : "_" + field.Name.Text;
                while (!taken.Add(name))
                {
                    name = "X" + name;
                }
                yield return field.Name with { Text = name };
            }
        }
    }

    /// <summary>The entry message of a map field: <c>foo_bar</c> to <c>FooBarEntry</c>.</summary>
    public static string MapEntryName(string fieldName)
    {
        string camelCase = CamelCase.Of(fieldName);
        return (camelCase.Length == 0 ? "" : ToUpper(camelCase[0]) + camelCase.Substring(1)) + "Entry";
    }

    private static string ShoutyToPascalCase(string name)
    {
        var result = new StringBuilder(name.Length + 1);
        char previous = '_';
        foreach (char current in name)
        {
            if (IsLetterOrDigit(current))
            {
                bool startsWord = !IsLetterOrDigit(previous) || IsDigit(previous);
                result.Append(startsWord ? ToUpper(current) : IsLower(previous) ? current : ToLower(current));
            }
            previous = current;
        }
        return result.ToString() is { Length: > 0 } pascalCase ? pascalCase : "_";
    }

    // Without folders and extension.
    private static string FileName(string importPath)
    {
        int start = importPath.LastIndexOf('/') + 1;
        int dot = importPath.LastIndexOf('.');
        return dot > start ? importPath.Substring(start, dot - start) : importPath.Substring(start);
    }

    private static string MakeIdentifier(string name) => Shorten(name.Length == 0 || IsDigit(name[0]) ? "_" + name : name, LongestName);

    // The end of a name that is too long is replaced by a hash of the whole name.
    private static string Shorten(string name, int longest) =>
        name.Length <= longest
            ? name
            : name.Substring(0, longest - 9) + "_" + HintNames.Hash(name).ToString("x8", CultureInfo.InvariantCulture);

    private static int SkipUnderscores(string text, int position)
    {
        while (position < text.Length && text[position] == '_')
        {
            position++;
        }
        return position;
    }

    // Nearly all are; then no call of the compiler is needed.
    private static bool IsAsciiIdentifier(string name)
    {
        foreach (char character in name)
        {
            if (!IsLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }
        return name.Length > 0 && !IsDigit(name[0]);
    }

    private static bool IsLower(char character) => character is >= 'a' and <= 'z';

    private static bool IsUpper(char character) => character is >= 'A' and <= 'Z';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsLetterOrDigit(char character) => IsLower(character) || IsUpper(character) || IsDigit(character);

    private static char ToUpper(char character) => IsLower(character) ? (char)(character - 32) : character;

    private static char ToLower(char character) => IsUpper(character) ? (char)(character + 32) : character;
}
