using System.Text;
using AmctGen.Json;
using AmctGen.Reflection;
using AmctGen.Text;
using Everything;

namespace AmctGen.Runtime.Tests.Concurrency;

/// <summary>Uses objects that the runtime and generated code create on first use. Runs in newly loaded assemblies, on several threads.</summary>
public static class FirstUse
{
    // In the merge dialect a field that is set twice is a warning: the fast reader gives up, and the checker looks at the shapes.
    private const string Whole = """
        any { [type.googleapis.com/everything.Needy] { number: 1 number: 2 all { } } }
        [everything.extra]: 1 [everything.extra]: 2
        [everything.extra_all] { an_int32: 1 an_int32: 2 }
        needy { number: 1 all { } number: 2 }
        set { [everything.Item] { name: "a" name: "b" } }
        by_sfixed64 { key: 1 key: 2 value { number: 1 number: 1 all { } } }
        by_bool { key: true value: ONE value: UNO }
        message { word: "a" a_double: 1 a_double: 2 }
        plain { open: TWO open: ZERO maybe: "é" maybe: "e" }
        """;

    private static readonly ExtensionRegistry s_registry = ExtensionRegistry.Empty.Add(EverythingExtensions.All).Add(Item.Extensions.All).AddMessage<Needy>();

    private static readonly ExtensionRegistry s_shapes = ExtensionRegistry.FromShapes(s_registry.Shapes);

    private static readonly FieldLocations s_locations = FieldLocations.Read("needy { number: 1 } # é\nstrings: \"a\" strings: \"b\""u8.ToArray(), All.Shape);

    public static string? Run() =>
        Read<UninterpretedOption.Types.NamePart>("name_part: 'x' name_part: 'y' is_extension: true", TextDialect.Merge)
        ?? Read<Needy>("number: 1 number: 2 all { }", TextDialect.Merge)
        ?? Read<All>(Whole, TextDialect.Merge)
        ?? Read<FieldDescriptorProto>("name: 'a' name: 'b' options { uninterpreted_option { name { name_part: 'x' is_extension: true is_extension: false } } }", TextDialect.Merge)
        ?? Read<All>("gone: 1 needy { number: 1 all { old_name { } } }", TextDialect.Strict)
        ?? Refuse("needy { number: 1 } closed: TOO an_int33: 1")
        ?? Edit()
        ?? ReadJson()
        ?? (s_locations.Find("strings[1]") is { Line: 2, Column: 14 } ? null : $"strings[1] is found at {s_locations.Find("strings[1]")}");

    private static string? Read<T>(string text, TextDialect dialect)
        where T : class, IMessage<T>
    {
        var options = new TextReaderOptions { Dialect = dialect, Registry = s_registry };
        if (!TextFormat.TryParse(text, out T? message, out EquatableArray<TextDiagnostic> diagnostics, options))
        {
            return $"{typeof(T).Name}: {string.Join(" | ", diagnostics)}";
        }
        string written = TextFormat.ToText(message);
        if (!TextFormat.TryParse(Encoding.UTF8.GetBytes(text), T.Shape, out IMessage? dynamic, out diagnostics, options with { Registry = s_shapes }) || dynamic.ToString() != written)
        {
            return $"{typeof(T).Name}: {dynamic} instead of {written}: {string.Join(" | ", diagnostics)}";
        }
        return TextFormat.TryParse(written, out T? again, out diagnostics, options) && again.Equals(message) && Validation.ValidationContext.Run(message).IsValid
            ? null
            : $"{typeof(T).Name}: read again from {written}: {string.Join(" | ", diagnostics)}";
    }

    private static string? ReadJson()
    {
        const string json = """{"aBool":true,"all":{"byBool":{"true":"ONE"}},"needy":{"number":1,"all":{}},"[everything.extra]":1}""";
        var options = new MessageJsonReaderOptions { Registry = s_registry };
        All message = JsonFormat.Parse<All>(json, options);
        string written = JsonFormat.ToJson(message, new MessageJsonWriterOptions { WritesDefaults = true });
        return JsonFormat.Parse<All>(written, options).Equals(message) ? null : written;
    }

    private static string? Refuse(string text)
    {
        bool isRead = TextFormat.TryParse<All>(text, out _, out EquatableArray<TextDiagnostic> diagnostics, new TextReaderOptions { Registry = s_registry });
        return !isRead && diagnostics.Count == 3 ? null : $"{text}: {string.Join(" | ", diagnostics)}";
    }

    private static string? Edit()
    {
        string edited = TextFormat.Edit<All>("a_string: 'a' # one\nan_int32: 1 # two\n", static all => all with { AnInt32 = 2 });
        return edited == "a_string: 'a' # one\nan_int32: 2 # two\n" ? null : edited;
    }
}
