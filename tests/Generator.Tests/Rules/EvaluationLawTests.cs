using System.Globalization;
using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Text;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>The evaluator and the generated validation report the same violations: rule ids, messages, paths and order.</summary>
public sealed class EvaluationLawTests(ITestOutputHelper output)
{
    private const int UsualPairs = 20_000;

    private const string Schema = """
        syntax = "proto2";
        package t;
        import "buf/validate/validate.proto";
        import "plain.proto";
        enum Color { RED = 1; GREEN = 2; BLUE = 5; }
        message Leaf {
          option (buf.validate.message).cel = { id: "leaf.sum" message: "n and m add up" expression: "this.n + this.m < 12" };
          required int32 n = 1 [(buf.validate.field).int32 = { gte: 1 lt: 10 }];
          optional int64 m = 2 [default = 2, (buf.validate.field).int64 = { gt: 8 lte: 2 }];
          optional Color color = 3 [(buf.validate.field).enum = { in: [1, 5] }];
        }
        message Root {
          option (buf.validate.message).oneof = { fields: ["i32", "u32"] required: true };
          option (buf.validate.message).cel = { id: "r.first" message: "the first leaf is small" expression: "size(this.leaves) == 0 || this.leaves[0].n < 5" };
          option (buf.validate.message).cel = { id: "r.names" expression: "this.names.all(x, x.startsWith('a') || x.size() > 2) ? '' : 'a name is odd: ' + this.s" };
          option (buf.validate.message).cel = { id: "r.map" message: "a is small" expression: "!('a' in this.counts) || this.counts['a'] < 5" };
          option (buf.validate.message).cel = { id: "r.has" message: "leaf or s" expression: "has(this.leaf) || has(this.s) && this.leaf.m == 3" };
          option (buf.validate.message).cel = { id: "r.divide" message: "divides" expression: "10 / this.i64 >= -10 || this.f > 1.0" };
          option (buf.validate.message).cel = { id: "r.one" message: "one seven" expression: "this.numbers.exists_one(x, x == 7) && this.numbers.filter(x, x > 2).size() < 3" };
          option (buf.validate.message).cel = { id: "r.unique" message: "sizes differ" expression: "this.names.map(x, size(x)).unique() && this.plain.text.matches('^[a-c]*$')" };
          optional int32 i32 = 1 [(buf.validate.field).int32 = { gt: 0 lt: 10 not_in: [5, 7] }];
          optional uint32 u32 = 2 [(buf.validate.field).uint32 = { in: [0, 1, 2, 4294967295] }];
          optional int64 i64 = 3 [(buf.validate.field).int64.const = 5];
          optional uint64 u64 = 4 [(buf.validate.field).uint64.lt = 18446744073709551615, (buf.validate.field).ignore = IGNORE_IF_ZERO_VALUE];
          optional float f = 5 [(buf.validate.field).float = { gte: 0.1 lte: 1.5 }];
          optional double d = 6 [(buf.validate.field).double = { finite: true gt: 10 lt: 1 }];
          optional bool b = 7 [(buf.validate.field).bool.const = true, (buf.validate.field).required = true];
          optional string s = 8 [(buf.validate.field).string = { min_len: 1 max_bytes: 4 pattern: "^[a-z]*$" not_contains: "x" }];
          optional bytes y = 9 [(buf.validate.field).bytes = { max_len: 3 prefix: "\001" pattern: "^[\\x00-\\x7f]*$" }];
          repeated int32 numbers = 10 [(buf.validate.field).repeated = { min_items: 1 max_items: 3 unique: true items { int32 { lte: 9 } } }];
          repeated string names = 11 [(buf.validate.field).repeated = { unique: true items { string { prefix: "a" suffix: "b" } ignore: IGNORE_IF_ZERO_VALUE } }];
          repeated double doubles = 12 [(buf.validate.field).repeated.unique = true];
          repeated Leaf leaves = 13 [(buf.validate.field).required = true];
          optional Leaf leaf = 14 [(buf.validate.field).cel = { id: "leaf.even" message: "n is even" expression: "this.n % 2 == 0" }];
          map<string, int32> counts = 15 [(buf.validate.field).map = { max_pairs: 2 keys { string { max_len: 2 } } values { int32 { gte: 0 } } }];
          map<int64, Leaf> by_number = 16 [(buf.validate.field).map = { keys { int64 { gt: 0 } } }];
          map<bool, bytes> by_flag = 17 [(buf.validate.field).map.values.bytes.min_len = 1];
          oneof choice {
            option (buf.validate.oneof).required = true;
            string word = 18 [(buf.validate.field).string.in = "a", (buf.validate.field).string.in = "abc"];
            Leaf part = 19;
            Color shade = 20 [(buf.validate.field).enum.not_in = 2];
          }
          optional Plain plain = 21;
          optional Root next = 22 [(buf.validate.field).ignore = IGNORE_ALWAYS];
          optional group Block = 23 { optional fixed32 n = 1 [(buf.validate.field).fixed32.gte = 2]; }
          repeated Color colors = 24 [(buf.validate.field).repeated.items.enum.defined_only = true];
        }
        """;

