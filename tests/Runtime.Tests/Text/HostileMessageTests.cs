using System.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The checker's messages and allocations are limited for any text, and no text breaks a message.</summary>
public class HostileMessageTests
{
    private const int Size = 200_000;

    public static TheoryData<string, string> Texts => new()
    {
        { "a long name over a list", new string('a', Size) + ": [" + Repeat("1 ", 1_001) + "]" },
        { "a long known name's list", "skip_layers: [" + Repeat("1 ", Size / 2) + "]" },
        { "a list without commas", "batch_num: [" + Repeat("1 ", Size / 2) },
        { "wrong values in a list", "skip_layers: [" + Repeat("a,", Size / 2) + "]" },
        { "long names", Repeat(new string('b', Size / 4) + " ", 4) },
        { "long extension names", Repeat("[" + new string('c', Size / 4) + "]: 1 ", 4) },
        { "long dotted names", Repeat("[" + Repeat("a.", Size / 8) + "x/y]: 1 ", 4) },
        { "long strings", "batch_num: '" + new string('d', Size) + "'" },
        { "a long number", "batch_num: " + new string('1', Size) },
        { "long values behind a long name", Repeat(new string('e', 500) + ": 1 " , Size / 500) },
        { "many near names", Repeat("batch_nun: 1\n", Size / 13) },
        { "a small file of unknown fields", Repeat("z:1\n", 2_000) },
        { "a small file of near names", Repeat("batch_nun:1\n", 1_500) },
        { "a small file of wrong values", "skip_layers:[" + Repeat("1,", 2_000) },
        { "a small file of characters that stand nowhere", Repeat("\u00E9\n", 2_000) },
        { "a small file of words", Repeat("a ", 3_000) },
        { "many duplicates", Repeat("batch_num: 1\n", Size / 13) },
        { "many closers", Repeat("}", Size) },
        { "many messages without an end", Repeat("a<", Size / 2) },
        { "many empty messages", Repeat("a<>", Size / 3) },
        { "many separators", Repeat(",", Size) },
        { "many words", Repeat("a ", Size / 2) },
        { "many wrong escapes", "skip_layers: '" + Repeat("\\q", Size / 2) + "'" },
        { "many characters that stand nowhere", Repeat("\u00E9\n", Size / 3) },
        { "many control characters", Repeat("\u0001\n", Size / 2) },
        { "a long list of a long name below a list", "data_config { " + new string('f', Size) + ": [" + Repeat("1 ", 1_001) + "] }" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_said_and_allocated_is_bounded(string what, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var options = new TextReaderOptions { Registry = ExtensionRegistry.Empty };
        // What the first call creates once is not counted.
        _ = Root.TryParseText("x"u8, out _, out _, options);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Root.TryParseText(utf8, out _, out EquatableArray<TextDiagnostic> diagnostics, options);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        long said = diagnostics.Sum(static finding => (long)finding.ToString().Length + finding.Related.Sum(static place => place.Message.Length));
        Assert.True(said <= 1_000_000, $"{what}: {said} characters");
        Assert.True(allocated <= (100L * utf8.Length) + 1_000_000, $"{what}: {allocated / utf8.Length} times the text");
        Assert.All(diagnostics, static finding => Assert.InRange(finding.Message.Length, 1, 1_000));
    }

    [Fact]
    public void No_message_has_a_character_that_breaks_it()
    {
        string[] hidden = ["\n", "\r", "\u2028", "\u0085", "\u202E", "\u200B", "\u001B", "\u007F", "\uFEFF", "\u00AD"];
        string[] places =
        [
            "{0}", "batch{0}num: 1", "batch_num: {0}", "batch_num: 'a{0}b'", "skip_layers: a{0}b", "[a{0}b]: 1", "[a.b/c{0}]: 1", "skip_layers: '{0}", "nothing: '{0}'",
            "batch_num: 1{0}2", "batch_num: [1 {0}]", "data_config {0} { }", "data_config { {0}", "skip_layers: '\\{0}'", "batch_num: -{0}", "# {0}\nbatch_num: x", "'{0}': 1", "<{0}>", "batch_num: x{0}.y",
        ];
        foreach (string place in places)
        {
            foreach (string character in hidden)
            {
                string text = place.Replace("{0}", character, StringComparison.Ordinal);
                Root.TryParseText(text, out _, out EquatableArray<TextDiagnostic> diagnostics);
                foreach (TextDiagnostic finding in diagnostics)
                {
                    Assert.DoesNotContain(hidden, one => finding.ToString().Contains(one, StringComparison.Ordinal));
                    Assert.DoesNotContain(hidden, one => finding.Related.Any(place => place.Message.Contains(one, StringComparison.Ordinal)));
                }
            }
        }
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
