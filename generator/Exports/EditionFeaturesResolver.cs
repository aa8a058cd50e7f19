using System.Collections.Immutable;
using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>Resolves features: an element inherits the features of the enclosing element unless its own options set them.</summary>
internal static class EditionFeaturesResolver
{
    // The values of each feature by number, as descriptor.proto declares them; empty if a number has no value.
    private static readonly Dictionary<string, string[]> s_values = new(StringComparer.Ordinal)
    {
        ["field_presence"] = ["FIELD_PRESENCE_UNKNOWN", "EXPLICIT", "IMPLICIT", "LEGACY_REQUIRED"],
        ["enum_type"] = ["ENUM_TYPE_UNKNOWN", "OPEN", "CLOSED"],
        ["repeated_field_encoding"] = ["REPEATED_FIELD_ENCODING_UNKNOWN", "PACKED", "EXPANDED"],
        ["utf8_validation"] = ["UTF8_VALIDATION_UNKNOWN", "", "VERIFY", "NONE"],
        ["message_encoding"] = ["MESSAGE_ENCODING_UNKNOWN", "LENGTH_PREFIXED", "DELIMITED"],
        ["json_format"] = ["JSON_FORMAT_UNKNOWN", "ALLOW", "LEGACY_BEST_EFFORT"],
        ["enforce_naming_style"] = ["ENFORCE_NAMING_STYLE_UNKNOWN", "STYLE2024", "STYLE_LEGACY", "STYLE2026"],
        ["default_symbol_visibility"] = ["DEFAULT_SYMBOL_VISIBILITY_UNKNOWN", "EXPORT_ALL", "EXPORT_TOP_LEVEL", "LOCAL_ALL", "STRICT"],
    };

    public static EditionFeatures OfFile(ProtoFileSyntax file) => Apply(Defaults(file), file.Text, file.Options);

    public static EditionFeatures Apply(EditionFeatures enclosing, SourceFile text, ImmutableArray<OptionSyntax> options)
    {
        if (!IsSet(options))
        {
            return enclosing;
        }
        foreach (EditionFeatureSetting setting in Settings(text, options))
        {
            enclosing = Set(enclosing, setting.Name, setting.Value);
        }
        return enclosing;
    }

    /// <summary>The language's features that options set, in their order.</summary>
    public static List<EditionFeatureSetting> Settings(SourceFile text, ImmutableArray<OptionSyntax> options)
    {
        var settings = new List<EditionFeatureSetting>();
        foreach (OptionSyntax option in options)
        {
            if (!IsFeature(option))
            {
                continue;
            }
            if (option.Name.Length == 2 && !option.Name[1].IsExtension && option.Value.Kind == OptionValueKind.Identifier)
            {
                settings.Add(new EditionFeatureSetting(option.Name[1].Name.Text, option.Value.Identifier, option.Name[1].Name.Span));
            }
            else if (option.Name.Length == 1 && option.Value.Kind == OptionValueKind.Aggregate)
            {
                AddAll(text.Bytes.AsSpan(option.Value.Span.Start, option.Value.Span.Length), option.Value.Span.Start, settings);
            }
        }
        return settings;
    }

    /// <summary>Whether an option sets features, for example <c>features.field_presence</c> or <c>features</c>.</summary>
    public static bool IsFeature(OptionSyntax option) =>
        option.Name.Length > 0 && !option.Name[0].IsExtension && option.Name[0].Name.Text == "features";

    /// <summary>Whether any of the options sets features.</summary>
    public static bool IsSet(ImmutableArray<OptionSyntax> options)
    {
        foreach (OptionSyntax option in options)
        {
            if (IsFeature(option))
            {
                return true;
            }
        }
        return false;
    }

    private static EditionFeatures Defaults(ProtoFileSyntax file) => file.Edition switch
    {
        Edition.Proto2 => EditionFeatures.Proto2,
        Edition.Proto3 => EditionFeatures.Proto3,
        _ => file.EditionText?.Text == "2023" ? EditionFeatures.Edition2023 : EditionFeatures.Edition2024,
    };

    private static EditionFeatures Set(EditionFeatures features, string name, string value) => (name, value) switch
    {
        ("field_presence", "EXPLICIT") => features with { Presence = FieldPresence.Explicit },
        ("field_presence", "IMPLICIT") => features with { Presence = FieldPresence.Implicit },
        ("field_presence", "LEGACY_REQUIRED") => features with { Presence = FieldPresence.Required },
        ("enum_type", "OPEN") => features with { IsEnumClosed = false },
        ("enum_type", "CLOSED") => features with { IsEnumClosed = true },
        ("repeated_field_encoding", "PACKED") => features with { IsPacked = true },
        ("repeated_field_encoding", "EXPANDED") => features with { IsPacked = false },
        ("utf8_validation", "VERIFY") => features with { VerifiesUtf8 = true },
        ("utf8_validation", "NONE") => features with { VerifiesUtf8 = false },
        ("message_encoding", "LENGTH_PREFIXED") => features with { IsDelimited = false },
        ("message_encoding", "DELIMITED") => features with { IsDelimited = true },
        ("json_format", "ALLOW") => features with { AllowsJson = true },
        ("json_format", "LEGACY_BEST_EFFORT") => features with { AllowsJson = false },
        ("enforce_naming_style", "STYLE_LEGACY") => features with { Style = NameStyle.Legacy },
        ("enforce_naming_style", "STYLE2024") => features with { Style = NameStyle.Style2024 },
        ("enforce_naming_style", "STYLE2026") => features with { Style = NameStyle.Style2026 },
        ("default_symbol_visibility", "EXPORT_ALL") => features with { Visibility = DefaultVisibility.ExportAll },
        ("default_symbol_visibility", "EXPORT_TOP_LEVEL") => features with { Visibility = DefaultVisibility.ExportTopLevel },
        ("default_symbol_visibility", "LOCAL_ALL") => features with { Visibility = DefaultVisibility.LocalAll },
        ("default_symbol_visibility", "STRICT") => features with { Visibility = DefaultVisibility.Strict },
        _ => features,
    };

    /// <summary>Whether a feature is a feature of the language.</summary>
    public static bool IsKnown(string feature) => s_values.ContainsKey(feature);

    // A value may be written as its number.
    private static string ValueOf(string feature, ReadOnlySpan<byte> number) =>
        s_values.TryGetValue(feature, out string[]? values) && Literals.TryParseInteger(number, out ulong value)
            && value < (ulong)values.Length
            ? values[(int)value]
            : "";

    // The language's features are enums without nesting, so only pairs of words with a colon between them occur.
    private static void AddAll(ReadOnlySpan<byte> text, int offset, List<EditionFeatureSetting> settings)
    {
        var tokenizer = new Tokenizer(text, TokenizerOptions.TextFormat);
        string name = "";
        SourceSpan place = default;
        bool isValue = false;
        while (tokenizer.Next())
        {
            if (isValue && tokenizer.Kind == TokenKind.Integer)
            {
                settings.Add(new EditionFeatureSetting(name, ValueOf(name, tokenizer.Text), place));
            }
            if (tokenizer.Kind == TokenKind.Identifier)
            {
                string word = Encoding.ASCII.GetString(tokenizer.Text.ToArray());
                if (isValue)
                {
                    settings.Add(new EditionFeatureSetting(name, word, place));
                }
                name = word;
                place = new SourceSpan(offset + tokenizer.Start, tokenizer.Text.Length);
            }
            isValue = tokenizer.IsSymbol(':');
        }
    }
}
