using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Rules move with their lines: their locations are not part of the emitted code.</summary>
public sealed class RuleIncrementalTests
{
    private const string Text = """
        syntax = "proto2";
        package t;
        import "buf/validate/validate.proto";
        enum Kind { A = 0; B = 1; }
        message First {
          option (buf.validate.message).cel = {
            id: "order"
            message: "low must be below high"
            expression: "!has(this.low) || "
                        "this.low < this.high"
          };
          option (buf.validate.message).oneof = { fields: ["low", "name"] };
          optional int32 low = 1 [(buf.validate.field).int32 = { gte: 0 lt: 100 }];
          optional int32 high = 2 [(buf.validate.field).int32.in = 5, (buf.validate.field).int32.in = 7];
          optional string name = 3 [(buf.validate.field).string = { pattern: "^[a-z]+$" max_len: 9 }];
          repeated string names = 4 [(buf.validate.field).repeated = { unique: true items { string { min_len: 1 } } }];
          map<string, Kind> kinds = 5 [(buf.validate.field).map = { keys { string { prefix: "k" } } values { enum { not_in: [0] } } }];
          oneof choice {
            option (buf.validate.oneof).required = true;
            bool yes = 6;
            double much = 7 [(buf.validate.field).double.finite = true];
          }
        }
        message Second { optional First first = 1 [(buf.validate.field).required = true, (buf.validate.field).cel_expression = "this.high > 0"]; }
        """;

    private static readonly ProtoFile s_file = new("/project/t.proto", Text);

    [Theory]
    [InlineData("syntax", "\n\n\n")]
    [InlineData("message First", "\n\n")]
    [InlineData("id: \"order\"", "\n// why\n")]
    [InlineData("\"this.low < this.high\"", "\n   \n // why\n")]
    [InlineData("optional int32 high", "\n\n")]
    [InlineData("(buf.validate.field).int32.in = 7", "\n /* why */ \n")]
    [InlineData("max_len: 9", "\n\n")]
    [InlineData("message Second", "\n\n\n")]
    public void Lines_that_move_emit_nothing_again(string before, string inserted)
    {
        GeneratorRun run = GeneratorRun.Create([s_file]);
        Assert.Empty(run.Problems);
        SourceText[] texts = [.. run.Sources.Select(static source => source.SourceText)];
        string moved = Text.Replace(before, inserted + before, StringComparison.Ordinal);
        Assert.NotEqual(Text, moved);

        run.Replace(s_file, new ProtoFile(s_file.Path, moved));

        Assert.Empty(run.Problems);
        Assert.NotEmpty(run.Reasons(TrackingNames.Emit));
        Assert.All(run.Reasons(TrackingNames.Emit), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        Assert.Equal(0, run.Changed(TrackingNames.Model));
        Assert.All(texts.Zip(run.Sources), static pair => Assert.Same(pair.First, pair.Second.SourceText));
    }

    [Fact]
    public void A_changed_rule_emits_no_other_message()
    {
        GeneratorRun run = GeneratorRun.Create([s_file]);

        run.Replace(s_file, new ProtoFile(s_file.Path, Text.Replace("lt: 100", "lt: 200", StringComparison.Ordinal)));

        // The message, and the text that the assembly carries.
        Assert.Equal(2, run.Changed(TrackingNames.Emit));
    }

    [Fact]
    public void A_mistake_that_moves_is_reported_at_its_new_place()
    {
        string wrong = Text.Replace("this.low < this.high", "this.low < this.hihg", StringComparison.Ordinal);
        var file = new ProtoFile(s_file.Path, wrong);
        GeneratorRun run = GeneratorRun.Create([file]);
        int line = Line(Assert.Single(run.Result.Diagnostics));

        run.Replace(file, new ProtoFile(file.Path, "\n\n" + wrong));

        Assert.Equal(line + 2, Line(Assert.Single(run.Result.Diagnostics)));
        Assert.Equal(0, run.Changed(TrackingNames.Emit));
    }

    private static int Line(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;
}
