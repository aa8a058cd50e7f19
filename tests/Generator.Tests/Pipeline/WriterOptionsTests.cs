namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>The options of the writer in generated code, executed.</summary>
public sealed class WriterOptionsTests
{
    private static readonly ProtoFile s_schema = new("/project/list.proto", """
        syntax = "proto2";
        package list;
        enum Color { RED = 0; BLUE = 1; }
        message All {
          repeated int64 numbers = 1;
          repeated double points = 2;
          repeated bool flags = 3;
          repeated Color colors = 4;
          repeated string names = 5;
          repeated bytes blobs = 6;
          repeated All inner = 7;
          map<string, int32> counts = 8;
          optional int32 last = 9;
          extensions 100 to 200;
        }
        extend All {
          repeated float more = 100;
          repeated string words = 101;
        }
        """);

    private static string Execute(string body) => GeneratorRun.Execute($$""""
        using AmctGen;
        using AmctGen.Text;
        using List;

        public static class Program
        {
            private static readonly All Message = All.ParseText("""
                numbers: 1 numbers: -2 points: 0.5 flags: true flags: false colors: BLUE colors: RED names: "a" names: "b" blobs: "x" blobs: "y"
                inner { numbers: [3, 4] } inner { } counts { key: "k" value: 1 } last: 9 [list.more]: 1.5 [list.more]: 2 [list.words]: "v" [list.words]: "w"
                """, new TextReaderOptions { Registry = ExtensionRegistry.Empty.Add(ListExtensions.All) });

            public static string Run() => {{body}};
        }
        """", s_schema);

    [Fact]
    public void Short_lists_hold_numbers_words_and_booleans() =>
        Assert.Equal(
            """
            numbers: [1, -2]
            points: [0.5]
            flags: [true, false]
            colors: [BLUE, RED]
            names: "a"
            names: "b"
            blobs: "x"
            blobs: "y"
            inner {
              numbers: [3, 4]
            }
            inner {
            }
            counts {
              key: "k"
              value: 1
            }
            last: 9
            [list.more]: [1.5, 2]
            [list.words]: "v"
            [list.words]: "w"

            """,
            Execute("Message.ToText(new TextWriterOptions { UsesShortLists = true })"));

    [Fact]
    public void Short_lists_stand_on_one_line() =>
        Assert.Equal(
            "numbers: [1, -2] points: [0.5] flags: [true, false] colors: [BLUE, RED] names: \"a\" names: \"b\" blobs: \"x\" blobs: \"y\" inner { numbers: [3, 4] } inner { } counts { key: \"k\" value: 1 } last: 9 [list.more]: [1.5, 2] [list.words]: \"v\" [list.words]: \"w\"",
            Execute("Message.ToText(TextWriterOptions.SingleLine with { UsesShortLists = true })"));
}
