using AmctGen.Generator.Tests.Analysis.Editor;
using AmctGen.Tests;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>Findings about data files are switched off by comments and by the metadata NoWarn, errors of the text excepted.</summary>
public sealed class IgnoreCommentTests
{
    private const string Proto = """
        syntax = "proto2";
        package shop;
        import "buf/validate/validate.proto";
        message Server {
          optional string old = 1 [deprecated = true];
          optional int32 port = 2 [(buf.validate.field).int32.gt = 0];
          repeated Server inner = 3;
        }
        """;

    private static async Task<string[]> Ids(string text, string? noWarn = null) =>
        [.. (await new EditorProject().Add("shop.proto", Proto).Add("a.cfg", text, noWarn is null ? [("AmctGenMessage", "Server")] : [("AmctGenMessage", "Server"), ("AmctGenNoWarn", noWarn)]).Type())
            .Select(static found => found[..found.IndexOf(": ", found.IndexOf("AMCT", StringComparison.Ordinal), StringComparison.Ordinal)])];

    [Theory]
    [InlineData("old: 'a' # amctgen: ignore AMCT5020\n")]
    [InlineData("# amctgen: ignore AMCT5020\nold: 'a'\n")]
    [InlineData("  # amctgen: ignore AMCT5020\n  old: 'a'\n")]
    [InlineData("## amctgen: ignore AMCT5020 because of the tests\nold: 'a'\n")]
    [InlineData("# amctgen: ignore AMCT5031, AMCT5020\nold: 'a' port: 0\n")]
    [InlineData("# amctgen: ignore AMCT5031 AMCT5020\nold: 'a' port: 0\n")]
    [InlineData("# amctgen: ignore AMCT5031\n# amctgen: ignore AMCT5020\nold: 'a' port: 0\n")]
    [InlineData("# amctgen: ignore AMCT5020\n# An old field.\nold: 'a'\n")]
    [InlineData("#amctgen: ignore AMCT5020\r\nold: 'a'\r\n")]
    [InlineData("port: 1\r\nold: '#' # amctgen: ignore AMCT5020\r\n")]
    [InlineData("old: '\\'' # amctgen: ignore AMCT5020")]
    [InlineData("inner {\n  # amctgen: ignore AMCT5031\n  port: 0\n}\n")]
    [InlineData("# amctgen: ignore AMCT5021\n")]
    public async Task A_comment_switches_off_the_findings_of_its_line_or_of_the_next(string text) => Assert.Empty(await Ids(text));

    [Theory]
    [InlineData("# amctgen: ignore AMCT5020\n\nold: 'a'\n", "a.cfg(3,1): warning AMCT5020")]
    [InlineData("port: 1 # amctgen: ignore AMCT5020\nold: 'a'\n", "a.cfg(2,1): warning AMCT5020")]
    [InlineData("old: 'a'\n# amctgen: ignore AMCT5020\n", "a.cfg(1,1): warning AMCT5020")]
    [InlineData("# amctgen: ignore AMCT5031\nold: 'a'\n", "a.cfg(2,1): warning AMCT5020")]
    [InlineData("# amctgen: ignore\nold: 'a'\n", "a.cfg(2,1): warning AMCT5020")]
    [InlineData("# amctgen: ignored AMCT5020\nold: 'a'\n", "a.cfg(2,1): warning AMCT5020")]
    [InlineData("# amctgen ignore AMCT5020\nold: 'a'\n", "a.cfg(2,1): warning AMCT5020")]
    [InlineData("old: '# amctgen: ignore AMCT5020'\n", "a.cfg(1,1): warning AMCT5020")]
    [InlineData("# see amctgen: ignore AMCT5020\nold: 'a'\n", "a.cfg(2,1): warning AMCT5020")]
    [InlineData("# amctgen: ignore AMCT5020\nold: 'a'\ninner { old: 'b' }\n", "a.cfg(3,9): warning AMCT5020")]
    [InlineData("# amctgen: ignore AMCT5010\nprt: 1\n", "a.cfg(2,1): error AMCT5010")]
    public async Task Other_findings_stay(string text, string expected) => Assert.Equal([expected], await Ids(text));

    [Theory]
    [InlineData("old: 'a' port: 0", "AMCT5020", "a.cfg(1,16): error AMCT5031")]
    [InlineData("old: 'a' port: 0", "AMCT5020;AMCT5031")]
    [InlineData("old: 'a' port: 0", "AMCT5020, AMCT5031")]
    [InlineData("old: 'a' prt: 0", "AMCT5020;AMCT5010", "a.cfg(1,10): error AMCT5010")]
    [InlineData("", "AMCT5021")]
    [InlineData("", "AMCT502", "a.cfg(1,1): warning AMCT5021")]
    public async Task Metadata_switch_off_the_findings_of_a_file(string text, string noWarn, params string[] expected) => Assert.Equal(expected, await Ids(text, noWarn));

    [Fact]
    public async Task Lints_can_be_switched_off()
    {
        EditorProject project = new EditorProject().Add("press.proto", BrokenLints.Proto)
            .Add("a.cfg", "skip: 'a'\nskip: 'a' # amctgen: ignore AMCT5106\n", ("AmctGenMessage", "PressConfig"))
            .Add("b.cfg", "skip: 'a'\nskip: 'a'\n", ("AmctGenMessage", "PressConfig"), ("AmctGenNoWarn", "AMCT5106"));

        Assert.Empty(await project.Type());
    }
}
