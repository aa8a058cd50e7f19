namespace AmctGen.Generator.Tests.Rules;

/// <summary>
/// Declarations in a message with what is said about each, a row each: <c>declaration with «marks» around the places =&gt; id: message; id: message</c>;
/// nothing stands after the arrow of a good one.
/// </summary>
internal static class DeclarationTable
{
    private const string Start = """
        syntax = "proto2";
        package t;
        import "buf/validate/validate.proto";
        import "google/protobuf/any.proto";
        import "google/protobuf/duration.proto";
        import "google/protobuf/field_mask.proto";
        import "google/protobuf/timestamp.proto";
        import "google/protobuf/wrappers.proto";
        enum E { A = 0; B = 1; C = 5; }
        message N { optional int32 n = 1; extensions 100 to max; }
        message M {

        """;

    public static void Check(string table)
    {
        string[] rows = [.. table.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)];
        Assert.NotEmpty(rows);
        string[] wrong = [.. rows.Select(static row => (Row: row, Actual: Say(row.Split(" =>")[0]))).Where(static pair => pair.Row != pair.Actual).Select(static pair => $"{pair.Actual}\n  NOT {pair.Row}")];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    // The row as it should be.
    private static string Say(string row)
    {
        (string marked, string[] findings) = MarkedSchema.Mark(Start + MarkedSchema.Plain(row) + "\n}\n");
        Assert.StartsWith(Start, marked, StringComparison.Ordinal);
        return $"{marked[Start.Length..^3]} => {string.Join("; ", findings)}".TrimEnd();
    }
}
