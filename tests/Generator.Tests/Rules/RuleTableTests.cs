using System.Text;
using AmctGen.Generator.Emit;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Every rule on every type: the values that it accepts and refuses, in generated code that is compiled and executed.</summary>
public class RuleTableTests
{
    private static readonly string[] s_signed = ["int32", "int64", "sint32", "sint64", "sfixed32", "sfixed64"];
    private static readonly string[] s_unsigned = ["uint32", "uint64", "fixed32", "fixed64"];
    private static readonly string[] s_floats = ["float", "double"];

    [Fact]
    public void Numbers()
    {
        var table = new Table();
        foreach (string type in (string[])[.. s_signed, .. s_unsigned, .. s_floats])
        {
            bool isFloat = Array.IndexOf(s_floats, type) >= 0;
            table.Add(type, "const: 5", ("", ""), ("5", ""), ("4", "const"));
            table.Add(type, "lt: 5", ("", ""), ("4", ""), ("5", "lt"));
            table.Add(type, "lte: 5", ("", ""), ("5", ""), ("6", "lte"));
            table.Add(type, "gt: 5", ("", ""), ("6", ""), ("5", "gt"));
            table.Add(type, "gte: 5", ("", ""), ("5", ""), ("4", "gte"));
            table.Add(type, "gt: 5 lt: 8", ("6", ""), ("5", "gt_lt"), ("8", "gt_lt"));
            table.Add(type, "gt: 5 lte: 8", ("8", ""), ("5", "gt_lte"), ("9", "gt_lte"));
            table.Add(type, "gte: 5 lt: 8", ("5", ""), ("4", "gte_lt"), ("8", "gte_lt"));
            table.Add(type, "gte: 5 lte: 8", ("5", ""), ("8", ""), ("4", "gte_lte"), ("9", "gte_lte"));
            table.Add(type, "gt: 8 lt: 5", ("9", ""), ("4", ""), ("5", "gt_lt_exclusive"), ("8", "gt_lt_exclusive"));
            table.Add(type, "gt: 8 lte: 5", ("9", ""), ("5", ""), ("6", "gt_lte_exclusive"), ("8", "gt_lte_exclusive"));
            table.Add(type, "gte: 8 lt: 5", ("8", ""), ("4", ""), ("5", "gte_lt_exclusive"), ("7", "gte_lt_exclusive"));
            table.Add(type, "gte: 8 lte: 5", ("8", ""), ("5", ""), ("6", "gte_lte_exclusive"), ("7", "gte_lte_exclusive"));
            table.Add(type, "in: [1, 3]", ("", ""), ("3", ""), ("2", "in"));
            table.Add(type, "not_in: [1, 3]", ("", ""), ("2", ""), ("3", "not_in"));
            if (isFloat)
            {
                table.Add(type, "finite: true", ("1", ""), ("nan", "finite"), ("inf", "finite"), ("-inf", "finite"));
                foreach ((string rule, string id) in new[] { ("lt: 5", "lt"), ("lte: 5", "lte"), ("gt: 5", "gt"), ("gte: 5", "gte"), ("gt: 5 lt: 8", "gt_lt"), ("gte: 8 lte: 5", "gte_lte_exclusive"), ("in: [1]", "in"), ("const: 1", "const") })
                {
                    table.Add(type, rule, ("nan", id));
                }
                table.Add(type, "not_in: [1, nan]", ("nan", ""));
                table.Add(type, "gte: -inf", ("-inf", ""), ("inf", ""));
            }
        }
        foreach (string type in s_signed)
        {
            table.Add(type, "gte: -5 lt: 0", ("-5", ""), ("-6", "gte_lt"), ("0", "gte_lt"));
        }
        table.Add("int64", "gte: -9223372036854775808 lt: 9223372036854775807", ("-9223372036854775808", ""), ("9223372036854775807", "gte_lt"));
        table.Add("int32", "const: -2147483648", ("-2147483648", ""), ("0", "const"));
        table.Add("uint64", "lte: 18446744073709551614", ("18446744073709551614", ""), ("18446744073709551615", "lte"));
        table.Run();
    }

