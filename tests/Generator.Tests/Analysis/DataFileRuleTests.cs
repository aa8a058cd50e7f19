using AmctGen.Generator.Analysis;
using AmctGen.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>The build evaluates the rules of a schema over data files.</summary>
public sealed class DataFileRuleTests
{
    private const string Ranges = """
        syntax = "proto2";
        package base;
        import "buf/validate/validate.proto";
        message Limit { optional int32 most = 1 [(buf.validate.field).int32.gt = 0]; }
        """;

    private const string Shop = """
        syntax = "proto2";
        package shop;
        import "buf/validate/validate.proto";
        import "base.proto";
        message Server {
          optional int32 port = 1 [(buf.validate.field).int32.gt = 0];
          optional base.Limit limit = 2;
          optional Other other = 3;
        }
        message Other { optional int32 count = 1 [(buf.validate.field).int32.gt = 0]; }
        """;

    private const string Data = "port: 0 limit { most: 0 }";

    private static Task<string[]> Run(string shop, string @base, string data = Data) => AnalyzerRun.Run(
        new DataFileAnalyzer(),
        CSharpCompilation.Create("Empty"),
        ("base.proto", @base, null, null),
        ("shop.proto", shop, null, null),
        ("shop.cfg", data, "shop.Server", null));

    [Theory]
    [MemberData(nameof(BrokenRules.Cases), MemberType = typeof(BrokenRules))]
    public async Task Every_violated_rule_is_an_error_at_its_place(string text, string dialect, string[] expected) =>
        Assert.Equal(
            expected.Select(static finding => "shop.cfg" + finding),
            await AnalyzerRun.Run(
                new DataFileAnalyzer(),
                CSharpCompilation.Create("Empty"),
                ("shop.proto", BrokenRules.Proto, null, null),
                ("shop.cfg", text, "shop.Server", dialect)));

    [Fact]
    public async Task A_value_that_repeats_has_the_first_one_as_related_place()
    {
        Diagnostic found = Assert.Single(await AnalyzerRun.Diagnostics(
            new DataFileAnalyzer(),
            CSharpCompilation.Create("Empty"),
            ("shop.proto", BrokenRules.Proto, null, null),
            ("shop.cfg", "host: 'a' tags: ['b', 'c', 'b']", "shop.Server", null)));

        Assert.Equal((27, 3), (found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Equal(17, Assert.Single(found.AdditionalLocations).SourceSpan.Start);
    }

    [Fact]
    public async Task Rules_of_imported_messages_are_evaluated() =>
        Assert.Equal(
            [
                "shop.cfg(1,7): error AMCT5031: port: must be greater than 0; it is 0 [int32.gt]",
                "shop.cfg(1,23): error AMCT5031: limit.most: must be greater than 0; it is 0 [int32.gt]",
            ],
            await Run(Shop, Ranges));

    [Theory]
    [InlineData("optional Other other = 3;", "optional Othr other = 3;")]
    [InlineData("optional Other other = 3;", "opt")]
    [InlineData("[(buf.validate.field).int32.gt = 0]; }", "[(buf.validate.field).int32.gtt = 0]; }")]
    [InlineData("[(buf.validate.field).int32.gt = 0]; }", "[(buf.validate.field).cel = { id: 'x' message: 'y' expression: 'this +' }]; }")]
    [InlineData("[(buf.validate.field).int32.gt = 0]; }", "[(buf.validate.field).string.min_len = 1]; }")]
    [InlineData("import \"buf/validate/validate.proto\";", "")]
    [InlineData("import \"base.proto\";", "import \"bse.proto\";")]
    [InlineData("message Other", "message Server { } message Other")]
    public async Task The_rules_of_a_file_with_errors_are_not_evaluated(string old, string changed)
    {
        string broken = Shop.Replace(old, changed, StringComparison.Ordinal);
        Assert.NotEqual(Shop, broken);

        Assert.DoesNotContain(await Run(broken, Ranges), static found => found.Contains("port", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_rules_of_a_sound_file_are_evaluated_beside_one_with_errors() =>
        Assert.Equal(
            ["shop.cfg(1,7): error AMCT5031: port: must be greater than 0; it is 0 [int32.gt]"],
            await Run(Shop, Ranges.Replace("int32.gt", "int32.gtt", StringComparison.Ordinal)));

    [Fact]
    public async Task Hostile_rules_over_a_hostile_file_end_with_findings()
    {
        const string Hostile = """
            syntax = "proto2";
            package shop;
            import "buf/validate/validate.proto";
            message Server {
              optional Server inner = 1;
              optional string text = 2 [(buf.validate.field).string.pattern = "^(a+)+$"];
              optional int32 count = 3 [(buf.validate.field).cel = { id: "whole" message: "must divide 1" expression: "1 / this > 0" }];
            }
            """;
        string data = string.Concat(Enumerable.Repeat("inner {", 90)) + $"text: '{new string('a', 30)}!' count: 0" + new string('}', 90);

        Assert.All(await Run(Hostile, Ranges, data), static found => Assert.Contains(": error AMCT5031: inner.inner.", found, StringComparison.Ordinal));
        Assert.Contains(await Run(Hostile, Ranges, data), static found => found.EndsWith("[whole]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rules_of_a_referenced_assembly_are_evaluated()
    {
        MetadataReference library = GeneratorRun.Create([new ProtoFile("/project/base.proto", Ranges)]).Output.ToMetadataReference();

        Assert.Equal(
            ["a.cfg(1,7): error AMCT5031: most: must be greater than 0; it is 0 [int32.gt]"],
            await AnalyzerRun.Run(new DataFileAnalyzer(), CSharpCompilation.Create("Empty", references: [library]), ("a.cfg", "most: 0", "base.Limit", null)));
    }
}
