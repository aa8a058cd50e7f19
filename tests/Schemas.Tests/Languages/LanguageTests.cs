using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AmctGen.Cli.Languages;
using AmctGen.Cli.Rendering;
using AmctGen.Samples;
using AmctGen.Schemas.Tests.Rendering;
using AmctGen.Tests;

namespace AmctGen.Schemas.Tests.Languages;

/// <summary><c>--lang</c>, and the language that the environment names.</summary>
public sealed partial class LanguageTests : IDisposable
{
    private const string Layers = "conv1,Conv2d,in_channels=3\nconv2,Conv2d,in_channels=4\nrelu1,ReLU\nfc,Linear\n";
    private const string Config = """
        retrain_data_quant_config { ulq_quantize { } }
        retrain_weight_quant_config { arq_retrain { dst_type: INT4 } }
        quant_skip_layers: "conv2"
        override_layer_configs { layer_name: "fc" retrain_weight_quant_config { arq_retrain { } } }
        override_layer_types { layer_type: "Linear" }

        """;

    private readonly Amctgen _amctgen = new();

    private static IEnumerable<FindingCase> Cases => FindingCase.All.Where(static one => IsTranslated(one.Id));

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("", "", "", "en")]
    [InlineData("", "", "zh_CN.UTF-8", "zh")]
    [InlineData("", "", "zh", "zh")]
    [InlineData("", "", "zh-Hans", "zh")]
    [InlineData("", "C", "zh_CN.UTF-8", "en")]
    [InlineData("zh_CN", "C", "en_US.UTF-8", "zh")]
    [InlineData("POSIX", "zh_CN", "zh_CN", "en")]
    [InlineData("", "en_GB", "zh_CN", "en")]
    [InlineData("", "", "de_DE.UTF-8", "en")]
    [InlineData("", "", "zhx", "en")]
    public void The_environment_names_the_language(string all, string messages, string lang, string expected)
    {
        Language language = Language.OfEnvironment(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, "LANG" => lang, _ => null });

        Assert.Equal(expected, language.Name);
    }

    [Fact]
    public void An_unknown_language_is_wrong_usage()
    {
        Amctgen.Result result = _amctgen.Run("check", "--lang", "fr", "a.cfg");

        Assert.Equal((2, "amctgen: --lang must be one of en, zh, not 'fr'"), (result.ExitCode, result.Errors[0]));
    }

    [Fact]
    public void Every_finding_about_AMCT_in_Chinese() => Snapshot.Match(Render("text"), "text", ".txt");

    [Fact]
    public void Every_finding_about_AMCT_in_Chinese_with_the_lines_of_the_file() => Snapshot.Match(Render("rich"), "rich", ".txt");

    [Fact]
    public void Ids_places_and_severities_are_the_same() => Assert.All(Cases, one =>
    {
        using var amctgen = new Amctgen();
        string[] english = one.Run(amctgen, "text");
        string[] chinese = one.Run(amctgen, "text", "zh");

        Assert.Equal(english.Select(Start), chinese.Select(Start));
        Assert.All(chinese.Where(static line => IsTranslated(IdOf(line))), static line => Assert.Matches(@"[\u4e00-\u9fff]", line));
    });

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void The_structure_of_documents_is_the_same(string form) => Assert.All(Cases, one =>
    {
        using var amctgen = new Amctgen();
        string english = string.Join('\n', one.Run(amctgen, form));
        string chinese = string.Join('\n', one.Run(amctgen, form, "zh"));

        Assert.Equal(Skeleton(JsonNode.Parse(english)), Skeleton(JsonNode.Parse(chinese)));
    });

    [Fact]
    public void Findings_about_a_detailed_configuration_in_Chinese()
    {
        const string text = """
            { "version": 1, "batch_num": 1,
              "conv1": { "retrain_enable": true, "retrain_data_config": { "algo": "ulq_quantize", "dst_type": "INT16" },
                "retrain_weight_config": { "algo": "arq_retrain", "channel_wise": true, "dst_type": "INT4" } },
              "fc": { "retrain_enable": true, "retrain_data_config": { "algo": "ulq_quantize", "clip_max": 1.0, "clip_min": 1.0, "dst_type": "INT8" },
                "retrain_weight_config": { "algo": "arq_retrain", "channel_wise": true, "dst_type": "INT8" } },
              "gone": { "retrain_enable": true, "retrain_data_config": { "algo": "ulq_quantize", "dst_type": "INT8" },
                "retrain_weight_config": { "algo": "arq_retrain", "channel_wise": true, "dst_type": "INT8" } } }
            """;
        string[] errors = _amctgen.Run("check", "--lang", "zh", "--mode", "retrain", "--layers", _amctgen.Write("l.csv", Layers), _amctgen.Write("a.json", text)).Errors;

        Snapshot.Match(string.Join('\n', errors), "check", ".txt");
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("explain", "--layer", "conv1")]
    [InlineData("explain", "--format", "markdown")]
    [InlineData("explain", "--format", "json", "--layer", "fc")]
    [InlineData("why", "--layer", "fc")]
    [InlineData("why", "--layer", "relu1")]
    [InlineData("why", "--layer", "conv2", "--not", "global")]
    [InlineData("why", "--layer", "fc", "--not", ":5")]
    public void Explanations_in_Chinese(string command, params string[] options)
    {
        string text = _amctgen.Run([command, "--mode", "retrain", "--lang", "zh", "--layers", _amctgen.Write("l.csv", Layers), .. options,
            _amctgen.Write("a.cfg", Config)]).Text;

        Snapshot.Match(text.Replace(_amctgen.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal),
            string.Join('_', options.Prepend(command)).Replace("-", "", StringComparison.Ordinal).Replace(":", "line", StringComparison.Ordinal), ".txt");
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("diff")]
    public void A_page_in_Chinese(string command)
    {
        string config = _amctgen.Write("a.cfg", Config);
        string html = _amctgen.Run([command, "--mode", "retrain", "--lang", "zh", "--format", "html", "--layers", _amctgen.Write("l.csv", Layers), config,
            .. command == "diff" ? [_amctgen.Write("b.cfg", Config.Replace("INT4", "INT8", StringComparison.Ordinal))] : Array.Empty<string>()]).Text;

        Assert.Contains("<html lang=\"zh-CN\">", html, StringComparison.Ordinal);
        // Without the style, the script and the files, only names and values are in English.
        string words = Regex.Replace(html, "<style>.*?</style>|<script>.*?</script>|<div class=\"files\">.*?</div>|<title>.*?</title>", "", RegexOptions.Singleline);
        Snapshot.Match(Regex.Replace(Regex.Replace(words, "<meta[^>]*>", "").Replace(_amctgen.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), "<[^>]*>", " "), command, ".txt");
    }

    [Fact]
    public void The_columns_of_a_table_are_aligned()
    {
        string[] lines = _amctgen.Run("explain", "--mode", "retrain", "--lang", "zh", "--layers", _amctgen.Write("l.csv", "卷积1,Conv2d\nfc,Linear\n"),
            _amctgen.Write("a.cfg", Config.Replace("conv2", "卷积1", StringComparison.Ordinal))).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // The values begin below the title of their column.
        int column = DisplayWidth.Of(lines[0][..lines[0].LastIndexOf('值')]);
        Assert.All(lines.Where(static line => !line.StartsWith('-')), line =>
            Assert.Matches(@"  $", CutAt(line, column)));
    }

    [Fact]
    public void The_mark_is_below_the_place_after_Chinese_characters()
    {
        string[] errors = _amctgen.RunOnTerminal(new Terminal(Width: 100, UsesColors: false), "check", "--mode", "retrain", "--lang", "zh",
            "--layers", _amctgen.Write("l.csv", "conv1,Conv2d\n"), _amctgen.Write("a.cfg", "skip_layers: ['卷积一层', '未知']\n")).Errors;

        int mark = Array.FindIndex(errors, static line => line.Contains('^', StringComparison.Ordinal) && !line.Contains('卷', StringComparison.Ordinal));
        Assert.Equal(
            DisplayWidth.Of(errors[mark - 1][..errors[mark - 1].IndexOf("'卷", StringComparison.Ordinal)]), errors[mark].IndexOf('^', StringComparison.Ordinal));
        int second = Array.FindLastIndex(errors, static line => line.Contains('^', StringComparison.Ordinal));
        Assert.Equal(
            DisplayWidth.Of(errors[second - 1][..errors[second - 1].IndexOf("'未", StringComparison.Ordinal)]), errors[second].IndexOf('^', StringComparison.Ordinal));
    }

    private static bool IsTranslated(string id) => id.StartsWith("AMCT51", StringComparison.Ordinal) || id.StartsWith("AMCT52", StringComparison.Ordinal) || id == "AMCT5030";

    private static string Render(string form)
    {
        var text = new System.Text.StringBuilder();
        foreach (FindingCase one in Cases)
        {
            using var amctgen = new Amctgen();
            text.Append($"== {one.Id}\n").AppendJoin('\n', one.Run(amctgen, form, "zh")).Append('\n');
        }
        return text.ToString();
    }

    private static string Start(string line) => FindingStart().Match(line) is { Success: true } match ? match.Value : line;

    private static string IdOf(string line) => FindingStart().Match(line).Groups[1].Value;

    private static string CutAt(string line, int width) => DisplayWidth.Cut(line, width);

    private static string Skeleton(JsonNode? node) => node switch
    {
        JsonObject known => "{" + string.Join(',', known.Select(static pair => pair.Key + ":" + (pair.Key is "message" or "text" && pair.Value is JsonValue ? "..." : Skeleton(pair.Value)))) + "}",
        JsonArray list => "[" + string.Join(',', list.Select(Skeleton)) + "]",
        _ => node?.ToJsonString() ?? "null",
    };

    [GeneratedRegex(@"^.*?: (?:error|warning|info) (AMCT\d+): ")]
    private static partial Regex FindingStart();
}
