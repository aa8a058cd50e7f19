using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AmctGen.Schemas.Tests.Effective;

/// <summary>Compares <c>effective</c> with the result of AMCT's code for the same configuration and layers.</summary>
public class CorpusTests
{
    // AMCT's parser does not notice that a required field is missing; AmctGen has no message without it.
    private const string MissingRequired = "AMCT5014";

    private static readonly string s_corpus = Path.Combine(Amctgen.Root, "tests", "Corpus", "amct");

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(s_corpus).Select(static folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void All_cases_are_there() => Assert.Equal(157, Cases.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_result_is_AMCTs(string name)
    {
        using var amctgen = new Amctgen();
        string folder = Path.Combine(s_corpus, name);
        JsonNode expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!;

        Amctgen.Result result = amctgen.Run(
            "effective", "--mode", (string)expected["mode"]!, "--schema", (string)expected["schema"]!,
            "--layers", Path.Combine(folder, "layers.csv"), Path.Combine(folder, "quant.cfg"));

        if (!(bool)expected["ok"]!)
        {
            Assert.Equal(1, result.ExitCode);
            Assert.Contains(result.Errors, static error => error.Contains(": error AMCT", StringComparison.Ordinal));
            Assert.Empty(result.Text);
            return;
        }
        if (result.Errors.Any(static error => error.Contains(MissingRequired, StringComparison.Ordinal)))
        {
            Assert.Equal("r30b_missing_layer_name_bare", name);
            return;
        }
        Assert.Equal((0, Flatten(expected["config"]!)), (result.ExitCode, Flatten(JsonNode.Parse(Quoted(result.Text))!)));
    }

    [Fact]
    public void The_result_has_Pythons_layout()
    {
        using var amctgen = new Amctgen();
        string config = amctgen.Write("quant.cfg", "retrain_data_quant_config { ulq_quantize { clip_max_min { clip_max: inf clip_min: -6.1 } } }");
        string layers = amctgen.Write("layers.csv", "\"é\n,Conv2d\nfc\t1,Linear\n".Replace("\"é\n,", "conv\u00e9\ud83d\ude00,", StringComparison.Ordinal));

        Amctgen.Result result = amctgen.Run("effective", "--mode", "retrain", "--layers", layers, config);

        Assert.StartsWith(
            """
            {
                "version":1,
                "batch_num":1,
                "conv\u00e9\ud83d\ude00":{
                    "retrain_enable":true,
                    "retrain_data_config":{
                        "algo":"ulq_quantize",
                        "clip_max":Infinity,
                        "clip_min":-6.099999904632568,
                        "dst_type":"INT8"
                    },

            """.ReplaceLineEndings("\n"), result.Text, StringComparison.Ordinal);
        Assert.Contains("    \"fc\\t1\":{\n", result.Text, StringComparison.Ordinal);
    }

    // The corpus spells what JSON has no number for as strings.
    internal static string Quoted(string json) => Regex.Replace(json, "([:,\\[] *)(-?Infinity|NaN)", "$1\"$2\"");

    // Keys in their order; numbers as the doubles they are.
    internal static string Flatten(JsonNode node) => node switch
    {
        JsonObject members => "{" + string.Join(",\n", members.Select(static member => member.Key + ": " + (member.Value is null ? "null" : Flatten(member.Value)))) + "}",
        JsonArray items => "[" + string.Join(", ", items.Select(static item => item is null ? "null" : Flatten(item))) + "]",
        _ when node.GetValueKind() == JsonValueKind.Number => node.GetValue<double>().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };
}
