using AmctGen.Generator.Analysis.Calls;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>Calls that have another effect than they seem to.</summary>
public sealed class CallAnalyzerTests
{
    private static readonly Snippets s_snippets = CallSnippets.All;

    private static readonly string[] s_names =
    [
        """var x = Enum.Parse<Kind>([|"KIND_ALL"|]);""",
        """Use(Enum.Parse<Kind>([|"KIND_NONE"|]));""",
        """var x = (Kind)Enum.Parse(typeof(Kind), [|"KIND_ALL"|]);""",
        """var x = Enum.TryParse<Kind>([|"KIND_ALL"|], out _);""",
        """var x = Enum.TryParse([|"KIND_ALL"|], out Kind kind);""",
        """var x = Enum.Parse<Kind>([|"kind_all"|], true);""",
        """const string Name = "KIND_ALL"; var x = Enum.Parse<Kind>([|Name|]);""",
        """var x = Enum.Parse<Kind>([|" KIND_ALL "|]);""",
        """var x = Enum.Parse<Kind>(value: [|"KIND_ALL"|]);""",
        """var x = Enum.Parse<Kind>([|"KIND_ALL"|], ignoreCase: false);""",
        """var x = System.Enum.Parse<Press.Kind>([|"KIND_" + "ALL"|]);""",
    ];

    private static readonly string[] s_otherNames =
    [
        """var x = Enum.Parse<Kind>("All");""",
        """var x = Enum.Parse<Kind>("Plain");""",
        """var x = Enum.Parse<Kind>("all", true);""",
        """var x = Enum.Parse<Kind>("kind_all");""",
        """var x = Enum.Parse<Kind>(text);""",
        """var x = Enum.Parse<Kind>("KIND_ALL", text == "");""",
        """var x = Enum.Parse<Kind>("2");""",
        """var x = Enum.Parse<Kind>("All, KIND_ALL");""",
        """var x = Enum.Parse<DayOfWeek>("KIND_ALL");""",
        """var x = Enum.Parse<Kind>(nameof(Kind.All));""",
        """var x = Own.Parse<Kind>("KIND_ALL");""",
        """var x = Enum.IsDefined(typeof(Kind), "KIND_ALL");""",
    ];

    private static readonly string[] s_unusedParses =
    [
        """[|Config.TryParseText(text, out _, out _)|];""",
        """[|Config.TryParseText("bits: 1", out _, out _)|];""",
        """[|Config.TryParseText(text, out Config? found, out _)|];""",
        """[|Config.TryParseText(text, out var found, out var diagnostics)|];""",
        """[|Config.TryParseText("bits: 1"u8, out _, out _)|];""",
        """[|Config.TryParseText(text, out _, out _, TextReaderOptions.Default)|];""",
        """[|TextFormat.TryParse<Config>(text, out _, out _, null)|];""",
        """[|TextFormat.TryParse<Config>("bits: 1"u8, out var found, out _, null)|];""",
        """[|TextFormat.TryParseFile<Config>(text, out _, out _, null)|];""",
        """if (count > 0) { [|Part.TryParseText(text, out _, out _)|]; }""",
    ];

    private static readonly string[] s_usedParses =
    [
        """if (Config.TryParseText(text, out _, out _)) { Use(text); }""",
        """bool isValid = Config.TryParseText(text, out _, out _);""",
        """_ = Config.TryParseText(text, out _, out _);""",
        """Config.TryParseText(text, out Config? found, out _); Use(found);""",
        """Config.TryParseText(text, out Config? found, out _); if (found is null) { return; }""",
        """Config.TryParseText(text, out _, out var diagnostics); Use(diagnostics);""",
        """Config? found; Config.TryParseText(text, out found, out _);""",
        """Config.TryParseText(text, out _changing!, out _);""",
        """Func<bool> parse = () => Config.TryParseText(text, out _, out _);""",
        """int.TryParse(text, out _);""",
        """Config.ParseText(text);""",
    ];

    private static readonly string[] s_texts =
    [
        """var x = [|config.ToText() == other.ToText()|];""",
        """var x = [|config.ToText() != other.ToText()|];""",
        """var x = [|config.ToText().Equals(other.ToText())|];""",
        """var x = [|string.Equals(config.ToText(), other.ToText())|];""",
        """var x = [|config.ToText().Equals(other.ToText(), StringComparison.Ordinal)|];""",
        """var x = [|string.Equals(config.ToText(), other.ToText(), StringComparison.Ordinal)|];""",
        """if ([|config.ToText() == _fixed.ToText()|]) { Use(config); }""",
        """var x = !([|config.ToText() == holder.Config!.ToText()|]);""",
        """var x = layers.Any(layer => [|config.ToText() == other.ToText()|]);""",
        """var x = [|config.Part!.ToText() == other.Part!.ToText()|];""",
    ];

    private static readonly string[] s_otherTexts =
    [
        """var x = config.ToText() == text;""",
        """var x = config.ToText() == "bits: 1\n";""",
        """var x = config.ToText() == config.Part!.ToText();""",
        """var x = config == other;""",
        """var x = config.Equals(other);""",
        """var x = config.ToText(TextWriterOptions.Default) == other.ToText(TextWriterOptions.Default);""",
        """var x = config.ToText().Length == other.ToText().Length;""",
        """var x = config.ToText() + other.ToText();""",
        """var x = config.ToText().StartsWith(other.ToText());""",
        """var x = string.CompareOrdinal(config.ToText(), other.ToText()) == 0;""",
        """var x = given.ToString() == other.ToString();""",
    ];

    [Fact]
    public Task A_name_of_the_schema_is_no_name_of_an_enum_in_CSharp() => s_snippets.Check(new CallAnalyzer(), "AMCT4017", s_names);

    [Fact]
    public Task A_name_that_may_be_parsed_is_left_alone() => s_snippets.Check(new CallAnalyzer(), "", s_otherNames);

    [Fact]
    public Task A_reader_whose_results_are_not_used_does_nothing() => s_snippets.Check(new CallAnalyzer(), "AMCT4040", s_unusedParses);

    [Fact]
    public Task A_reader_whose_result_is_used_is_left_alone() => s_snippets.Check(new CallAnalyzer(), "", s_usedParses);

    [Fact]
    public Task Messages_need_no_texts_to_be_compared() => s_snippets.Check(new CallAnalyzer(), "AMCT4050", s_texts);

    [Fact]
    public Task Other_comparisons_are_left_alone() => s_snippets.Check(new CallAnalyzer(), "", s_otherTexts);

    [Fact]
    public Task Unfinished_code_is_no_problem() => s_snippets.CheckCut(
        new CallAnalyzer(), [.. s_names, .. s_otherNames, .. s_unusedParses, .. s_usedParses, .. s_texts, .. s_otherTexts]);

    [Theory]
    [InlineData("var x = Enum.Parse<Kind>(\"KIND_ALL\");", "var x = Kind.All;")]
    [InlineData("var x = config.ToText() == other.ToText();", "var x = config == other;")]
    [InlineData("var x = config.ToText() != other.ToText();", "var x = config != other;")]
    [InlineData("var x = !string.Equals(config.ToText(), other.ToText());", "var x = !(config == other);")]
    public Task A_repair_compiles_and_removes_the_finding(string wrong, string right) => s_snippets.CheckRepair(new CallAnalyzer(), wrong, right);
}
