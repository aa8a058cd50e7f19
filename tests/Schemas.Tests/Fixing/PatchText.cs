using System.Globalization;
using System.Text;

namespace AmctGen.Schemas.Tests.Fixing;

/// <summary>Applies a unified diff of one file strictly: every line that it names must be there.</summary>
internal static class PatchText
{
    public static string Apply(string text, string diff)
    {
        string[] old = Lines(text);
        string[] lines = Lines(diff);
        var result = new StringBuilder();
        int next = 0;
        int at = 2;
        Assert.StartsWith("--- ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("+++ ", lines[1], StringComparison.Ordinal);
        while (at < lines.Length)
        {
            (int oldStart, int oldCount, int newCount) = Header(lines[at++]);
            for (int start = oldCount == 0 ? oldStart : oldStart - 1; next < start;)
            {
                result.Append(old[next++]);
            }
            while (oldCount > 0 || newCount > 0)
            {
                string line = lines[at++];
                bool endsFile = at < lines.Length && lines[at].StartsWith('\\');
                string content = endsFile ? line[1..^1] : line[1..];
                at += endsFile ? 1 : 0;
                if (line[0] is ' ' or '-')
                {
                    Assert.Equal(old[next++], content);
                    oldCount--;
                }
                if (line[0] is ' ' or '+')
                {
                    result.Append(content);
                    newCount--;
                }
            }
        }
        return result.AppendJoin("", old[next..]).ToString();
    }

    // @@ -3,4 +3,5 @@
    private static (int OldStart, int OldCount, int NewCount) Header(string line)
    {
        string[] parts = line.Split(' ');
        Assert.Equal(("@@", "@@\n"), (parts[0], parts[3]));
        (int start, int count) = Numbers(parts[1]);
        return (start, count, Numbers(parts[2]).Count);
    }

    private static (int Start, int Count) Numbers(string part)
    {
        int[] numbers = [.. part[1..].Split(',').Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];
        return (numbers[0], numbers.Length == 1 ? 1 : numbers[1]);
    }

    private static string[] Lines(string text)
    {
        List<string> lines = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) + 1;
            end = end == 0 ? text.Length : end;
            lines.Add(text[start..end]);
            start = end;
        }
        return [.. lines];
    }
}