    [Fact]
    public void Texts_and_bytes()
    {
        var table = new Table();
        table.Add("bool", "const: true", ("", ""), ("true", ""), ("false", "const"));
        foreach (string type in new[] { "string", "bytes" })
        {
            table.Add(type, "const: 'ab'", ("", ""), ("'ab'", ""), ("'abc'", "const"), ("''", "const"));
            table.Add(type, "len: 2", ("", ""), ("'ab'", ""), ("'a'", "len"), ("''", "len"));
            table.Add(type, "min_len: 2", ("'ab'", ""), ("'a'", "min_len"), ("''", "min_len"));
            table.Add(type, "max_len: 2", ("'ab'", ""), ("''", ""), ("'abc'", "max_len"));
            table.Add(type, "pattern: '^a+$'", ("'aa'", ""), ("'ab'", "pattern"), ("'a\\n'", "pattern"), ("''", "pattern"));
            table.Add(type, "prefix: 'ab'", ("'abc'", ""), ("'ac'", "prefix"), ("''", "prefix"));
            table.Add(type, "suffix: 'bc'", ("'abc'", ""), ("'bcd'", "suffix"), ("''", "suffix"));
            table.Add(type, "contains: 'b'", ("'abc'", ""), ("'ac'", "contains"), ("''", "contains"));
            table.Add(type, "in: ['a', 'b']", ("'b'", ""), ("'c'", "in"), ("''", "in"));
            table.Add(type, "not_in: ['a', 'b']", ("'c'", ""), ("''", ""), ("'b'", "not_in"));
        }
        table.Add("string", "not_contains: 'b'", ("'ac'", ""), ("''", ""), ("'abc'", "not_contains"));
        table.Add("string", "len: 2", ("'\\u00e9\\U0001f600'", ""), ("'\\U0001f600'", "len"));
        table.Add("string", "len_bytes: 2", ("'\\u00e9'", ""), ("'e'", "len_bytes"));
        table.Add("string", "min_bytes: 3", ("'e\\u00e9'", ""), ("'\\u00e9'", "min_bytes"));
        table.Add("string", "max_bytes: 1", ("'e'", ""), ("'\\u00e9'", "max_bytes"));
        table.Add("string", "pattern: '^.{2}$'", ("'\\U0001f600a'", ""), ("'\\U0001f600'", "pattern"));
        table.Add("string", "pattern: '^[^b]\\\\d$'", ("'\\U0001f6001'", ""), ("'b1'", "pattern"), ("'a\\u0661'", "pattern"));
        table.Add("string", "pattern: '(?m)^a$'", ("'b\\na\\nb'", ""), ("'a\\n'", ""), ("'ba'", "pattern"));
        table.Add("string", "pattern: '(?m:^a$)|^b$'", ("'b'", ""), ("'b\\n'", "pattern"), ("'x\\na\\nx'", ""));
        table.Add("string", "pattern: '^\\U0001f600{2}$'", ("'\\U0001f600\\U0001f600'", ""), ("'\\U0001f600'", "pattern"));
        table.Add("bytes", "len: 1", ("'\\xff'", ""), ("'\\u00e9'", "len"));
        table.Run();
    }

