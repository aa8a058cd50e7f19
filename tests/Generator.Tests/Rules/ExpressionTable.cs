namespace AmctGen.Generator.Tests.Rules;

/// <summary>
/// Wrong expressions with what is said about each, a row each: <c>expression with «marks» around the place => message</c>; empty marks at the
/// end denote the end of the literal.
/// </summary>
internal static class ExpressionTable
{
    private const string Start = """
        syntax = "proto3";
        package t;
        import "buf/validate/validate.proto";
        import "google/protobuf/any.proto";
        import "google/protobuf/duration.proto";
        import "google/protobuf/struct.proto";
        import "google/protobuf/timestamp.proto";
        import "google/protobuf/wrappers.proto";
        enum Color { RED = 0; GREEN = 1; }
        message Inner { enum Size { SMALL = 0; } int32 n = 1; string name = 2; Inner next = 3; repeated int32 list = 4; }
        message T {
          int32 i32 = 1; int64 i = 2; uint32 u32 = 3; uint64 u = 4; float f = 5; double d = 6; bool b = 7; string s = 8; bytes y = 9; Color e = 10;
          Inner m = 17; repeated int32 li = 20; repeated string ls = 21; repeated Inner lm = 22; map<string, int32> ms = 23; map<int64, Inner> mm = 24;
          int32 batch_num = 25;
          google.protobuf.StringValue sv = 30; google.protobuf.Timestamp t = 31; google.protobuf.Duration du = 32; google.protobuf.Any any = 33;
          google.protobuf.Struct st = 34; google.protobuf.Value va = 35; google.protobuf.ListValue lv = 36;

        """;

    public static void Check(string table)
    {
        string[] rows = [.. table.Split('\n').Where(static line => line.Trim().Length > 0)];
        Assert.NotEmpty(rows);
        string[] wrong = [.. rows.Select(static row => (Row: row, Actual: Say(row.Split(" => ")[0]))).Where(static pair => pair.Row != pair.Actual).Select(static pair => $"{pair.Actual}\n  NOT {pair.Row}")];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    // The row as it should be.
    private static string Say(string row)
    {
        string expression = MarkedSchema.Plain(row);
        string before = Start + "  option (buf.validate.message).cel = { id: \"x\" expression: \"";
        const string After = " };\n}\n";
        (string marked, string[] findings) = MarkedSchema.Mark(before + expression.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"" + After);
        Assert.StartsWith(before, marked, StringComparison.Ordinal);
        Assert.EndsWith(After, marked, StringComparison.Ordinal);
        string literal = marked[before.Length..^After.Length];
        string shown = literal.EndsWith("«\"»", StringComparison.Ordinal) ? literal[..^3] + "«»" : literal[..^1];
        return shown.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) + " => " + string.Join(" ", findings.Select(static finding => finding.Replace("AMCT3015: ", "", StringComparison.Ordinal)));
    }
}
