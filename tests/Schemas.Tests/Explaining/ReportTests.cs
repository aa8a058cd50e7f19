using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AmctGen.Schemas.Tests.Effective;
using AmctGen.Tests;

namespace AmctGen.Schemas.Tests.Explaining;

/// <summary>The pages of <c>explain</c> and <c>diff</c>.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Layers = "conv1,Conv2d\nconv2,Conv2d,in_channels=3\nconv3,Conv2d\nfc1,Linear\nrelu,ReLU\nup,ConvTranspose2d\n";

    private const string Config = """
        retrain_data_quant_config { ulq_quantize { fixed_min: true } }
        skip_layers: "conv1"
        override_layer_types { layer_type: "Conv2d" retrain_data_quant_config { ulq_quantize { } } }
        override_layer_configs { layer_name: "conv2" retrain_weight_quant_config { arq_retrain { dst_type: INT4 } } }
        """;

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void Each_layer_is_in_one_group_with_the_levels_and_states_of_the_structured_form()
    {
        ReportText page = Explain(Layers, Config);
        JsonNode[] lines = [.. JsonNode.Parse(Run("explain", Layers, Config, "--format", "json").Text)!.AsArray().Select(static line => line!)];

        Assert.Equal(["conv1", "conv2", "conv3", "fc1", "relu", "up"], page.Groups.SelectMany(static group => group.Layers).Select(static layer => layer.Name).Order(StringComparer.Ordinal));
        foreach (IGrouping<(string Name, string Type), JsonNode> layer in lines.GroupBy(static line => ((string)line["layer"]!, (string)line["type"]!)))
        {
            ReportText.Group group = page.GroupOf(layer.Key.Name);
            Assert.Contains(layer.Key, group.Layers);
            Assert.Equal(layer.Select(static line => (string?)line["level"]).OfType<string>().Distinct().Order(StringComparer.Ordinal), group.Levels.Order(StringComparer.Ordinal));
            Assert.Equal(layer.Any(static line => (string)line["from"]! == "skipped"), group.States.Contains("skipped"));
            Assert.Equal(layer.Any(static line => (string)line["from"]! == "off"), group.States.Contains("off"));
            foreach (JsonNode line in layer)
            {
                Assert.Contains((string)line["value"]!, group.Text, StringComparison.Ordinal);
                foreach (JsonNode? hidden in line["hidden"]!.AsArray())
                {
                    Assert.Contains($"<s>{hidden!["value"] ?? hidden["path"]}</s> ", group.Text, StringComparison.Ordinal);
                    Assert.Contains((string)hidden["reason"]!, group.Text, StringComparison.Ordinal);
                }
            }
        }
        Assert.Contains("changed", page.GroupOf("conv2").States);
    }

    [Fact]
    public void Layers_with_the_same_answer_share_one_story()
    {
        ReportText page = Explain("a,Linear\nb,Linear\nc,Linear\n", "retrain_weight_quant_config { arq_retrain { channel_wise: false } }\nskip_layers: 'b'\n");

        Assert.Equal(["a", "c"], page.GroupOf("a").Layers.Select(static layer => layer.Name));
        Assert.Equal(["skip", "global", "default"], page.GroupOf("b").Levels.OrderByDescending(static level => level, StringComparer.Ordinal));
        Assert.Equal(2, page.Groups.Length);
    }

    [Fact]
    public void Many_answers_of_one_pattern_share_one_story_and_a_table()
    {
        string config = "retrain_data_quant_config { ulq_quantize { fixed_min: true } }\n" + string.Concat(
            Enumerable.Range(0, 20).Select(static i => $"override_layer_configs {{ layer_name: 'c{i}' retrain_data_quant_config {{ ulq_quantize {{ clip_max_min {{ clip_max: {i + 1} clip_min: -1 }} }} }} }}\n"));
        ReportText page = Explain(string.Concat(Enumerable.Range(0, 20).Select(static i => $"c{i},Conv2d\n")), config);

        ReportText.Group group = Assert.Single(page.Groups);
        Assert.Equal(20, group.Layers.Length);
        Assert.Contains("<tr data-t=Conv2d><th>c7<td><a href=#L9>override_layer_configs[7] (line 9) applies</a>", group.Text, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(group.Text, "<s>ulq_quantize { fixed_min: true }</s>"));
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("diff")]
    public void Links_lead_to_parts_of_the_page_and_ids_are_unique(string command)
    {
        ReportText page = command == "diff" ? Diff(Config, Config.Replace("INT4", "INT8", StringComparison.Ordinal).Replace("skip_layers: \"conv1\"", "", StringComparison.Ordinal)) : Explain(Layers, Config);

        Assert.Equal(page.Ids.Length, page.Ids.Distinct().Count());
        Assert.True(page.Targets.Length > 5);
        Assert.Empty(page.Targets.Except(page.Ids));
    }

    [Fact]
    public void Random_pages_have_each_layer_once_and_no_dead_link()
    {
        Fuzzing.Run(300, random =>
        {
            using var amctgen = new Amctgen();
            (string mode, string schema, string config, string layers) = RandomConfigs.Next(random);
            string[] options = ["--mode", mode, "--schema", schema, "--format", "html", "--layers", amctgen.Write("l.csv", layers)];
            string path = amctgen.Write("c.cfg", config);
            string other = amctgen.Write("o.cfg", config + "\n# The end.\n" + config.Split('\n')[0]);
            return Problem(amctgen.Run(["explain", .. options, path]), layers) ?? Problem(amctgen.Run(["diff", .. options, path, other]), layers);
        });

        static string? Problem(Amctgen.Result result, string layers)
        {
            if (result.Text.Length == 0)
            {
                return null;
            }
            var page = new ReportText(result.Text);
            string[] dead = [.. page.Targets.Except(page.Ids)];
            string[] names = [.. page.Groups.SelectMany(static group => group.Layers).Select(static layer => $"{layer.Name},{layer.Type}").Order(StringComparer.Ordinal)];
            string[] known = [.. layers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => string.Join(',', line.Split(',')[..2])).Order(StringComparer.Ordinal)];
            return dead.Length == 0 && names.SequenceEqual(known) && page.Ids.Length == page.Ids.Distinct().Count() ? null
                : $"{string.Join(' ', dead)}; {string.Join(' ', names)}\n{result.Text}";
        }
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("diff")]
    public void The_page_loads_nothing_and_runs_its_own_script_only(string command)
    {
        ReportText page = command == "diff" ? Diff(Config, Config + "batch_num: 3\n") : Explain(Layers, Config);
        string script = Regex.Match(page.Html, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        string style = Regex.Match(page.Html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;

        Assert.Contains($"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'", page.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(?i)\ssrc=|https?:|<link|@import|url\(|<img|<iframe|\son\w+=|\sstyle=""", page.Html);
        Assert.DoesNotMatch(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|fetch\(|XMLHttpRequest|import\(", script);
    }

    [Fact]
    public void What_comes_from_a_file_is_text()
    {
        const string hostile = "</script><img src=x onerror=alert(1)>'\"&\u202e{{title}}";
        string layers = $"layer {{ name: \"{hostile.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}\" type: 'x\" onload=\"y' }}\nlayer {{ name: 'a' type: 'Conv2d' }}";
        string config = $"# {hostile}\nskip_layers: '{hostile.Replace("'", "\\'", StringComparison.Ordinal)}'\nretrain_weight_quant_config {{ }}\n";
        ReportText page = Explain(layers, config, "l.txt", "<b>&.cfg");

        Assert.Single(Regex.Matches(page.Html, "</script>"));
        Assert.DoesNotContain("<img", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page.Html);
        Assert.Contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;'\"&amp;\\u202E{{title}}", page.Html, StringComparison.Ordinal);
        Assert.Contains("data-t=\"x&quot; onload=&quot;y\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;&amp;.cfg</h1>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_have_labels_and_the_count_is_announced()
    {
        string html = Explain(Layers, Config).Html;

        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        foreach (Match control in Regex.Matches(html, "<(?:input|select) id=\"(\\w+)\""))
        {
            Assert.Contains($"<label for=\"{control.Groups[1].Value}\">", html, StringComparison.Ordinal);
        }
        Assert.Equal(4, Regex.Matches(html, "<label ").Count);
        Assert.Contains("<output id=\"count\" for=\"q level type state\" aria-live=\"polite\">6 layers</output>", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"to\" href=\"#layers\">", html, StringComparison.Ordinal);
        // Without a script there is nothing to filter with.
        Assert.Contains("<form id=\"filter\" role=\"search\" aria-label=\"Layers\" data-one=\"1 layer\" data-many=\"# layers\" data-part=\"# of %\" hidden>", html, StringComparison.Ordinal);
        Assert.Contains(":focus-visible { outline: 2px", html, StringComparison.Ordinal);
        Assert.Contains("<ol class=t tabindex=0 aria-label=", html, StringComparison.Ordinal);
        Assert.Equal(["ConvTranspose2d", "Conv2d", "Linear", "ReLU"], Regex.Matches(Regex.Match(html, "all types(.*?)</select>").Groups[1].Value, "<option>(\\w+)").Select(static option => option.Groups[1].Value).OrderBy(static type => type != "ConvTranspose2d"));
    }

    [Fact]
    public void Text_can_be_read_in_both_colour_schemes()
    {
        string style = Regex.Match(Explain(Layers, Config).Html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        MatchCollection schemes = Regex.Matches(style, @":root \{(.*?)\}", RegexOptions.Singleline);
        Assert.Equal(2, schemes.Count);
        foreach (Match scheme in schemes)
        {
            Dictionary<string, string> colors = Regex.Matches(scheme.Groups[1].Value, @"--([\w-]+): (#\w+);").ToDictionary(static color => color.Groups[1].Value, static color => color.Groups[2].Value);
            string[] pairs =
            [
                .. new[] { "text", "link" }.SelectMany(static front => new[] { "back", "pane", "mark", "now" }.Select(back => $"{front} {back}")),
                "soft back", "soft pane",
                .. new[] { "layer", "type", "global", "default", "skip" }.Select(static level => $"{level} {level}-back"), "bad back",
            ];
            Assert.DoesNotContain(pairs, pair => Contrast(colors[pair.Split(' ')[0]], colors[pair.Split(' ')[1]]) < 4.5);
        }
        Assert.Contains("@media (prefers-color-scheme: dark)", style, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_goes_to_a_file()
    {
        string path = Path.Combine(_amctgen.Folder, "pages", "x.html");
        Amctgen.Result result = Run("explain", Layers, Config, "--format", "html", "-o", path);

        Assert.Empty(result.Text);
        Assert.Equal(Explain(Layers, Config).Html, File.ReadAllText(path));
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // As WCAG defines it.
    private static double Contrast(string first, string second)
    {
        double[] lights = [.. new[] { Light(first), Light(second) }.OrderDescending()];
        return (lights[0] + 0.05) / (lights[1] + 0.05);
    }

    private static double Light(string color)
    {
        string hex = color.Length == 4 ? string.Concat(color[1..].Select(static digit => new string(digit, 2))) : color[1..];
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(static part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private ReportText Explain(string layers, string config, string layersName = "l.csv", string configName = "c.cfg") =>
        new(_amctgen.Run("explain", "--mode", "retrain", "--format", "html", "--layers", _amctgen.Write(layersName, layers), _amctgen.Write(configName, config)).Text);

    private ReportText Diff(string old, string @new) =>
        new(_amctgen.Run("diff", "--mode", "retrain", "--format", "html", "--layers", _amctgen.Write("l.csv", Layers), _amctgen.Write("o.cfg", old), _amctgen.Write("n.cfg", @new)).Text);

    private Amctgen.Result Run(string command, string layers, string config, params string[] options) =>
        _amctgen.Run([command, "--mode", "retrain", "--layers", _amctgen.Write("l.csv", layers), .. options, _amctgen.Write("c.cfg", config)]);
}