    [Fact]
    public void Enums_lists_maps_and_messages()
    {
        var table = new Table();
        table.Add("Open", "enum { const: 1 }", ("", ""), ("ONE", ""), ("ZERO", "enum.const"));
        table.Add("Open", "enum { defined_only: true }", ("ONE", ""), ("7", "enum.defined_only"), ("-1", "enum.defined_only"));
        table.Add("Open", "enum { in: [0, 2] }", ("TWO", ""), ("ONE", "enum.in"));
        table.Add("Open", "enum { not_in: [0, 2] }", ("ONE", ""), ("TWO", "enum.not_in"));
        table.AddWhole("repeated int32 f = 1", "repeated { min_items: 1 max_items: 2 }", ("", "f: repeated.min_items"), ("f: 1", ""), ("f: [1, 2, 3]", "f: repeated.max_items"));
        table.AddWhole("repeated int32 f = 1", "repeated { unique: true }", ("", ""), ("f: [1, 2]", ""), ("f: [1, 2, 1]", "f: repeated.unique"));
        table.AddWhole("repeated double f = 1", "repeated { unique: true }", ("f: [nan, nan]", ""), ("f: [0, -0.0]", "f: repeated.unique"));
        table.AddWhole("repeated string f = 1", "repeated { unique: true items { string { min_len: 1 } } }", ("f: ['a', 'b']", ""), ("f: ['a', '', 'a']", "f: repeated.unique; f[1]: string.min_len"));
        table.AddWhole("repeated bytes f = 1", "repeated { unique: true }", ("f: ['a', 'a']", "f: repeated.unique"));
        table.AddWhole("repeated int32 f = 1", "repeated { items { ignore: IGNORE_IF_ZERO_VALUE int32 { gt: 5 } } }", ("f: [0, 6]", ""), ("f: [0, 3]", "f[1]: int32.gt"));
        table.AddWhole("map<string, int32> f = 1", "map { min_pairs: 1 max_pairs: 1 }", ("", "f: map.min_pairs"), ("f { key: 'a' value: 1 }", ""), ("f { key: 'a' } f { key: 'b' }", "f: map.max_pairs"));
        table.AddWhole("map<string, int32> f = 1", "map { keys { string { min_len: 2 } } values { int32 { gt: 0 } } }", ("f { key: 'ab' value: 1 }", ""), ("f { key: 'a' value: 0 }", "f[\"a\"]: string.min_len (key); f[\"a\"]: int32.gt"));
        table.AddWhole("map<int64, string> f = 1", "map { keys { int64 { gt: 0 } } }", ("f { key: -5 value: 'x' }", "f[-5]: int64.gt (key)"));
        table.AddWhole("map<uint64, bool> f = 1", "map { values { bool { const: true } } }", ("f { key: 18446744073709551615 value: false }", "f[18446744073709551615]: bool.const"));
        table.AddWhole("map<bool, bool> f = 1", "map { keys { bool { const: true } } }", ("f { key: false value: false }", "f[false]: bool.const (key)"));
        table.AddWhole("Inner f = 1", "required: true", ("", "f: required"), ("f { }", ""));
        table.AddWhole("Inner f = 1", "", ("f { n: 0 }", "f.n: int32.gt"), ("f { n: 1 }", ""));
        table.AddWhole("Inner f = 1", "ignore: IGNORE_ALWAYS", ("f { n: 0 }", ""));
        table.AddWhole("repeated Inner f = 1", "", ("f { n: 1 } f { n: 0 }", "f[1].n: int32.gt"));
        table.AddWhole("int32 f = 1", "required: true int32 { lt: 9 }", ("", "f: required"), ("f: 1", ""), ("f: 9", "f: int32.lt"));
        table.AddWhole("int32 f = 1", "int32 { gt: 5 }", ("", "f: int32.gt"), ("f: 0", "f: int32.gt"), ("f: 6", ""));
        table.AddWhole("int32 f = 1", "ignore: IGNORE_IF_ZERO_VALUE int32 { gt: 5 }", ("", ""), ("f: 0", ""), ("f: 3", "f: int32.gt"));
        table.AddWhole("optional int32 f = 1", "ignore: IGNORE_IF_ZERO_VALUE int32 { gt: 5 }", ("", ""), ("f: 0", "f: int32.gt"));
        table.AddWhole("string f = 1", "required: true", ("", "f: required"), ("f: 'a'", ""));
        table.AddWhole("repeated int32 f = 1", "required: true", ("", "f: required"), ("f: 0", ""));
        table.AddBody("oneof o { option (buf.validate.oneof).required = true; int32 a = 1 [(buf.validate.field).int32.gt = 5]; string b = 2; }", ("", "o: required"), ("a: 6", ""), ("a: 5", "a: int32.gt"), ("b: 'x'", ""));
        table.AddBody("option (buf.validate.message).oneof = { fields: ['a', 'b'] required: true }; int32 a = 1; string b = 2;", ("", ": message.oneof"), ("a: 1", ""), ("a: 1 b: 'x'", ": message.oneof"));
        table.AddBody("option (buf.validate.message).cel = { id: 'order' message: 'a before b' expression: 'this.a < this.b' }; int32 a = 1; int32 b = 2;", ("a: 1 b: 2", ""), ("a: 2 b: 1", ": order"));
        table.Run();
    }

    [Fact]
    public void Nothing_is_allocated_while_all_is_well()
    {
        const string Schema = """
            syntax = "proto3";
            package t;
            import "buf/validate/validate.proto";
            message M {
              option (buf.validate.message).cel = { id: "sum" expression: "this.n + 1 > 0 && this.names.all(name, name.size() > 0 || this.n > 5)" };
              int32 n = 1 [(buf.validate.field).int32.gt = 0];
              string s = 2 [(buf.validate.field).string = { min_len: 1 pattern: "^[a-z]+$" prefix: "a" }];
              repeated string names = 3 [(buf.validate.field).repeated = { unique: true items { string { min_len: 1 } } }];
              map<int32, double> weights = 4 [(buf.validate.field).map = { keys { int32 { gt: 0 } } values { double { finite: true } } }];
              repeated M inner = 5 [(buf.validate.field).cel = { id: "sizes" expression: "this.map(x, x.n).unique()" }];
              optional string t = 8 [(buf.validate.field).string.pattern = "\\b\\p{Latin}+\\b"];
              optional bytes y = 9 [(buf.validate.field).bytes.pattern = "^\\pL+$"];
              optional string p = 10;
              option (buf.validate.message).cel = { id: "own" expression: "!has(this.p) || this.s.matches(this.p)" };
              oneof o { bytes b = 6 [(buf.validate.field).bytes.prefix = "x"]; bool c = 7; }
            }
            """;
        const string Source = """
            public static class Program
            {
                public static string Run()
                {
                    T.M message = T.M.ParseText("n: 3 s: 'abc' names: ['a', 'b'] weights { key: 1 value: 0.5 } weights { key: 2 value: 1 } inner { n: 1 s: 'a' b: 'xy' } inner { n: 2 s: 'a' } b: 'x' t: 'é abc' y: 'xé' p: '^a.c$'");
                    bool isValid = true;
                    long allocated = 1;
                    // What is made once is made in the first round; a collection of garbage may empty a pool in another one.
                    for (int round = 0; round < 20 && allocated > 0; round++)
                    {
                        long before = System.GC.GetAllocatedBytesForCurrentThread();
                        for (int i = 0; i < 100; i++) { isValid &= message.Validate().IsValid; }
                        allocated = System.GC.GetAllocatedBytesForCurrentThread() - before;
                    }
                    return isValid + " " + allocated;
                }
            }
            """;

        Assert.Equal("True 0", GeneratorRun.Execute(Source, new ProtoFile("/project/t.proto", Schema)));
    }

