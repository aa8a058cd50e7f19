using System.Collections.Immutable;
using System.Text;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Schema;

/// <summary>Resolves features: an element has those of what encloses it, except where its own options say otherwise.</summary>
internal static class FeatureResolver
{
    public static Features OfFile(ProtoFileSyntax file) => Apply(Defaults(file.Level), file.Text, file.Options);

    public static Features Apply(Features enclosing, ProtoText text, ImmutableArray<OptionSyntax> options)
    {
        foreach (OptionSyntax option in options)
        {
            if (option.Name.Length == 0 || option.Name[0].IsExtension || option.Name[0].Name.Text != "features")
            {
                continue;
            }
            if (option.Name.Length == 2 && !option.Name[1].IsExtension && option.Value.Kind == OptionValueKind.Identifier)
            {
                enclosing = Set(enclosing, option.Name[1].Name.Text, option.Value.Identifier);
            }
            else if (option.Name.Length == 1 && option.Value.Kind == OptionValueKind.Aggregate)
            {
                enclosing = SetAll(enclosing, text.Bytes.AsSpan(option.Value.Span.Start, option.Value.Span.Length));
            }
        }
        return enclosing;
    }

    private static Features Defaults(ProtoSyntaxLevel level) => level switch
    {
        ProtoSyntaxLevel.Proto2 => Features.Proto2,
        ProtoSyntaxLevel.Proto3 => Features.Proto3,
        _ => Features.Editions,
    };

    private static Features Set(Features features, string name, string value) => (name, value) switch
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
        _ => features,
    };

    // The language's own features are enums side by side, so pairs of words with a colon between are all there is to find.
    private static Features SetAll(Features features, ReadOnlySpan<byte> text)
    {
        var tokenizer = new Tokenizer(text, TokenizerOptions.TextFormat);
        string name = "";
        bool isValue = false;
        while (tokenizer.Next())
        {
            if (tokenizer.Kind == TokenKind.Identifier)
            {
                string word = Encoding.ASCII.GetString(tokenizer.Text.ToArray());
                if (isValue)
                {
                    features = Set(features, name, word);
                }
                name = word;
            }
            isValue = tokenizer.IsSymbol(':');
        }
        return features;
    }
}
