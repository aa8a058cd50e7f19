using System.Collections.Immutable;
using System.Globalization;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Schema;

/// <summary>Reads what a declaration says about its own use: the targets and editions of an option, the declared extensions of a range.</summary>
internal static class OptionUses
{
    public const int Proto2 = 998;

    public const int Proto3 = 999;

    public const int Edition2023 = 1000;

    /// <summary>The edition of a file as a number of the enum <c>google.protobuf.Edition</c>.</summary>
    public static int EditionOf(FileExports file) => file.Level switch
    {
        ProtoSyntaxLevel.Proto2 => Proto2,
        ProtoSyntaxLevel.Proto3 => Proto3,
        _ => Edition(file.Edition),
    };

    /// <summary>An edition as people write it.</summary>
    public static string NameOf(int edition) => edition switch
    {
        Proto2 => "proto2",
        Proto3 => "proto3",
        _ => "edition " + (edition + 1023).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What a field says about its use as an option; null where it says nothing.</summary>
    public static OptionUse? Of(FieldSyntax field, ProtoText text)
    {
        List<string>? targets = null;
        OptionUse? support = null;
        foreach (OptionSyntax option in field.Options)
        {
            if (option.Name.Length != 1 || option.Name[0].IsExtension)
            {
                continue;
            }
            if (option.Name[0].Name.Text == "targets" && option.Value.Kind == OptionValueKind.Identifier)
            {
                (targets ??= []).Add(option.Value.Identifier);
            }
            else if (option.Name[0].Name.Text == "feature_support" && View(option, text) is { } view)
            {
                support = new OptionUse(
                    default, Edition(view, "edition_introduced"), Edition(view, "edition_deprecated"), Edition(view, "edition_removed"),
                    view.String("deprecation_warning")?.Value, view.String("removal_error")?.Value);
            }
        }
        if (targets is null)
        {
            return support;
        }
        var names = new EquatableArray<string>([.. targets]);
        return support is null ? new OptionUse(names, 0, 0, 0, null, null) : support with { Targets = names };
    }

    /// <summary>The extension ranges of a message that declare their extensions.</summary>
    public static EquatableArray<DeclaredRange> DeclaredRanges(MessageSyntax message, ProtoText text)
    {
        List<DeclaredRange>? ranges = null;
        foreach (ExtensionRangeSyntax range in message.ExtensionRanges)
        {
            List<ExtensionDeclaration> declarations = [];
            bool isDeclared = false;
            foreach (OptionSyntax option in range.Options)
            {
                if (option.Name.Length == 1 && !option.Name[0].IsExtension)
                {
                    isDeclared |= option.Name[0].Name.Text == "verification" && option.Value.Identifier == "DECLARATION";
                    if (Declaration(option, text) is { } declaration)
                    {
                        declarations.Add(declaration);
                    }
                }
            }
            if (isDeclared || declarations.Count > 0)
            {
                var numbers = new NumberRange(range.First.Value, range.Last.IsMax ? int.MaxValue : range.Last.Value);
                (ranges ??= []).Add(new DeclaredRange(numbers, new EquatableArray<ExtensionDeclaration>([.. declarations])));
            }
        }
        return ranges is null ? default : new EquatableArray<DeclaredRange>([.. ranges]);
    }

    /// <summary>What an option of an extension range declares; null where it is another option.</summary>
    public static ExtensionDeclaration? Declaration(OptionSyntax option, ProtoText text) =>
        option.Name.Length == 1 && option.Name[0].Name.Text == "declaration" && View(option, text) is { } view
            ? new ExtensionDeclaration(
                long.TryParse(view.Word("number"), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0,
                view.String("full_name")?.Value, view.String("type")?.Value, view.Bool("repeated", false), view.Bool("reserved", false))
            : null;

    private static DocumentView? View(OptionSyntax option, ProtoText text)
    {
        if (option.Value is not { Kind: OptionValueKind.Aggregate, IsSound: true })
        {
            return null;
        }
        SourceSpan span = option.Value.Span;
        TextDocument document = TextDocument.Parse(text.Bytes.AsMemory(span.Start, span.Length), TokenizerOptions.CStyleComments | TokenizerOptions.FloatSuffix);
        return document.ErrorCount > 0 ? null : new DocumentView(document, document.Root);
    }

    private static int Edition(DocumentView view, string name) =>
        view.Word(name) is { } word && word.StartsWith("EDITION_", StringComparison.Ordinal) ? Edition(word.Substring("EDITION_".Length)) : 0;

    private static int Edition(string name) => name switch
    {
        "PROTO2" => Proto2,
        "PROTO3" => Proto3,
        "LEGACY" => 900,
        _ when name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int year) => year - 1023,
        _ => int.MaxValue,
    };
}