    /// <summary>Messages with rules, their texts and the expected results: compiled and executed at once.</summary>
    private sealed class Table
    {
        private readonly StringBuilder _schema = new("""
            syntax = "proto3";
            package t;
            import "buf/validate/validate.proto";
            enum Open { ZERO = 0; ONE = 1; TWO = 2; }
            message Inner { optional int32 n = 1 [(buf.validate.field).int32.gt = 0]; }

            """);

        private readonly StringBuilder _program = new();
        private readonly List<string> _expected = [];
        private readonly List<(string Message, string Text, string Row)> _texts = [];
        private int _messages;

        /// <summary>An optional field of a type with rules of that type; values, and the rule that each one violates.</summary>
        public void Add(string type, string rules, params (string Value, string Broken)[] rows)
        {
            string name = type == "Open" ? "" : type + ".";
            AddWhole($"optional {type} f = 1", type == "Open" ? rules : $"{type} {{ {rules} }}", [.. rows.Select(row => (row.Value.Length == 0 ? "" : "f: " + row.Value, row.Broken.Length == 0 ? "" : "f: " + name + row.Broken))]);
        }

        /// <summary>A field with rules; texts of the message, and the violations of each.</summary>
        public void AddWhole(string declaration, string rules, params (string Text, string Violations)[] rows) =>
            AddBody($"{declaration}{(rules.Length == 0 ? "" : $" [(buf.validate.field) = {{ {rules} }}]")};", rows);

        public void AddBody(string body, params (string Text, string Violations)[] rows)
        {
            string message = FormattableString.Invariant($"M{_messages++}");
            _schema.Append($"message {message} {{ {body} }}\n");
            foreach ((string text, string violations) in rows)
            {
                _expected.Add($"{message} {{ {body} }} <- {text} => {violations}");
                _texts.Add((message, text, $"{message} {{ {body} }} <- {text} => "));
                _program.Append($"Show(T.{message}.ParseText({CSharpLiterals.String(text)}).Validate(), {CSharpLiterals.String($"{message} {{ {body} }} <- {text}")});\n");
            }
        }

        public void Run()
        {
            string source = $$"""
                public static class Program
                {
                    private static readonly System.Text.StringBuilder s_text = new();

                    public static string Run()
                    {
                        s_text.Clear();
                        {{_program}}
                        return s_text.ToString();
                    }

                    private static void Show(AmctGen.Validation.ValidationResult result, string row)
                    {
                        var found = new System.Collections.Generic.List<string>();
                        foreach (AmctGen.Validation.Violation violation in result.Violations)
                        {
                            found.Add(violation.FieldPath + ": " + violation.RuleId + (violation.IsForKey ? " (key)" : ""));
                        }
                        s_text.Append(row).Append(" => ").Append(string.Join("; ", found)).Append('\n');
                    }
                }
                """;

            string[] actual = GeneratorRun.Execute(source, new ProtoFile("/project/t.proto", _schema.ToString())).Split('\n', StringSplitOptions.RemoveEmptyEntries);

            Assert.Equal(_expected.Count, actual.Length);
            string differences = string.Join("\n", _expected.Zip(actual).Where(static pair => pair.First != pair.Second).Select(static pair => $"{pair.First} BUT {pair.Second}"));
            Assert.True(differences.Length == 0, differences);
            AssertEvaluated();
        }

        // The evaluator comes to the same results without generated code.
        private void AssertEvaluated()
        {
            var run = new EvaluatorRun(("t.proto", _schema.ToString()));
            string[] evaluated = [.. _texts.Select(row => row.Row + string.Join("; ", run.Violations("t." + row.Message, row.Text).Select(static violation =>
                violation.FieldPath + ": " + violation.RuleId + (violation.IsForKey ? " (key)" : ""))))];

            Assert.Equal(_expected, evaluated);
        }
    }
}
