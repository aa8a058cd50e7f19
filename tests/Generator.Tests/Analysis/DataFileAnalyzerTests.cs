using AmctGen.Generator.Analysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Analysis;

public sealed class DataFileAnalyzerTests
{
    private const string Proto = """
        syntax = "proto2";
        package shop;
        import "amctgen/options.proto";
        message Server {
          required string host = 1;
          optional uint32 port = 2 [default = 8080];
        }
        """;

    private static Task<string[]> Run(string config, string message = "shop.Server", string? dialect = null) => AnalyzerRun.Run(
        new DataFileAnalyzer(),
        CSharpCompilation.Create("Empty"),
        ("shop.proto", Proto, null, null),
        ("shop.cfg", config, message, dialect));

    [Fact]
    public async Task A_sound_file_is_silent() => Assert.Empty(await Run("host: 'a' port: 80"));

    [Fact]
    public async Task Every_error_is_a_diagnostic_at_its_place()
    {
        string[] found = await Run("port: -1\n\thots: 'a'\n");

        Assert.Equal(
            [
                "shop.cfg(1,7): error AMCT5012: -1 is out of range: 'port' expects a whole number from 0 to 4294967295",
                "shop.cfg(2,2): error AMCT5010: Server has no field 'hots'; did you mean 'host'?",
            ],
            found);
    }

    [Fact]
    public async Task The_dialect_decides_whether_a_duplicate_is_an_error()
    {
        const string Config = "host: 'a'\nhost: 'b'\n";

        Assert.Equal(["shop.cfg(2,1): error AMCT5015: 'host' is set a second time (first in line 1): remove one of them"], await Run(Config));
        Assert.Equal(["shop.cfg(2,1): warning AMCT5015: 'host' is set a second time (first in line 1); the last one wins"], await Run(Config, dialect: "merge"));
    }

    [Fact]
    public async Task An_unknown_message_is_named_with_the_nearest() =>
        Assert.Equal(
            ["shop.cfg(1,1): error AMCT5032: no schema of this project declares the message 'shop.Sever'; did you mean 'shop.Server'?"],
            await Run("host: 'a'", "shop.Sever"));

    [Fact]
    public async Task A_file_without_metadata_is_left_alone() =>
        Assert.Empty(await AnalyzerRun.Run(new DataFileAnalyzer(), CSharpCompilation.Create("Empty"), ("notes.cfg", "{{{", null, null)));

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001")]
    [InlineData("a { b { c [[[ <<< }}} ]]] >>>")]
    [InlineData("host: \"\\q")]
    public async Task Hostile_text_gives_diagnostics_and_no_exception(string config) => Assert.NotEmpty(await Run(config));
}
