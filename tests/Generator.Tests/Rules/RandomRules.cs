using System.Globalization;
using System.Text;
using AmctGen.Generator.Tests.Rules.Patterns;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Writes random schemas: standard rules of all kinds of fields, and expressions that are valid by construction.</summary>
internal sealed class RandomRules(Random random)
{
    private const int MostDepth = 4;

    private static readonly Dictionary<string, string[]> s_leaves = new(StringComparer.Ordinal)
    {
        ["bool"] = ["this.b", "true", "false", "has(this.oi)", "has(this.m.s)", "has(this.t)", "has(this.li)", "has(this.ms.a)"],
        ["int"] = ["this.i", "this.i32", "this.oi", "this.m.i", "this.e", "0", "1", "-3", "9223372036854775807", "this.iw", "this.m.m.i32"],
        ["uint"] = ["this.u", "this.u32", "0u", "7u", "18446744073709551615u"],
        ["double"] = ["this.d", "this.f", "0.5", "-1.0", "1e300", "(0.0 / 0.0)", "this.m.d"],
        ["string"] = ["this.s", "this.os", "this.m.s", "'a'", "''", "'aé'", "'x,y'", "this.sw"],
        ["bytes"] = ["this.y", "b'a'", "b''", "this.m.y"],
        ["duration"] = ["this.du", "duration('1s')", "duration('-1h30m')", "this.m.du"],
        ["timestamp"] = ["this.t", "now", "timestamp('2026-03-04T05:06:07.5Z')", "timestamp(0)"],
        ["list(int)"] = ["this.li", "[1, 2, 3]", "this.m.li"],
        ["list(string)"] = ["this.ls", "['a', 'b']", "this.s.split('a')"],
        ["map(string, int)"] = ["this.ms", "{'a': 1, 'b': 2}"],
    };

    // A capital letter is a part of that type: I int, U uint, D double, S string, Y bytes, B bool, N duration, T timestamp, L list(int), W list(string), M map.
    private static readonly Dictionary<string, string[]> s_forms = new(StringComparer.Ordinal)
    {
        ["bool"] =
        [
            "B && B", "B || B", "!B", "I == I", "I < I", "U >= U", "D < D", "D == D", "S == S", "S < S", "Y == Y", "Y < Y", "N < N", "T <= T", "N == N", "T != T",
            "I < D", "U > I", "D >= U", "dyn(I) == dyn(U)", "dyn(I) == dyn(D)", "S.contains(S)", "S.startsWith(S)", "Y.endsWith(Y)", "S.isEmail()", "S.isUri()", "S.isIp()",
            "I in L", "S in W", "S in M", "L == L", "W == W", "M == M", "L.all(x, x > I)", "L.exists(x, x == I)", "W.exists_one(x, x == S)", "L.unique()", "W.unique()", "D.isNan()",
            "D.isInf()", "M.all(k, v, v > I)", "M.exists(k, k == S)", "L.all(i, x, i < x)", "B ? B : B", "S.matches('^a')", "S.matches(S)", "S.matches('PATTERN')", "dyn(S).matches(S)", "this.m == this.m.m", "this.lm.all(x, x.i > I)",
            "this.lm.exists(x, x == this.m)", "bool(S)", "type(dyn(I)) == int", "I in [I, I]", "this.v == dyn(S)", "this.iw == null", "L.filter(x, x > I).size() > I",
        ],
        ["int"] =
        [
            "I + I", "I - I", "I * I", "I / I", "I % I", "-(I)", "int(U)", "int(D)", "int(S)", "size(S)", "L.size()", "M.size()", "Y.size()", "L[I]", "M[S]", "(B ? I : I)",
            "N.getSeconds()", "T.getFullYear()", "T.getDayOfWeek()", "T.getHours('Europe/Berlin')", "S.indexOf(S)", "S.lastIndexOf(S)", "int(T)", "L.map(x, x + I)[0]", "M.size()", "N.getMilliseconds()",
        ],
        ["uint"] = ["U + U", "U - U", "uint(I)", "uint(S)", "U / U", "U * U", "uint(D)"],
        ["double"] = ["D + D", "D - D", "D * D", "D / D", "double(I)", "double(S)", "double(U)", "-(D)"],
        ["string"] =
        [
            "S + S", "string(I)", "string(D)", "string(U)", "string(B)", "string(Y)", "string(N)", "string(T)", "S.lowerAscii()", "S.upperAscii()", "S.trim()", "S.reverse()", "S.replace(S, S)",
            "S.substring(I)", "S.charAt(I)", "W.join(',')", "'%s %d'.format([D, I])", "'%.2f %e'.format([D, D])", "'%x %b'.format([I, U])", "(B ? S : S)", "W[I]", "strings.quote(S)", "'%s'.format([M])",
        ],
        ["bytes"] = ["Y + Y", "bytes(S)"],
        ["duration"] = ["N + N", "N - N", "T - T", "duration(S)"],
        ["timestamp"] = ["T + N", "T - N", "timestamp(I)", "timestamp(S)"],
        ["list(int)"] = ["L + L", "L.map(x, x * I)", "L.filter(x, x > I)", "[I, I]", "W.map(x, size(x))", "this.lm.map(x, x.i)", "L.map(x, x > I, x - I)", "M.map(k, size(k))"],
        ["list(string)"] = ["W + W", "S.split(S)", "L.map(x, string(x))", "W.filter(x, x != S)", "M.map(k, k + S)", "[S, S]"],
        ["map(string, int)"] = ["{'k': I}", "M.transformMap(k, v, v + I)", "W.transformMapEntry(i, x, {x: i})"],
    };

