using AmctGen.Generator.Analysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>The metadata and the header of a data file, and the findings about them.</summary>
public sealed class DataFileMetadataTests
{
    private const string Shop = "syntax = 'proto2'; package shop; message Server { required string host = 1; message Limits { optional int32 most = 1; } } message Client { }";

    private const string Farm = "syntax = 'proto2'; package farm.v1; message Server { } message Barn { }";

    private static Task<string[]> Run(string text, string? message, string? dialect = null) => AnalyzerRun.Run(
        new DataFileAnalyzer(),
        CSharpCompilation.Create("Empty"),
        ("shop.proto", Shop, null, null),
        ("farm.proto", Farm, null, null),
        ("a.cfg", text, message, dialect));

    [Theory]
    [InlineData("shop.Server")]
    [InlineData(".shop.Server")]
    [InlineData("  shop.Server  ")]
    [InlineData("Client")]
    [InlineData("Limits")]
    [InlineData("Server.Limits")]
    [InlineData(".Server.Limits")]
    [InlineData("v1.Barn")]
    public async Task A_full_name_and_an_end_of_it_that_is_unique_are_accepted(string message) =>
        Assert.All(await Run("nothing: 1", message), static found => Assert.Contains("has no field 'nothing'", found.Replace("the file (a Server) is missing the required field 'host'", "has no field 'nothing'", StringComparison.Ordinal), StringComparison.Ordinal));

    [Theory]
    [InlineData("Server", "a.cfg(1,1): error AMCT5034: 'Server' is the end of several message names: farm.v1.Server, shop.Server; write more of the one that is meant")]
    [InlineData("Serer", "a.cfg(1,1): error AMCT5032: no schema of this project declares the message 'Serer'; did you mean 'Server'?")]
    [InlineData("Brn", "a.cfg(1,1): error AMCT5032: no schema of this project declares the message 'Brn'; did you mean 'Barn'?")]
    [InlineData(".shop.Cliend", "a.cfg(1,1): error AMCT5032: no schema of this project declares the message '.shop.Cliend'; did you mean 'shop.Client'?")]
    [InlineData("erver", "a.cfg(1,1): error AMCT5032: no schema of this project declares the message 'erver'; did you mean 'Server'?")]
    [InlineData("hop.Client", "a.cfg(1,1): error AMCT5032: no schema of this project declares the message 'hop.Client'; did you mean 'shop.Client'?")]
    [InlineData("Elephant", "a.cfg(1,1): error AMCT5032: no schema of this project declares the message 'Elephant'")]
    public async Task A_name_that_fits_no_message_or_several_is_the_only_finding(string message, string expected) =>
        Assert.Equal([expected], await Run("{{{ nothing", message));

    [Theory]
    [InlineData("mege", "there is no dialect 'mege'; did you mean 'merge'?")]
    [InlineData("Strct", "there is no dialect 'Strct'; did you mean 'strict'?")]
    [InlineData("python", "there is no dialect 'python': write strict or merge")]
    public async Task An_unknown_dialect_is_told_once(string dialect, string expected)
    {
        Assert.Equal(["a.cfg(1,1): error AMCT5033: " + expected], await Run("host: 'a'", "shop.Server", dialect));
        Assert.Equal(["a.cfg(1,1): error AMCT5033: " + expected, "a.cfg(1,11): warning AMCT5015: 'host' is set a second time (first in line 1); the last one wins"],
            await Run("host: 'a' host: 'b'", "shop.Server", dialect));
    }

    [Theory]
    [InlineData("STRICT")]
    [InlineData(" Merge ")]
    [InlineData("")]
    public async Task Case_and_blanks_do_not_matter_in_a_dialect(string dialect) => Assert.Empty(await Run("host: 'a'", "shop.Server", dialect));

    [Fact]
    public async Task A_dialect_without_a_message_is_told() =>
        Assert.Equal(
            ["a.cfg(1,1): warning AMCT9054: AmctGenDialect is set and AmctGenMessage is not, so the file is not checked: set AmctGenMessage to the message that the file contains"],
            await Run("hots: 1", null, "merge"));

    [Theory]
    [InlineData("# proto-file: shop.proto\n# proto-message: shop.Server\n\nhots: 'a'\n", "a.cfg(4,1): error AMCT5010: Server has no field 'hots'; did you mean 'host'?")]
    [InlineData("\n#proto-message:Client\nxyz: 'a'", "a.cfg(3,1): error AMCT5010: Client has no field 'xyz'")]
    [InlineData("# proto-message: shop.Sever\nhots: 'a'", "a.cfg(1,18): error AMCT5032: no schema of this project declares the message 'shop.Sever'; did you mean 'shop.Server'?")]
    [InlineData("# proto-message: Server\nhots: 'a'", "a.cfg(1,18): error AMCT5034: 'Server' is the end of several message names: farm.v1.Server, shop.Server; write more of the one that is meant")]
    public async Task A_header_names_the_message_too(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(await Run(text, null)), StringComparison.Ordinal);

    [Theory]
    [InlineData("# proto-message: someone.Elses\n{{{")]
    [InlineData("# proto-message:\n{{{")]
    [InlineData("{{{\n# proto-message: shop.Server\n")]
    [InlineData("{ \"proto-message\": \"shop.Server\" }")]
    public async Task A_file_that_is_not_clearly_meant_is_left_alone(string text) => Assert.Empty(await Run(text, null));

    [Fact]
    public async Task Metadata_win_over_a_header_that_names_another_message()
    {
        Assert.Equal(
            ["a.cfg(1,18): warning AMCT5035: the header names the message shop.Client, and AmctGenMessage names shop.Server: the file is checked as shop.Server; correct one of them"],
            await Run("# proto-message: Client\nhost: 'a'", "shop.Server"));
        Assert.Empty(await Run("# proto-message: Server.Limits\nmost: 1", "Limits"));
        Assert.Empty(await Run("# proto-message: someone.Elses\nhost: 'a'", "shop.Server"));
    }
}
