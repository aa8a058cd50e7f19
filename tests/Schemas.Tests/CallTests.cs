using System.Diagnostics;
using System.Text.Json;

namespace AmctGen.Schemas.Tests;

public sealed class CallTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("a command is missing")]
    [InlineData("unknown command 'foo'", "foo")]
    [InlineData("'compare' is not available in this version", "compare")]
    [InlineData("fix needs at least one FILE, or - for standard input", "fix")]
    [InlineData("the option --mode is missing", "effective")]
    [InlineData("the option --layers is missing", "effective", "--mode", "retrain", "a.cfg")]
    [InlineData("effective needs exactly one CFG", "effective", "--mode", "retrain", "--layers", "a.csv")]
    [InlineData("check needs at least one FILE", "check", "--message", "M")]
    [InlineData("unknown option '--mesage'; did you mean '--message'?", "check", "--mesage", "M", "x.cfg")]
    [InlineData("the option --message needs a value", "check", "--message")]
    [InlineData("'AMCTRetrainConfig' is ambiguous: AMCTCaffeProto.AMCTRetrainConfig, AMCTPytorchProto.AMCTRetrainConfig, AMCTTensorflowProto.AMCTRetrainConfig", "check", "--message", "AMCTRetrainConfig", "x.cfg")]
    [InlineData("there is no message 'AMCTDistilConfig'; did you mean 'AMCTDistillConfig'?", "check", "--message", "AMCTDistilConfig", "x.cfg")]
    [InlineData("with --out, FILEs must be relative paths without '..', which '../x.cfg' is not", "format", "--message", "M", "--out", "d", "../x.cfg")]
    [InlineData("format prints one FILE; for several, --out names the folder to write to", "format", "--message", "M", "a", "b")]
    [InlineData("--dialect must be one of strict, merge, not 'loose'", "check", "--message", "M", "--dialect", "loose", "x.cfg")]
    [InlineData("there is no schema for the mode prune in onnx, only in pytorch, tf", "explain", "--mode", "prune", "--schema", "onnx", "--layers", "l.csv", "x.cfg")]
    [InlineData("explain needs exactly one CFG", "explain", "--mode", "prune", "--layers", "l.csv")]
    public void Wrong_usage_ends_with_2(string expected, params string[] arguments)
    {
        Amctgen.Result result = _amctgen.Run(arguments);

        Assert.Equal((2, "amctgen: " + expected, ""), (result.ExitCode, result.Errors[0], result.Text));
    }

    [Fact]
    public void What_cannot_be_read_is_an_error_in_the_input()
    {
        Amctgen.Result missing = _amctgen.Run("check", "--message", "AMCTDistillConfig", Path.Combine(_amctgen.Folder, "no.cfg"));
        Amctgen.Result folder = _amctgen.Run("check", "--message", "AMCTDistillConfig", Path.Combine(_amctgen.Folder, "."));

        Assert.Equal((1, "no.cfg: error AMCT9020: the file does not exist"), (missing.ExitCode, Assert.Single(missing.Errors)));
        Assert.StartsWith(".: error AMCT9020: the folder contains no text-format file", Assert.Single(folder.Errors), StringComparison.Ordinal);
        Assert.Equal(1, folder.ExitCode);
    }

    [Fact]
    public void Compile_finds_imports_and_reports_every_error()
    {
        _amctgen.Write("one/a.proto", "syntax = \"proto2\";\npackage a;\nimport \"b.proto\";\nimport \"google/protobuf/timestamp.proto\";\nmessage A { optional b.B b = 1; optional google.protobuf.Timestamp at = 2; }\n");
        string b = _amctgen.Write("two/b.proto", "syntax = \"proto3\";\npackage b;\nmessage B { map<string, Kind> kinds = 1; }\nenum Kind { NONE = 0; }\n");
        string one = Path.Combine(_amctgen.Folder, "one");
        string two = Path.Combine(_amctgen.Folder, "two");
        string list = _amctgen.Write("list.txt", "a.proto\n");

        Amctgen.Result sound = _amctgen.Run("compile", "-I", one, "-I", two, "--files-from", list, "-o", Path.Combine(_amctgen.Folder, "out"));
        Assert.Equal((0, 0), (sound.ExitCode, sound.Errors.Length));
        Assert.Contains("public sealed partial record A", File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(_amctgen.Folder, "out")))), StringComparison.Ordinal);

        File.AppendAllText(b, "message C { Knid kind = 1; int32 x = 1; }\nmessage D { string s = 0; }\n");
        Amctgen.Result broken = _amctgen.Run("compile", "-I", one, "-I", two, "a.proto");
        Assert.Equal(1, broken.ExitCode);
        Assert.Equal(
            [
                "two/b.proto(5,13): error AMCT2003: the type 'Knid' is not found; did you mean 'Kind'?",
                "two/b.proto(5,38): error AMCT2007: the number 1 is already used by 'kind'; the next free one is 2",
                "two/b.proto(6,24): error AMCT2008: the field number 0 is not between 1 and 536870911",
            ],
            broken.Errors);
    }

    [Fact]
    public void A_file_that_another_one_hides_is_an_error_that_names_both()
    {
        string first = _amctgen.Write("one/a.proto", "syntax = \"proto3\";\n");
        string hidden = _amctgen.Write("two/a.proto", "syntax = \"proto3\";\n");
        string one = Path.Combine(_amctgen.Folder, "one");
        string two = Path.Combine(_amctgen.Folder, "two");

        Amctgen.Result result = _amctgen.Run("compile", "-I", one, "-I", two, hidden);

        Assert.Equal(
            (1, "two/a.proto(1,1): error AMCT9006: imports call it 'a.proto', and under that path 'one/a.proto' is found first: name one of them only, or order the -I folders the other way"),
            (result.ExitCode, Assert.Single(result.Errors)));
        Assert.Equal(0, _amctgen.Run("compile", "-I", one, "-I", two, first, first).ExitCode);
        Assert.Equal(0, _amctgen.Run("compile", "-I", two, "-I", one, hidden).ExitCode);
    }

    [Fact]
    public void An_import_that_leads_nowhere_names_the_folders_and_what_is_near()
    {
        string file = _amctgen.Write("one/a.proto", "syntax = \"proto3\";\nimport \"timestamp.proto\";\n");
        string one = Path.Combine(_amctgen.Folder, "one");

        Amctgen.Result result = _amctgen.Run("compile", "-I", one, "-I", _amctgen.Folder, file);

        Assert.Equal($"one/a.proto(2,8): error AMCT2001: 'timestamp.proto' is not found under 'one' or '{_amctgen.Folder}'; did you mean 'google/protobuf/timestamp.proto'?", Assert.Single(result.Errors));
    }

    [Fact]
    public void A_file_that_is_imported_under_two_forms_of_its_path_is_one_file_and_told_once()
    {
        _amctgen.Write("x/y.proto", "syntax = \"proto3\";\npackage y;\nmessage Y {}\n");
        string file = _amctgen.Write("m.proto", "syntax = \"proto3\";\nimport \"./x/y.proto\";\nimport \"x/y.proto\";\nmessage M { y.Y y = 1; }\n");

        Amctgen.Result result = _amctgen.Run("compile", "-I", _amctgen.Folder, file);

        Assert.Equal(
            "m.proto(2,8): error AMCT2056: './x/y.proto' is not the plain path of a file, relative to an import root and with single forward slashes: write \"x/y.proto\"",
            Assert.Single(result.Errors));
    }

    [Fact]
    public void A_schema_that_is_not_UTF8_is_an_error()
    {
        string file = _amctgen.Write("bad.proto", [.. "syntax = \"proto3\";\n// "u8, 0xFF, .. "\nmessage M {}\n"u8]);

        Amctgen.Result result = _amctgen.Run("compile", "-I", _amctgen.Folder, file);

        Assert.Equal((1, "bad.proto(2,4): error AMCT9020: the file is not UTF-8 (perhaps Latin-1): save it as UTF-8"), (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Fact]
    public void A_byte_order_mark_at_the_start_of_a_schema_is_no_mistake()
    {
        string file = _amctgen.Write("mark.proto", [0xEF, 0xBB, 0xBF, .. "syntax = \"proto3\";\nmessage M { int32 a = 1; }\n"u8]);

        Amctgen.Result result = _amctgen.Run("check", "--message", "M", "-I", _amctgen.Folder, "--proto", file, _amctgen.Write("m.txt", "a: 1\n"));

        Assert.Equal((0, 0), (result.ExitCode, result.Errors.Length));
    }

    [Fact]
    public void Explain_tells_level_and_line()
    {
        string[] call = ["explain", "--mode", "retrain", "--layers", Amctgen.Config("001_quant.layers.csv"), Amctgen.Config("001_quant.cfg")];

        Amctgen.Result json = _amctgen.Run([.. call, "--format", "json"]);
        using JsonDocument lines = JsonDocument.Parse(json.Output);
        JsonElement data = lines.RootElement.EnumerateArray().First(static line =>
            line.GetProperty("layer").GetString() == "Opname" && line.GetProperty("what").GetString() == "retrain_data_quant_config");
        Assert.Equal("layer, line 35", data.GetProperty("from").GetString());
        Assert.Contains("Opname  Conv2d  quant                          on (revived)", _amctgen.Run(call).Text, StringComparison.Ordinal);
        Assert.Contains("| Opname | Conv2d | retrain_weight_quant_config | built-in | default: override_layer_configs[0] (line 33) omits it |", _amctgen.Run([.. call, "--format", "markdown"]).Text, StringComparison.Ordinal);
        Assert.Contains("quant is on: override_layer_configs[0] (line 33) beats skip_layers[0] (line 20).", _amctgen.Run([.. call, "--layer", "Opname"]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_matches_no_layer_is_a_warning_where_AMCT_accepts_it()
    {
        string layers = _amctgen.Write("net.txt", "layer { name: 'conv1' type: 'Conv2d' }");
        string config = _amctgen.Write("x.cfg", "override_layer_configs { layer_name: 'conv2' }\noverride_layer_types { layer_type: 'conv1' }\n");

        Amctgen.Result result = _amctgen.Run("explain", "--mode", "retrain", "--layers", layers, config);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [
                "x.cfg(1,26): warning AMCT5030: 'conv2' in override_layer_configs[0].layer_name matches no layer name of the network; did you mean 'conv1'?",
                "x.cfg(2,24): warning AMCT5030: 'conv1' is a layer name, but override_layer_types[0].layer_type expects a layer type; did you mean 'override_layer_configs'?",
            ],
            result.Errors);
    }

    [Fact]
    public void A_malformed_layer_table_names_line_and_repair()
    {
        string layers = _amctgen.Write("net.csv", "# name,type\nconv1,Conv2d,groups=2;bais=true\nfc1\nconv1,Linear\n");

        Amctgen.Result result = _amctgen.Run("explain", "--mode", "retrain", "--layers", layers, Amctgen.Config("001_quant.cfg"));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["net.csv(2,23)", "net.csv(3,1)", "net.csv(4,1)"], result.Errors.Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void The_command_itself_starts()
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Cli.CommandLine).Assembly.Location, "check"]) { RedirectStandardError = true })!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("amctgen: check needs at least one FILE", error, StringComparison.Ordinal);
    }
}
