namespace AmctGen.Schemas.Tests;

/// <summary>Where a schema has errors, these are told, and of the data files only what is wrong whatever the schema says.</summary>
public sealed class PartialCheckTests : IDisposable
{
    private const string Proto = """
        syntax = "proto2";
        package shop;
        message Server { required string host = 1; optional Limits limits = 2; }
        message Limits { optional int32 most = 1; }
        """;

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    private string[] Check(string proto, string data, string message = "shop.Server")
    {
        string schema = _amctgen.Write("shop.proto", proto);
        Amctgen.Result result = _amctgen.Run("check", "--message", message, "-I", _amctgen.Folder, "--proto", schema, _amctgen.Write("a.cfg", data));
        Assert.Equal(1, result.ExitCode);
        return [.. result.Errors.Where(static line => line.StartsWith("a.cfg", StringComparison.Ordinal))];
    }

    [Theory]
    [InlineData("optional Limits limits = 2; }", "requ }")]
    [InlineData("optional Limits limits", "optional Limts limits")]
    [InlineData("message Limits", "message Limts")]
    public void A_data_file_that_is_right_gets_no_error(string old, string changed) =>
        Assert.StartsWith(
            "a.cfg(1,1): info AMCT5036: the schema has errors",
            Assert.Single(Check(Proto.Replace(old, changed, StringComparison.Ordinal), "host: 'a' limits { most: 1 }")),
            StringComparison.Ordinal);

    [Fact]
    public void A_message_that_is_hidden_is_no_error_of_the_data_file() =>
        Assert.Empty(Check(Proto.Replace("message Server {", "mesage Server {", StringComparison.Ordinal), "host: 'a'"));

    [Fact]
    public void What_is_wrong_in_any_case_is_told()
    {
        string broken = Proto.Replace("optional int32 most = 1;", "optional int32 mos", StringComparison.Ordinal);

        Assert.StartsWith("a.cfg(1,7): error AMCT5011", Assert.Single(Check(broken, "host: 3")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_may_start_with_a_dot()
    {
        string schema = _amctgen.Write("shop.proto", Proto);

        Assert.Equal(0, _amctgen.Run("check", "--message", ".shop.Server", "-I", _amctgen.Folder, "--proto", schema, _amctgen.Write("a.cfg", "host: 'a'")).ExitCode);
    }
}
