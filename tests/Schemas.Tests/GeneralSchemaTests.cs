namespace AmctGen.Schemas.Tests;

/// <summary>A schema of one's own that declares features is checked against layers without a mode.</summary>
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
        Assert.Contains("press.Compression declares no (amctgen.feature)", result.Errors[0], StringComparison.Ordinal);
    }

    private Amctgen.Result Check(string config, params string[] options) =>
        _amctgen.Run(["check", "--message", "PressConfig", "-I", _amctgen.Folder, "--proto", _amctgen.Write("press.proto", Proto), .. options, config]);
}
