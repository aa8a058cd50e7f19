using System.Text;
using AmctGen.Cli.Diffs;
using AmctGen.Tests;
using Xunit.Abstractions;

namespace AmctGen.Schemas.Tests.Fixing;

public sealed class UnifiedDiffTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("a\nb\nc\nd\ne\n", "a\nb\nX\nd\ne\n", "@@ -1,5 +1,5 @@\n a\n b\n-c\n+X\n d\n e\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\nX\n", "@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+X\n")]
    [InlineData("", "a\n", "@@ -0,0 +1 @@\n+a\n")]
    [InlineData("a\n", "", "@@ -1 +0,0 @@\n-a\n")]
    [InlineData("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")]
    [InlineData("a\nb", "X\nb", "@@ -1,2 +1,2 @@\n-a\n+X\n b\n\\ No newline at end of file\n")]
    [InlineData("a\r\nb\r\n", "a\r\nX\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+X\r\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "X\n2\n3\n4\n5\n6\n7\n8\nY\n", "@@ -1,4 +1,4 @@\n-1\n+X\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+Y\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n", "X\n2\n3\n4\n5\n6\n7\nY\n", "@@ -1,8 +1,8 @@\n-1\n+X\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+Y\n")]
    public void Hunks_are_those_of_diff(string old, string @new, string hunks) =>
        Assert.Equal("--- a.cfg\n+++ a.cfg\n" + hunks, Diff("a.cfg", old, @new));

    [Theory]
    [InlineData("my net.cfg", "my net.cfg\t")]
    [InlineData("a\"b\\c.cfg", "\"a\\\"b\\\\c.cfg\"")]
    [InlineData("a\nb\u0001.cfg", "\"a\\nb\\001.cfg\"")]
    [InlineData("量化.cfg", "量化.cfg")]
    public void Names_are_written_as_patch_reads_them(string path, string name) =>
        Assert.StartsWith($"--- {name}\n+++ {name}\n@@", Diff(path, "a\n", "b\n"), StringComparison.Ordinal);

    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Equal("", Diff("a.cfg", "a\nb", "a\nb"));

    [Fact]
    public void Applied_to_the_old_text_a_difference_gives_the_new_one() => output.WriteLine(Fuzzing.Run(3_000, static random =>
    {
        string[] lines = [.. Enumerable.Range(0, random.Next(30)).Select(_ => RandomLine(random))];
        List<string> changed = [.. lines];
        for (int i = random.Next(8); i > 0; i--)
        {
            int place = random.Next(changed.Count + 1);
            if (random.Next(2) == 0 || place == changed.Count)
            {
                changed.Insert(place, RandomLine(random));
            }
            else
            {
                changed.RemoveAt(place);
            }
        }
        string old = Ended(string.Concat(lines), random);
        string @new = Ended(string.Concat(changed), random);
        string diff = Diff("a.cfg", old, @new);
        string patched = diff.Length == 0 ? old : PatchText.Apply(old, diff);
        return patched == @new ? null : $"{diff}\n--- gives\n{patched}\n--- not\n{@new}";
    }));

    [Fact]
    public void Texts_that_share_nothing_are_replaced()
    {
        string old = string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"old {i}\n"));
        string @new = string.Concat(Enumerable.Range(0, 2_000).Select(static i => $"new {i}\n"));

        Assert.Equal(@new, PatchText.Apply(old, Diff("a.cfg", old, @new)));
    }

    [Fact]
    public void Changes_in_many_places_are_hunks_of_their_own()
    {
        string[] lines = [.. Enumerable.Range(0, 20_000).Select(static i => $"line {i}\n")];
        string old = string.Concat(lines);
        string @new = string.Concat(lines.Select(static (line, i) => i % 10 == 5 ? line + "more\n" : i % 10 == 7 ? "changed " + line : line));
        string diff = Diff("a.cfg", old, @new);

        Assert.Equal(2_000, diff.Split("\n@@ ").Length - 1);
        Assert.Equal(@new, PatchText.Apply(old, diff));
    }

    private static string RandomLine(Random random) => "abcd"[random.Next(4)] + (random.Next(3) == 0 ? "\r\n" : "\n");

    private static string Ended(string text, Random random) => random.Next(3) == 0 ? text.TrimEnd('\n') : text;

    private static string Diff(string path, string old, string @new) =>
        Encoding.UTF8.GetString(UnifiedDiff.Create(path, Encoding.UTF8.GetBytes(old), Encoding.UTF8.GetBytes(@new)));
}