    private const string Plain = """
        syntax = "proto3";
        package t;
        import "buf/validate/validate.proto";
        enum Open { ZERO = 0; ONE = 1; }
        message Plain {
          option (buf.validate.message).cel = { id: "p.has" message: "count with text" expression: "has(this.text) == has(this.count)" };
          option (buf.validate.message).cel_expression = "this.open == 1 || this.count != 7";
          string text = 1 [(buf.validate.field).string.len = 3];
          int32 count = 2 [(buf.validate.field).int32.gte = 1, (buf.validate.field).required = true];
          double ratio = 3 [(buf.validate.field).double.lte = 1, (buf.validate.field).ignore = IGNORE_IF_ZERO_VALUE];
          bytes raw = 4 [(buf.validate.field).bytes.suffix = "b"];
          Open open = 5 [(buf.validate.field).enum.const = 1];
          bool flag = 6 [(buf.validate.field).bool.const = true];
          optional sint64 maybe = 7 [(buf.validate.field).sint64 = { lt: 3 }];
          repeated float ratios = 8 [(buf.validate.field).repeated = { unique: true items { float { gt: 0 } } }];
        }
        """;

    [Fact]
    public void Random_texts_break_the_same_rules()
    {
        var run = new EvaluatorRun(("t.proto", Schema), ("plain.proto", Plain));
        string[] wish = (Environment.GetEnvironmentVariable("AMCTGEN_FUZZ") ?? string.Create(CultureInfo.InvariantCulture, $"{UsualPairs}@17")).Split('@');
        int count = int.Parse(wish[0], CultureInfo.InvariantCulture);
        int seed = wish.Length > 1 ? int.Parse(wish[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        var texts = new RandomTexts(new Random(seed));
        string[] all = [.. Enumerable.Range(0, count).Select(_ => texts.Write(run.Shape("t.Root")))];

        string[] generated = Generated(all);

        int broken = 0;
        for (int i = 0; i < count; i++)
        {
            string evaluated = string.Join("\t", run.Violations("t.Root", all[i]).ConvertAll(EvaluatorRun.Describe));
            broken += evaluated.Length > 0 ? 1 : 0;
            Assert.True(generated[i] == evaluated, $"AMCTGEN_FUZZ={count}@{seed}, text {i}: {all[i]}\ngenerated: {generated[i]}\nevaluated: {evaluated}");
        }
        output.WriteLine($"{count} texts from seed {seed}, {broken} with violations");
        Assert.True(broken > count / 2);
    }

    [Theory]
    [InlineData("numbers: 1 numbers: 20", "20")]
    [InlineData("numbers: [1, 2, 1]", "1")]
    [InlineData("i32: 12", "12")]
    [InlineData("counts { key: \"abc\" value: 1 }", "\"abc\"")]
    [InlineData("counts { key: \"a\" value: -1 }", "-1")]
    [InlineData("leaves { n: 0 }", "0")]
    [InlineData("leaf { n: 3 }", "leaf")]
    [InlineData("next { i32: 20 } s: \"abx\"", "\"abx\"")]
    public void A_violation_stands_at_the_value(string text, string expected)
    {
        var run = new EvaluatorRun(("t.proto", Schema), ("plain.proto", Plain));

        RuleViolation violation = Assert.Single(run.Violations("t.Root", text), violation => violation.Span.Length > 0 && !violation.RuleId.StartsWith("r.", StringComparison.Ordinal)
            && !violation.Message.StartsWith("only one of", StringComparison.Ordinal));

        Assert.Equal(expected, text.Substring(violation.Span.Start, violation.Span.Length));
    }

    [Fact]
    public void The_second_of_two_equal_elements_is_told_with_the_first()
    {
        const string Text = "numbers: [3, 4, 3]";
        var run = new EvaluatorRun(("t.proto", Schema), ("plain.proto", Plain));

        RuleViolation violation = Assert.Single(run.Violations("t.Root", Text), static violation => violation.RuleId == "repeated.unique");

        Assert.Equal(Text.LastIndexOf('3'), violation.Span.Start);
        Assert.Equal(Text.IndexOf('3', StringComparison.Ordinal), violation.First!.Value.Start);
    }

    [Fact]
    public void Violations_are_left_out_at_the_same_limit()
    {
        string wide = string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"numbers: {i + 1000} "));
        string deep = string.Concat(Enumerable.Range(0, 1_500).Select(static i => $"by_number {{ key: {i - 700} value {{ n: 0 m: 9 }} }} leaves {{ n: 20 }} "));
        string far = $"names: 'x' s: '{new string('k', 300_000)}' ";
        string[] texts = [wide, deep, far, far + wide, wide + far, deep + far];
        var run = new EvaluatorRun(("t.proto", Schema), ("plain.proto", Plain));

        string[] generated = Generated(texts);

        for (int i = 0; i < texts.Length; i++)
        {
            List<RuleViolation> found = run.Violations("t.Root", texts[i]);
            Assert.Equal(string.Join("\t", found.ConvertAll(EvaluatorRun.Describe)), generated[i]);
            Assert.InRange(found.Count, 1, ViolationLimit.Most);
            Assert.True(found.Skip(1).Sum(static violation => violation.Message.Length + violation.FieldPath.Length) < ViolationLimit.MostCharacters + 100);
        }
        Assert.Contains(" more violations are left out)|", generated[0], StringComparison.Ordinal);
        Assert.Contains(" more violations are left out)|", generated[2], StringComparison.Ordinal);
    }

    private static string[] Generated(string[] texts)
    {
        AppContext.SetData("AmctGen.Tests.Texts", texts);
        string source = $$"""
            public static class Program
            {
                public static string Run()
                {
                    var texts = (string[])System.AppContext.GetData("AmctGen.Tests.Texts")!;
                    var lines = new System.Collections.Generic.List<string>();
                    foreach (string text in texts)
                    {
                        var found = new System.Collections.Generic.List<string>();
                        foreach (AmctGen.Validation.Violation violation in T.Root.ParseText(text).Validate().Violations)
                        {
                            found.Add({{EvaluatorRun.ProgramText("violation")}});
                        }
                        lines.Add(string.Join("\t", found));
                    }
                    return string.Join("\u0001", lines);
                }
            }
            """;
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/t.proto", Schema), new ProtoFile("/project/plain.proto", Plain)], source, tracksStages: false);
        Assert.Empty(run.Problems);
        return TestCompilation.Execute(run.Output).Split((char)1);
    }
}