    private static readonly Dictionary<char, string> s_types = new()
    {
        ['B'] = "bool", ['I'] = "int", ['U'] = "uint", ['D'] = "double", ['S'] = "string", ['Y'] = "bytes", ['N'] = "duration", ['T'] = "timestamp",
        ['L'] = "list(int)", ['W'] = "list(string)", ['M'] = "map(string, int)",
    };

    private static readonly (string Field, string[] Rules)[] s_fields =
    [
        ("int64 i", ["int64.gt = 1", "int64 = { gte: -3 lt: 7 }", "int64.in = 2", "int64.const = 5"]),
        ("int32 i32", ["int32.lte = 3", "int32 = { gt: 7 lt: 2 }", "int32.not_in = 3"]),
        ("uint64 u", ["uint64.lt = 9", "uint64.const = 0"]),
        ("uint32 u32", ["uint32.gte = 2"]),
        ("double d", ["double.finite = true", "double = { gt: -1 lte: 1.5 }", "double.not_in = 0.5"]),
        ("float f", ["float.lt = 1.5", "float.in = 0.1"]),
        ("bool b", ["bool.const = true"]),
        ("string s", ["string.min_len = 2", "string.max_bytes = 2", "string.pattern = \"^[a-z]*$\"", "string.pattern = \"PATTERN\"", "string.email = true", "string.hostname = true", "string.uuid = true", "string.prefix = \"a\"",
            "string.uri_ref = true", "string.well_known_regex = KNOWN_REGEX_HTTP_HEADER_NAME", "string.protobuf_fqn = true", "string.in = \"ab\""]),
        ("bytes y", ["bytes.len = 2", "bytes.ip = true", "bytes.suffix = \"b\"", "bytes.pattern = \"PATTERN\"", "bytes.contains = \"\\377\""]),
        ("E e", ["enum.defined_only = true", "enum.in = 1"]),
        ("optional int32 oi", ["int32.gt = 0", "required = true"]),
        ("optional string os", ["string.len = 1", "ignore = IGNORE_IF_ZERO_VALUE"]),
        ("google.protobuf.Timestamp t", ["timestamp.lt_now = true", "timestamp.gt.seconds = 3", "timestamp.within.seconds = 1000", "required = true"]),
        ("google.protobuf.Duration du", ["duration = { gte { seconds: 1 } lt { seconds: 9 } }", "duration = { in: { seconds: 2 } }"]),
        ("google.protobuf.Int32Value iw", ["int32.gt = 2", "required = true"]),
        ("google.protobuf.StringValue sw", ["string.min_len = 1", "string.not_contains = \"a\""]),
        ("repeated int32 li", ["repeated = { unique: true items { int32 { gt: 0 } } }", "repeated.min_items = 2", "repeated.max_items = 1"]),
        ("repeated string ls", ["repeated.items.string.min_len = 2", "repeated.unique = true"]),
        ("repeated M lm", ["repeated.max_items = 2"]),
        ("M m", ["required = true"]),
        ("map<string, int32> ms", ["map.min_pairs = 1", "map = { keys { string { max_len: 1 } } values { int32 { gt: 1 } } }"]),
        ("google.protobuf.Value v", ["required = true"]),
        ("google.protobuf.FieldMask fm", ["field_mask.in = \"a\"", "field_mask.not_in = \"ab\""]),
    ];

