namespace AmctGen.Schemas.Tests;

/// <summary>A schema of a user that declares features is checked and explained with layers, without a mode.</summary>
public sealed class GeneralSchemaTests : IDisposable
{
    private const string Proto = """
        syntax = "proto2";
        package press;
        import "amctgen/options.proto";
        message PressConfig {
          option (amctgen.feature) = {
            name: "press"
            section { entry: "compression" }
            override { field: "override_layers" key: "layer_name" by: LAYER_NAME }
            skip { field: "skip_layers" by: LAYER_NAME }
          };
          optional Compression compression = 1;
          repeated string skip_layers = 2;
          repeated OverrideLayer override_layers = 3;
        }
        message Compression { required uint32 bits = 1; }
        message OverrideLayer { required string layer_name = 1; optional Compression compression = 2; }
        """;

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void Lints_about_layers_need_no_mode()
    {
        string config = _amctgen.Write("press.cfg", """
            compression { bits: 8 }
            skip_layers: "conv9"
            override_layers { layer_name: "fc1" compression { bits: 8 } }
            override_layers { layer_name: "fc2" }
            """);
        Amctgen.Result result = Check(config, "--layers", _amctgen.Write("net.csv", "conv1,Conv2d\nfc1,Linear\n"));

        Assert.Equal(0, result.ExitCode);
        Assert.Collection(
            result.Errors,
            static error => Assert.StartsWith("press.cfg(2,1): warning AMCT5030: ", error, StringComparison.Ordinal),
            static error => Assert.StartsWith("press.cfg(3,1): warning AMCT5103: ", error, StringComparison.Ordinal),
            static error => Assert.StartsWith("press.cfg(4,19): warning AMCT5030: ", error, StringComparison.Ordinal));
    }

    [Fact]
    public void What_applies_to_each_layer_needs_no_mode()
    {
        string config = _amctgen.Write("press.cfg", "compression { bits: 8 }\nskip_layers: \"conv1\"\noverride_layers { layer_name: \"fc1\" compression { bits: 4 } }\n");
        string layers = _amctgen.Write("net.csv", "conv1,Conv2d\nfc1,Linear\n");
        Amctgen.Result table = Run("explain", config, "--layers", layers);
        Amctgen.Result story = Run("explain", config, "--layers", layers, "--layer", "fc1");

        Assert.Empty(table.Errors);
        Assert.Equal(
            """
            layer  type    what           from            value
            ---------------------------------------------------------------------------------
            conv1  Conv2d  press          skipped         by skip_layers[0] (line 2)
                             compression  global, line 1  bits: 8
            ---------------------------------------------------------------------------------
            fc1    Linear  press          on              override_layers[0] (line 3) applies
                             compression  layer, line 3   bits: 4

            """.ReplaceLineEndings("\n"),
            table.Text);
        Assert.Equal((0, 0), (table.ExitCode, story.ExitCode));
        Assert.Equal(
            """
            fc1 is a Linear.

            press is on: override_layers[0] (line 3) applies.
              compression: override_layers[0].compression (line 3); hides global compression (line 1).
                bits: 4

            """.ReplaceLineEndings("\n"),
            story.Text);
    }

    [Theory]
    [InlineData("explain needs --mode, or --message and --proto for your own schema")]
    [InlineData("explain needs --mode, or --message and --proto for your own schema", "--message", "AMCTDistillConfig", "--mode", "distill")]
    [InlineData("--message needs --proto here; the built-in messages are explained by --mode: retrain, prune, compressed, distill, calibration, kvcache", "--message", "AMCTDistillConfig")]
    public void Explanations_need_a_mode_or_a_schema(string expected, params string[] options)
    {
        Amctgen.Result result = _amctgen.Run(["explain", "--layers", "l.csv", .. options, "x.cfg"]);
        Assert.Equal((2, "amctgen: " + expected, ""), (result.ExitCode, result.Errors[0], result.Text));
    }

    [Fact]
    public void Errors_of_the_schema_and_of_the_text_end_an_explanation()
    {
        string layers = _amctgen.Write("net.csv", "conv1,Conv2d\n");
        Assert.StartsWith("press.cfg(1,", Assert.Single(Run("explain", _amctgen.Write("press.cfg", "compresion { bits: 1 }"), "--layers", layers).Errors), StringComparison.Ordinal);
        Amctgen.Result broken = _amctgen.Run("explain", "--message", "M", "--proto", _amctgen.Write("m.proto", "syntax = \"proto3\"; message M { Lost l = 1; }"), "--layers", layers, "x.cfg");
        Assert.Equal(1, broken.ExitCode);
        Assert.StartsWith("m.proto(1,", Assert.Single(broken.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_occurs_again_needs_no_layers()
    {
        string config = _amctgen.Write("press.cfg", "override_layers { layer_name: \"fc1\" }\noverride_layers { layer_name: \"fc1\" }\n");

        Assert.StartsWith("press.cfg(2,19): warning AMCT5106: ", Assert.Single(Check(config).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_mean_nothing_to_a_message_without_features()
    {
        string layers = _amctgen.Write("net.csv", "conv1,Conv2d\n");
        Amctgen.Result result = _amctgen.Run(
            "check", "--message", "Compression", "-I", _amctgen.Folder, "--proto", _amctgen.Write("press.proto", Proto), "--layers", layers, _amctgen.Write("c.cfg", "bits: 1"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("press.Compression does not declare (amctgen.feature)", result.Errors[0], StringComparison.Ordinal);
    }

    private Amctgen.Result Check(string config, params string[] options) => Run("check", config, options);

    private Amctgen.Result Run(string command, string config, params string[] options) =>
        _amctgen.Run([command, "--message", "PressConfig", "-I", _amctgen.Folder, "--proto", _amctgen.Write("press.proto", Proto), .. options, config]);
}
