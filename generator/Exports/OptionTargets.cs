using System.Collections.Immutable;
using System.Globalization;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>
/// Reads the restrictions that declarations state: the targets and editions of an option, the declared extensions of a range.
/// </summary>
internal static class OptionTargets
{
    public const int Proto2 = 998;

    public const int Proto3 = 999;

    public const int Edition2023 = 1000;

    private const string ForTests = "_TEST_ONLY";

    /// <summary>The edition of a file as a number of the enum <c>google.protobuf.Edition</c>.</summary>
    public static int EditionOf(FileExports file) => file.Edition switch
    {
        Edition.Proto2 => Proto2,
        Edition.Proto3 => Proto3,
        _ => EditionNumber(file.EditionName),
    };

    /// <summary>The name of an edition in messages.</summary>
    public static string NameOf(int edition) => edition switch
    {
        Proto2 => "proto2",
        Proto3 => "proto3",
        _ => "edition " + (edition + 1023).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The restrictions of a field or enum value that is used in options; null if there are none.</summary>
    public static OptionTarget? Of(ImmutableArray<OptionSyntax> options, SourceFile text)
    {
        List<string>? targets = null;
        OptionTarget? support = null;
        foreach (OptionSyntax option in options)
        {
            string first = option.Name.Length is 1 or 2 && !option.Name[0].IsExtension
                ? option.Name[0].Name.Text
                : OptionLookup.BuiltIn(option) ?? "";
            if (first == "targets" && option.Value.Kind == OptionValueKind.Identifier)
            {
                (targets ??= []).Add(option.Value.Identifier);
            }
            else if (first == "feature_support")
            {
                support = Support(support ?? new OptionTarget(), option, text);
            }
        }
        return targets is null ? support : (support ?? new OptionTarget()) with { Targets = new EquatableArray<string>([.. targets]) };
    }

    // All at once, or part by part.
    private static OptionTarget Support(OptionTarget support, OptionSyntax option, SourceFile text)
    {
        if (View(option, text) is { } view)
        {
            return new OptionTarget
            {
                Introduced = EditionNumber(view, "edition_introduced"),
                Deprecated = EditionNumber(view, "edition_deprecated"),
                Removed = EditionNumber(view, "edition_removed"),
                Warning = view.String("deprecation_warning")?.Value,
                RemovalError = view.String("removal_error")?.Value,
            };
        }
        string value = option.Value.Identifier;
        return option.Name[option.Name.Length - 1].Name.Text switch
        {
            "edition_introduced" => support with { Introduced = EditionOfValue(value) },
            "edition_deprecated" => support with { Deprecated = EditionOfValue(value) },
            "edition_removed" => support with { Removed = EditionOfValue(value) },
            "deprecation_warning" => support with { Warning = Utf8.Decode([.. option.Value.Bytes]) },
            "removal_error" => support with { RemovalError = Utf8.Decode([.. option.Value.Bytes]) },
            _ => support,
        };
    }

    /// <summary>Reads the extension ranges of a message that declare their extensions.</summary>
    public static EquatableArray<DeclaredRange> DeclaredRanges(MessageSyntax message, SourceFile text)
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

    /// <summary>The declarations in an option of an extension range; null for other options.</summary>
    public static ExtensionDeclaration? Declaration(OptionSyntax option, SourceFile text) =>
        option.Name.Length == 1 && option.Name[0].Name.Text == "declaration" && View(option, text) is { } view
            ? new ExtensionDeclaration
            {
                Number = Literals.TryParseInteger(Utf8.Encode(view.Word("number") ?? "").AsSpan(), out ulong number)
                    ? (long)Math.Min(number, long.MaxValue)
                    : 0,
                FullName = view.String("full_name")?.Value,
                Type = view.String("type")?.Value,
                IsRepeated = view.Bool("repeated", false),
                IsReserved = view.Bool("reserved", false),
            }
            : null;

    private static DocumentView? View(OptionSyntax option, SourceFile text)
    {
        if (option.Value is not { Kind: OptionValueKind.Aggregate, IsSound: true })
        {
            return null;
        }
        SourceSpan span = option.Value.Span;
        TextDocument document = TextDocument.Parse(text.Bytes.AsMemory(span.Start, span.Length), TokenizerOptions.OptionValue);
        return document.ErrorCount > 0 ? null : new DocumentView(document, document.Root);
    }

    private static int EditionNumber(DocumentView view, string name) => EditionOfValue(view.Word(name) ?? "");

    private static int EditionOfValue(string word) =>
        word.StartsWith("EDITION_", StringComparison.Ordinal) ? EditionNumber(word.Substring("EDITION_".Length)) : 0;

    private static int EditionNumber(string name) => name switch
    {
        "PROTO2" => Proto2,
        "PROTO3" => Proto3,
        "LEGACY" => 900,
        "UNKNOWN" => 0,
        "2026" => 1002,
        "UNSTABLE" => 9999,
        _ when name.EndsWith(ForTests, StringComparison.Ordinal)
            && int.TryParse(
                name.Substring(0, name.Length - ForTests.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int test) => test,
        _ when name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int year) => year - 1023,
        _ => int.MaxValue,
    };
}
