using System.Text;
using AmctGen.Schemas.Retrain;

namespace AmctGen.Schemas.Tests;

/// <summary><c>check FILE</c>: the project or the header of a file names its message; folders and patterns select files.</summary>
public sealed class DiscoveredCheckTests : IDisposable
{
    private const string Schema = """
        syntax = "proto3";
        package shop;
        import "buf/validate/validate.proto";
        message Server { int32 port = 1 [(buf.validate.field).int32.gt = 0]; }
        """;

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void A_header_names_a_message_of_AMCT()
    {
        string file = _amctgen.Write("a.cfg", "# Distillation.\n# proto-message: AMCTDistillConfig\nbatch_num: x\n");

        Amctgen.Result result = _amctgen.Run("check", file);

        Assert.Equal((1, "a.cfg(3,12): error AMCT5011: 'batch_num' expects a whole number from 0 to 4294967295, not 'x'"),
            (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Theory]
    [InlineData("shop/server.proto")]
    [InlineData("configs/shop/server.proto")]
    public void The_schema_of_a_header_is_found_in_the_folders_above_the_file(string schema)
    {
        _amctgen.Write(schema, Schema);
        string file = _amctgen.Write("configs/west/a.cfg", "# proto-file: shop/server.proto\n# proto-message: shop.Server\nport: -1\n");

        Amctgen.Result result = _amctgen.Run("check", file);

        Assert.Equal((1, "configs/west/a.cfg(3,7): error AMCT5031: port: must be greater than 0; it is -1 [int32.gt]"),
            (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Fact]
    public void Import_folders_of_the_call_have_priority()
    {
        _amctgen.Write("shop/server.proto", "syntax = \"proto3\"; package shop; message Server { string port = 1; }");
        _amctgen.Write("other/shop/server.proto", Schema);
        string file = _amctgen.Write("a.cfg", "# proto-file: shop/server.proto\n# proto-message: shop.Server\nport: \"x\"\n");

        Assert.Equal(0, _amctgen.Run("check", file).ExitCode);
        Assert.Equal(1, _amctgen.Run("check", "-I", Path.Combine(_amctgen.Folder, "other"), file).ExitCode);
        Assert.Equal(1, _amctgen.Run("check", "--proto", Path.Combine(_amctgen.Folder, "other/shop/server.proto"), "-I", Path.Combine(_amctgen.Folder, "other"), file).ExitCode);
    }

    [Fact]
    public void A_broken_schema_is_reported_once_for_all_its_files()
    {
        _amctgen.Write("server.proto", "syntax = \"proto3\"; message Server { in32 port = 1; int32 size = 2; }");
        string a = _amctgen.Write("a.cfg", "# proto-file: server.proto\n# proto-message: Server\nsize: true\n");
        string b = _amctgen.Write("b.cfg", "# proto-file: server.proto\n# proto-message: Server\n");

        Amctgen.Result result = _amctgen.Run("check", a, b);

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Errors, static error => error.Contains("AMCT2003", StringComparison.Ordinal));
        Assert.Contains(result.Errors, static error => error.StartsWith("a.cfg(3,7): error AMCT5011", StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_that_does_not_exist_is_an_error_at_its_name()
    {
        string file = _amctgen.Write("a.cfg", "\n#  proto-message:  AMCTDistilConfig\n");

        Assert.Equal("a.cfg(2,20): error AMCT5032: there is no message 'AMCTDistilConfig'; did you mean 'AMCTDistillConfig'?",
            Assert.Single(_amctgen.Run("check", file).Errors));
    }

    [Fact]
    public void A_schema_that_is_not_found_is_named()
    {
        string file = _amctgen.Write("a.cfg", "# proto-file: shop/none.proto\n# proto-message: shop.None\n");

        Assert.Equal("a.cfg(2,18): error AMCT5032: there is no message 'shop.None'; the file 'shop/none.proto' of the header is in no -I folder, nor in the folder of the text or above it",
            Assert.Single(_amctgen.Run("check", file).Errors));
    }

    [Fact]
    public void A_file_whose_message_nothing_names_is_wrong_usage_with_a_proposal()
    {
        string any = _amctgen.Write("a.cfg", "batch_num: 1\n");
        string distill = _amctgen.Write("b.cfg", "distill_group { start_layer_name: \"a\" end_layer_name: \"b\" }\n");
        string named = _amctgen.Write("c.cfg", "# proto-message: AMCTDistillConfig\nbatch_num: 1\n");

        Amctgen.Result[] results = [_amctgen.Run("check", any), _amctgen.Run("check", distill), _amctgen.Run("check", any, named)];

        Assert.Equal([2, 2, 1], results.Select(static result => result.ExitCode));
        Assert.Equal("a.cfg(1,1): error AMCT9023: nothing names the message of this file: use --message, or --mode for a configuration of AMCT, or write "
            + "'# proto-message: NAME' at its start", Assert.Single(results[0].Errors));
        Assert.Equal("b.cfg(1,1): error AMCT9023: nothing names the message of this file: it can be read as AMCTPytorchDistillProto.AMCTDistillConfig: "
            + "use --mode distill", Assert.Single(results[1].Errors));
        Assert.StartsWith("a.cfg(1,1): error AMCT9023", Assert.Single(results[2].Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void With_layers_a_header_names_the_only_mode_of_its_message()
    {
        string layers = _amctgen.Write("net.csv", "conv1,Conv2d\n");
        string one = _amctgen.Write("a.cfg", "# proto-message: AMCTDistillConfig\nskip_layers: \"conv2\"\n");
        string several = _amctgen.Write("b.cfg", "# proto-message: AMCTPytorchProto.AMCTRetrainConfig\n");

        string[] withMode = _amctgen.Run("check", "--mode", "distill", "--layers", layers, one).Errors;

        Assert.NotEmpty(withMode);
        Assert.Equal(withMode, _amctgen.Run("check", "--layers", layers, one).Errors);
        Assert.Equal("b.cfg(1,18): error AMCT5032: with layers, AMCTPytorchProto.AMCTRetrainConfig needs a mode: --mode retrain or prune or compressed",
            Assert.Single(_amctgen.Run("check", "--layers", layers, several).Errors));
    }

    [Fact]
    public void Folders_and_patterns_select_files_and_a_summary_counts_them()
    {
        _amctgen.Write("configs/a.cfg", "# proto-message: AMCTDistillConfig\nbatch_num: 1\nbatch_num: x\n");
        _amctgen.Write("configs/deep/b.textproto", "# proto-message: AMCTDistillConfig\n");
        _amctgen.Write("configs/deep/other.prototxt", "name: 1\n");
        _amctgen.Write("configs/obj/c.cfg", "# proto-message: AMCTDistillConfig\nbatch_num: x\n");
        _amctgen.Write("configs/.hidden/d.cfg", "# proto-message: AMCTDistillConfig\nbatch_num: x\n");
        _amctgen.Write("configs/notes.txt", "# proto-message: AMCTDistillConfig\nbatch_num: x\n");

        Amctgen.Result folder = _amctgen.Run("check", Path.Combine(_amctgen.Folder, "configs"));
        Amctgen.Result pattern = _amctgen.Run("check", Path.Combine(_amctgen.Folder, "configs/**/*.textproto"));
        Amctgen.Result nothing = _amctgen.Run("check", Path.Combine(_amctgen.Folder, "configs/*.pbtxt"));

        Assert.Equal((1, 0, 1), (folder.ExitCode, pattern.ExitCode, nothing.ExitCode));
        Assert.All(folder.Errors[..^1], static error => Assert.StartsWith("configs/a.cfg(", error, StringComparison.Ordinal));
        Assert.Equal("amctgen: 2 files checked: 2 errors in 1 file; 1 file not checked, because nothing names the message", folder.Errors[^1]);
        Assert.Equal("amctgen: 1 file checked: no errors", Assert.Single(pattern.Errors));
        Assert.Equal("configs/*.pbtxt: error AMCT9020: no file matches this pattern", Assert.Single(nothing.Errors));
    }

    [Fact]
    public void The_index_of_a_project_names_messages_dialects_and_layers()
    {
        _amctgen.Write("protos/shop/server.proto", Schema);
        string first = _amctgen.Write("settings/first.txt", "port: 0\n");
        string second = _amctgen.Write("settings/second.txt", "port: 1\nport: -2\n");
        WriteIndex(
            ("protos/shop/server.proto", "ImportRoot=protos"),
            ("settings/first.txt", "Message=shop.Server"),
            ("settings/second.txt", "Message=Server&Dialect=merge"));

        string[] errors = _amctgen.Run("check", Path.Combine(_amctgen.Folder, "settings")).Errors;

        Assert.Equal("settings/first.txt(1,7): error AMCT5031: port: must be greater than 0; it is 0 [int32.gt]", errors[0]);
        Assert.StartsWith("settings/second.txt(2,1): warning AMCT501", errors[1], StringComparison.Ordinal);
        Assert.StartsWith("settings/second.txt(2,7): error AMCT5031", errors[2], StringComparison.Ordinal);
        Assert.Equal("amctgen: 2 files checked: 2 errors and 1 warning in 2 files", errors[3]);
        Assert.Equal([errors[0]], _amctgen.Run("check", first).Errors);
        Assert.Equal(1, _amctgen.Run("check", second).ExitCode);
    }

    [Fact]
    public void A_project_switches_findings_off_but_not_errors_of_the_text()
    {
        _amctgen.Write("server.proto", Schema);
        string file = _amctgen.Write("a.txt", "port: 0\n");
        string broken = _amctgen.Write("b.txt", "port: x\n");
        WriteIndex(("server.proto", ""), ("a.txt", "Message=Server&NoWarn=AMCT5031%3BAMCT5011"), ("b.txt", "Message=Server&NoWarn=AMCT5031%3BAMCT5011"));

        Assert.Empty(_amctgen.Run("check", file).Errors);
        Assert.Single(_amctgen.Run("check", broken).Errors);
    }

    [Fact]
    public void The_schemas_of_referenced_assemblies_are_those_of_the_project()
    {
        string file = _amctgen.Write("quant.cfg", "batch_num: x\n");
        WriteIndex(("quant.cfg", "Message=AMCTPytorchProto.AMCTRetrainConfig"));

        Assert.Equal("quant.cfg(1,12): error AMCT5011: 'batch_num' expects a whole number from 0 to 4294967295, not 'x'",
            Assert.Single(_amctgen.Run("check", file).Errors));
    }

    [Theory]
    [InlineData("{ \"version\": 2, \"project\": \"\", \"files\": [], \"references\": [] }", "another version of AmctGen has written it")]
    [InlineData("{ \"version\": 1 }", "the index of the project cannot be read")]
    [InlineData("{", "the index of the project cannot be read")]
    public void An_index_that_cannot_be_read_is_reported(string index, string expected)
    {
        _amctgen.Write("obj/amctgen/index.json", index);
        string file = _amctgen.Write("a.cfg", "# proto-message: AMCTDistillConfig\n");

        Assert.Contains(_amctgen.Run("check", file).Errors, error => error.StartsWith("obj/amctgen/index.json: error AMCT9020: " + expected, StringComparison.Ordinal));
    }

    private void WriteIndex(params (string Path, string Settings)[] files)
    {
        string FullPath(string path) => Uri.EscapeDataString(Path.Combine(_amctgen.Folder, path));
        var text = new StringBuilder($"{{ \"version\": 1, \"project\": \"ProjectDir={FullPath("")}\", \"files\": [");
        text.AppendJoin(", ", files.Select(file => $"{{ \"path\": \"{FullPath(file.Path)}\", \"settings\": \"{file.Settings}\" }}"));
        text.Append($"], \"references\": [\"{Uri.EscapeDataString(typeof(AMCTRetrainConfig).Assembly.Location)}\"] }}");
        _amctgen.Write("obj/amctgen/index.json", text.ToString());
    }
}
