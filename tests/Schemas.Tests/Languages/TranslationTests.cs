using System.Text.RegularExpressions;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Generator.Diagnostics;

namespace AmctGen.Schemas.Tests.Languages;

/// <summary>The Chinese messages are complete, and none is without use.</summary>
public sealed partial class TranslationTests
{
    private static readonly Dictionary<string, string> s_chinese = Translations.Parse(Language.Read("zh"));

    // Messages of the runtime, and words that other files of the command contain.
    private static readonly string[] s_elsewhere =
    [
        "'{0}' has no meaning in the mode {1}: AMCT refuses the file; remove it",
        "{0} and {1} more", "{0}, {1}", "error", "warning", "info",
    ];

    private static IEnumerable<string> Titles => AmctFindings.Kinds
        .Concat(FindingKinds.All.Where(static kind => kind.Id.StartsWith("AMCT51", StringComparison.Ordinal))).Select(static kind => kind.Title);

    [Fact]
    public void Every_message_about_AMCT_and_every_explanation_is_translated() =>
        Assert.Empty(SourceTexts.Sentences.Except(s_chinese.Keys));

    [Fact]
    public void No_choice_between_messages_is_a_string() => Assert.Empty(SourceTexts.LostChoices);

    [Fact]
    public void Every_rule_of_the_schemas_is_translated() => Assert.Empty(SourceTexts.Rules.Except(s_chinese.Keys));

    [Fact]
    public void Every_rule_of_the_schemas_has_a_message_of_its_own() =>
        Assert.Empty(SourceTexts.RuleOptions.Except(["(buf.validate.field).cel", "(buf.validate.message).cel", "(buf.validate.oneof).required"]));

    [Fact]
    public void Every_title_is_translated() => Assert.Empty(Titles.Except(s_chinese.Keys));

    [Fact]
    public void No_translation_is_without_use() =>
        Assert.Empty(s_chinese.Keys.Except(SourceTexts.Worded).Except(SourceTexts.Rules).Except(Titles).Except(s_elsewhere));

    [Fact]
    public void A_translation_has_the_same_names_and_values() => Assert.All(s_chinese, static pair =>
        Assert.Equal(NumbersOf(pair.Key), NumbersOf(pair.Value)));

    [Fact]
    public void A_translation_has_no_English_punctuation() => Assert.All(s_chinese.Values, static text => Assert.DoesNotMatch(@"[,;?]|[\u4e00-\u9fff]:|\.$", text));

    [Fact]
    public void A_file_must_pair_the_messages()
    {
        Assert.Throws<FormatException>(static () => Translations.Parse("en a\nen b\nzh c\n"));
        Assert.Throws<FormatException>(static () => Translations.Parse("zh a\n"));
        Assert.Throws<FormatException>(static () => Translations.Parse("en a\n"));
    }

    private static IEnumerable<string> NumbersOf(string text) =>
        Number().Matches(text).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Number();
}
