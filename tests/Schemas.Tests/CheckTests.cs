using System.Text.Json;

namespace AmctGen.Schemas.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("a,Conv2d\n", "a,Conv2d\n", "batch_num: 2\n", "net.csv: more errors are left out")]
    [InlineData("a,Conv2d", ",x", "batch_num: 2\n", "net.csv: more errors are left out")]
    [InlineData("name,type", ",groups", "batch_num: 2\n", "net.csv: more errors are left out")]
    [InlineData("a,Conv2d\n", "", "skip_layers: 'no'\n", "x.cfg: more errors are left out")]
    public void What_is_wrong_with_a_network_is_told_in_less_than_a_megabyte(string start, string row, string config, string last)
    {
        string table = start + string.Concat(Enumerable.Repeat(row, 20_000));

        Amctgen.Result result = _amctgen.Run(
            "check", "--mode", "retrain", "--layers", _amctgen.Write("net.csv", table), _amctgen.Write("x.cfg", string.Concat(Enumerable.Repeat(config, config[0] == 's' ? 20_000 : 1))));

        Assert.Equal(1, result.ExitCode);
        Assert.InRange(result.Errors.Sum(static error => error.Length), 1, 1_000_000);
        Assert.Contains(last, result.Errors);
    }

    [Fact]
    public void Directives_of_a_layout_that_are_not_known_are_told_in_less_than_a_megabyte()
    {
        Amctgen.Result result = _amctgen.Run("tidy", _amctgen.Write("x.cfg", "# txtpbfmt: " + string.Concat(Enumerable.Repeat("x,", 20_000)) + "\na: 1\n"));

        Assert.Equal((0, "x.cfg: more warnings are left out"), (result.ExitCode, result.Errors[^1]));
        Assert.InRange(result.Errors.Sum(static error => error.Length), 1, 1_000_000);
    }

    [Theory]
    [InlineData("batch_nmu: 1", "(1,1): error AMCT5010: AMCTRetrainConfig has no field 'batch_nmu'; did you mean 'batch_num'?")]
    [InlineData("prune_config {\n  filter_pruner {\n    balanced_l2_norm_filter_prune {\n      prune_ratio: 0.3\n  }\n}\n", "(4,23): error AMCT5002: a '}' is missing before line 5: the message 'balanced_l2_norm_filter_prune' opened in line 3 is not closed")]
    [InlineData("skip_layers: \"conv1\nbatch_num: 1", "(1,14): error AMCT5003: the string is not closed: a \" is missing before the end of the line")]
    [InlineData("batch_num: \"2\"", "(1,12): error AMCT5011: 'batch_num' expects a whole number from 0 to 4294967295, not the string \"2\": write 2")]
    [InlineData("batch_num: 4294967296", "(1,12): error AMCT5012: 4294967296 is out of range: 'batch_num' expects a whole number from 0 to 4294967295")]
    [InlineData("retrain_weight_quant_config { arq_retrain {} ulq_retrain {} }", "(1,46): error AMCT5016: 'ulq_retrain' and 'arq_retrain' (line 1) exclude each other: both are members of the oneof 'weights_retrain_algo': remove one of them")]
    [InlineData("batch_num: 1\nbatch_num: 1", "(2,1): error AMCT5015: 'batch_num' is set a second time (first in line 1): remove one of them")]
    [InlineData("override_layer_configs { }", "(1,1): error AMCT5014: 'override_layer_configs' is missing the required field 'layer_name'")]
    [InlineData("retrain_weight_quant_config { arq_retrain { dst_type: INT3 } }", "(1,55): error AMCT5013: 'dst_type' has no value 'INT3'; did you mean 'INT4'?")]
    [InlineData("batch_num: [2]", "(1,12): error AMCT5017: 'batch_num' expects a single value, not a list: write 2 without the brackets")]
    public void A_wrong_input_gets_its_place_the_reason_and_a_repair(string config, string expected)
    {
        Amctgen.Result result = _amctgen.Run("check", "--message", "AMCTPytorchProto.AMCTRetrainConfig", _amctgen.Write("x.cfg", config));

        Assert.Equal((1, "x.cfg" + expected), (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Fact]
    public void All_errors_of_all_files_are_reported()
    {
        string first = _amctgen.Write("a.cfg", "batch_num: -1\nskip_layers: conv1\nbatch_size: 2\n");
        string second = _amctgen.Write("b.cfg", "\tbatch_num: TRUE\n");

        Amctgen.Result result = _amctgen.Run("check", "--message", "AMCTPytorchProto.AMCTRetrainConfig", first, Path.Combine(_amctgen.Folder, "c.cfg"), second);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            ["a.cfg(1,12)", "a.cfg(2,14)", "a.cfg(3,1)", "c.cfg", "b.cfg(1,13)"],
            result.Errors.Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_no_crash()
    {
        string text = _amctgen.Write("deep.cfg", string.Concat(Enumerable.Repeat("prune_config {", 100_000)));
        string proto = _amctgen.Write("deep.proto", string.Concat(Enumerable.Repeat("message A {", 100_000)));
        string lines = _amctgen.Write("lines.proto", string.Concat(Enumerable.Repeat("message A {\n", 100_000)));

        Amctgen.Result checkedText = _amctgen.Run("check", "--message", "AMCTPytorchProto.AMCTRetrainConfig", text);
        Amctgen.Result compiled = _amctgen.Run("compile", "-I", _amctgen.Folder, proto);

        Amctgen.Result compiledLines = _amctgen.Run("compile", "-I", _amctgen.Folder, lines);

        Assert.Equal((1, 1, 1), (checkedText.ExitCode, compiled.ExitCode, compiledLines.ExitCode));
        Assert.InRange(compiledLines.Errors.Length, 1, 3000);
        Assert.Contains(checkedText.Errors, static line => line.Contains("error AMCT9010", StringComparison.Ordinal));
        Assert.Contains(compiled.Errors, static line => line.Contains("error AMCT9001", StringComparison.Ordinal));
    }

    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Path.Combine(Amctgen.Root, "tests", "Corpus", "amct")).Select(static folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    // What AMCT reads, we read; but for a missing required field, which AMCT's parser does not notice.
    [Theory]
    [MemberData(nameof(Cases))]
    public void What_AMCT_accepts_is_accepted_and_explained(string name)
    {
        string folder = Path.Combine(Amctgen.Root, "tests", "Corpus", "amct", name);
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        if (!expected.RootElement.GetProperty("ok").GetBoolean())
        {
            // AMCT refuses most of these for a value, which is beyond reading; nothing may go wrong all the same.
            Amctgen.Result refused = Explain(folder, expected.RootElement);
            Assert.InRange(refused.ExitCode, 0, 1);
            return;
        }
        Amctgen.Result result = Explain(folder, expected.RootElement);

        string[] errors = [.. result.Errors.Where(static line => line.Contains(": error ", StringComparison.Ordinal) && !line.Contains("AMCT5014", StringComparison.Ordinal))];
        Assert.Empty(errors);
        Assert.True(result.ExitCode == 0 || result.Errors.Any(static line => line.Contains("AMCT5014", StringComparison.Ordinal)), string.Join("\n", result.Errors));
    }

    private Amctgen.Result Explain(string folder, JsonElement expected) => _amctgen.Run(
        "explain",
        "--mode", expected.GetProperty("mode").GetString()!,
        "--schema", expected.GetProperty("schema").GetString()!,
        "--layers", Path.Combine(folder, "layers.csv"),
        Path.Combine(folder, "quant.cfg"));
}
