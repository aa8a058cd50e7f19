using System.Text;
using AmctGen.Generator.Emit;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>
/// Expressions with what becomes of them, a row each: <c>holds|breaks|fails  expression  &lt;-  text of the message</c>, as
/// <c>fails  this.i + 1 > 0  &lt;-  i: 9223372036854775807</c>. All rows are compiled and executed at once.
/// </summary>
internal sealed class CelTable
{
    private const string Schema = """
        syntax = "proto3";
        package t;
        import "buf/validate/validate.proto";
        import "old.proto";
        enum Color { RED = 0; GREEN = 1; BLUE = 5; }
        message Inner {
          enum Size { SMALL = 0; LARGE = 9; }
          int32 n = 1; optional int32 maybe = 2; string s = 3; Inner next = 4; repeated int32 list = 5; Size size = 6;
        }
        message T {
          int32 i32 = 1; int64 i = 2; uint32 u32 = 3; uint64 u = 4; float f = 5; double d = 6; bool b = 7; string s = 8; bytes y = 9; Color e = 10;
          optional int32 oi = 11; optional string os = 12; optional bool ob = 13; optional Color oe = 14; optional bytes oy = 15; optional double od = 16; Inner m = 17;
          repeated int32 li = 20; repeated uint64 lu = 21; repeated double ld = 22; repeated float lf = 23; repeated string ls = 24; repeated bool lb = 25;
          repeated bytes ly = 26; repeated Color le = 27; repeated Inner lm = 28; repeated int64 ll = 29;
          map<string, int32> ms = 30; map<int32, string> mi = 31; map<uint32, bool> mu = 32; map<bool, double> mb = 33; map<int64, Inner> ml = 34; map<uint64, Color> mx = 35;
          map<string, bytes> my = 36;
          oneof choice { int32 ca = 40; string cs = 41; Inner cm = 42; }
          Old old = 50;
        """;

    private const string Old = """
        syntax = "proto2";
        package t;
        message Old {
          required int32 r = 1; optional int32 d = 2 [default = 7]; optional string s = 3 [default = "x"]; optional Kind kind = 4; repeated int32 list = 5;
          optional group Part = 6 { optional int32 n = 1; }
          enum Kind { FIRST = 3; SECOND = 4; }
        }
        """;

    private readonly List<(string Outcome, string Expression, string Text)> _rows = [];
    private readonly Lazy<Dictionary<(string Expression, string Text), string>> _outcomes;

    public CelTable(IEnumerable<string> tables)
    {
        foreach (string line in tables.SelectMany(static table => table.Split('\n')).Where(static line => line.Trim().Length > 0))
        {
            _rows.Add(Row(line));
        }
        _outcomes = new Lazy<Dictionary<(string Expression, string Text), string>>(Execute);
    }

    /// <summary>The rows of a table that come out differently.</summary>
    public string[] Wrong(string table) =>
        [.. table.Split('\n').Where(static line => line.Trim().Length > 0).Select(Row).Where(row => _outcomes.Value[(row.Expression, row.Text)] != row.Outcome)
            .Select(row => $"{row.Expression} <- {row.Text}: {_outcomes.Value[(row.Expression, row.Text)]}, not {row.Outcome}")];

    private static (string Outcome, string Expression, string Text) Row(string line)
    {
        string[] words = line.Trim().Split(' ', 2);
        string[] halves = words[1].Split("<-");
        // A line of a table can hold an expression of several lines.
        return (words[0], halves[0].Trim().Replace('↵', '\n'), halves.Length > 1 ? halves[1].Trim() : "");
    }

    // One message has all expressions as its rules; each text is validated once, and each row finds its rule among the violations.
    private Dictionary<(string Expression, string Text), string> Execute()
    {
        string[] expressions = [.. _rows.Select(static row => row.Expression).Distinct()];
        string[] texts = [.. _rows.Select(static row => row.Text).Distinct()];
        var schema = new StringBuilder(Schema);
        for (int i = 0; i < expressions.Length; i++)
        {
            schema.Append($"\n  option (buf.validate.message).cel = {{ id: \"{i}\" message: \"breaks\" expression: {Quote(expressions[i])} }};");
        }
        var files = new[] { new ProtoFile("/project/t.proto", schema.Append("\n}\n").ToString()), new ProtoFile("/project/old.proto", Old) };
        string source = $$"""
            public static class Program
            {
                public static string Run()
                {
                    var found = new System.Text.StringBuilder();
                    foreach (string text in new[] { {{string.Join(", ", texts.Select(CSharpLiterals.String))}} })
                    {
                        foreach (AmctGen.Validation.Violation violation in T.T.ParseText(text).Validate().Violations)
                        {
                            found.Append(violation.RuleId).Append(violation.Message == "breaks" ? " breaks " : violation.Message.Contains("cannot be evaluated") ? " fails " : " " + violation.Message).Append('\t');
                        }
                        found.Append('\n');
                    }
                    return found.ToString();
                }
            }
            """;
        string[] lines = GeneratorRun.Execute(source, files).Split('\n');
        AssertEvaluated(schema.ToString(), texts, lines);
        var outcomes = new Dictionary<(string Expression, string Text), string>();
        for (int i = 0; i < texts.Length; i++)
        {
            foreach (string expression in expressions)
            {
                outcomes[(expression, texts[i])] = "holds";
            }
            foreach (string[] violation in lines[i].Split('\t', StringSplitOptions.RemoveEmptyEntries).Select(static text => text.Split(' ', 2)))
            {
                outcomes[(expressions[int.Parse(violation[0], System.Globalization.CultureInfo.InvariantCulture)], texts[i])] = violation[1].Trim();
            }
        }
        return outcomes;
    }

    // The evaluator comes to the same results without generated code.
    private static void AssertEvaluated(string schema, string[] texts, string[] lines)
    {
        var run = new EvaluatorRun(("t.proto", schema), ("old.proto", Old));
        for (int i = 0; i < texts.Length; i++)
        {
            string evaluated = string.Concat(run.Violations("t.T", texts[i]).ConvertAll(static violation =>
                violation.RuleId + (violation.Message == "breaks" ? " breaks " : violation.Message.Contains("cannot be evaluated", StringComparison.Ordinal) ? " fails " : " " + violation.Message) + "\t"));
            Assert.True(lines[i] == evaluated, $"{texts[i]}\ngenerated: {lines[i]}\nevaluated: {evaluated}");
        }
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"";
}