    private readonly RandomPatterns _patterns = new(random);

    /// <summary>The number of rules of a schema at most, for each message.</summary>
    public int Count { get; private set; }

    /// <summary>A schema whose message is <c>t.M</c>.</summary>
    /// <param name="expressions">The number of expressions.</param>
    public string Write(int expressions)
    {
        Count = expressions;
        var text = new StringBuilder("syntax = \"proto3\";\npackage t;\nimport \"buf/validate/validate.proto\";\n");
        foreach (string import in new[] { "duration", "field_mask", "struct", "timestamp", "wrappers" })
        {
            text.Append(CultureInfo.InvariantCulture, $"import \"google/protobuf/{import}.proto\";\n");
        }
        text.Append("enum E { A = 0; B = 1; C = -5; }\nmessage M {\n");
        for (int i = 0; i < expressions; i++)
        {
            string expression = Escaped(Expression("bool", 0));
            text.Append(CultureInfo.InvariantCulture, $"  option (buf.validate.message).cel = {{ id: \"r{i}\" message: \"m\" expression: \"{expression}\" }};\n");
        }
        for (int i = 0; i < s_fields.Length; i++)
        {
            (string field, string[] rules) = s_fields[i];
            bool hasRule = random.Next(3) > 0;
            Count += hasRule ? 1 : 0;
            text.Append(CultureInfo.InvariantCulture, $"  {field} = {i + 1}{(hasRule ? $" [(buf.validate.field).{Pick(rules).Replace("PATTERN", Escaped(_patterns.Write()), StringComparison.Ordinal)}]" : "")};\n");
        }
        return text.Append("}\n").ToString();
    }

    private string Expression(string type, int depth)
    {
        if (depth >= MostDepth || random.Next(4) == 0)
        {
            return Pick(s_leaves[type]);
        }
        var text = new StringBuilder();
        string form = Pick(s_forms[type]);
        if (form.Contains("PATTERN", StringComparison.Ordinal))
        {
            return $"({Expression("string", depth + 1)}).matches('{Escaped(_patterns.Write())}')";
        }
        bool isQuoted = false;
        for (int i = 0; i < form.Length; i++)
        {
            isQuoted ^= form[i] == '\'';
            bool isPart = !isQuoted && s_types.ContainsKey(form[i]) && (i == 0 || !char.IsLetter(form[i - 1])) && (i + 1 == form.Length || !char.IsLetter(form[i + 1]));
            text.Append(isPart ? $"({Expression(s_types[form[i]], depth + 1)})" : form[i].ToString());
        }
        return text.ToString();
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal);

    private string Pick(string[] values) => values[random.Next(values.Length)];
}
