using AmctGen.Tests;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Very large numbers of rules: they are read in linear time, and the generated code compiles.</summary>
public sealed class HostileRuleTests
{
    private const int Many = 50_000;

    [Theory]
    [InlineData("int64")]
    [InlineData("double")]
    [InlineData("string")]
    [InlineData("bytes")]
    public void Long_lists_take_linear_time(string type)
    {
        bool isText = type is "string" or "bytes";
        string bound = isText ? "max_len: 1" : "lt: -1";
        LinearTime.Assert(
            size =>
            {
                string List(int start) => string.Join(", ", Enumerable.Range(start, size).Select(i => isText ? $"'{i}'" : $"{i}"));
                (_, string[] findings) = MarkedSchema.Mark(Schema($"optional {type} f = 1 [(buf.validate.field).{type} = {{ in: [{List(Many)}] not_in: [{List(2 * Many)}] {bound} }}];"));
                Assert.StartsWith("AMCT3012: each of the possible values violates", Assert.Single(findings), StringComparison.Ordinal);
            },
            Many);
    }

    [Theory]
    [InlineData("int64")]
    [InlineData("double")]
    [InlineData("string")]
    [InlineData("bytes")]
    [InlineData("uint32")]
    public void Long_lists_compile(string type)
    {
        string values = string.Join(", ", Enumerable.Range(0, 1000).Select(i => type is "string" or "bytes" ? $"'{i}'" : $"{i}"));
        SmallStack.Run(() =>
        {
            GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/a.proto", Schema($"optional {type} f = 1 [(buf.validate.field).{type} = {{ in: [{values}] }}];"))]);
            Assert.Empty(run.Problems);
            using var assembly = new MemoryStream();
            Assert.Empty(run.Output.Emit(assembly).Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error));
        });
    }

    [Theory]
    [InlineData("a{1000}b{899}")]
    [InlineData(".{633}")]
    [InlineData("(.|[a-z\\\\]]){474}")]
    [InlineData("((a{10}){10}){10}")]
    [InlineData("(?i:[^a]{150}x)+\\\\pL{9}b{90,}")]
    [InlineData("(?m)^a$(?-m)$")]
    [InlineData("a{1000}b{901}.{634}(a|b|c){634}")]
    [InlineData("((a{951})+(abc){633,}|\\\\p{L}\\\\p{N}\\\\p{M}){1}")]
    [InlineData("(abcdefghijklmnopqrstuvwxyz){1000}\\\\b\\\\C\\\\p{Greek}")]
    [InlineData("\\\\x{1F600}{500}[[:alpha:]]{0,800}")]
    public void Patterns_within_the_limit_run(string pattern)
    {
        const string Source = """
            public static class Program
            {
                public static string Run() => M.ParseText("f: 'x'").Validate().IsValid.ToString();
            }
            """;

        Assert.Equal("False", GeneratorRun.Execute("using A;\n" + Source, new ProtoFile("/project/a.proto", Schema($"optional string f = 1 [(buf.validate.field).string.pattern = '^{pattern}$'];"))));
    }

    [Fact]
    public void Patterns_that_are_too_large_are_told()
    {
        string pattern = string.Concat(Enumerable.Repeat("a{1000}", 701));
        (string marked, string[] findings) = MarkedSchema.Mark(Schema($"optional string f = 1 [(buf.validate.field).string.pattern = '{pattern}'];"));

        Assert.Contains($"'«{pattern}»'", marked, StringComparison.Ordinal);
        Assert.StartsWith("AMCT3014: ", Assert.Single(findings), StringComparison.Ordinal);
        Assert.Contains("it is too large", findings[0], StringComparison.Ordinal);
    }

    private static string Schema(string declaration) => $"syntax = \"proto2\"; package a; import \"buf/validate/validate.proto\"; message M {{ {declaration} }}";
}
