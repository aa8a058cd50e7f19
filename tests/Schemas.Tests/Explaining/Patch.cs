using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AmctGen.Schemas.Tests.Explaining;

/// <summary>Applies a unified diff, and checks that it fits.</summary>
internal static class Patch
{
    public static string Apply(string text, string diff)
    {
        List<string> old = Lines(text);
        var result = new StringBuilder();
        int next = 0;
        // A line without an end is followed by a note.
        foreach (string line in Lines(diff.Replace("\n\\ No newline at end of file\n", "", StringComparison.Ordinal)).Skip(2))
        {
            if (line.StartsWith("@@ ", StringComparison.Ordinal))
            {
                Match place = Regex.Match(line, @"^@@ -(\d+)(?:,(\d+))?");
                int start = int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture) - (place.Groups[2].Value == "0" ? 0 : 1);
                result.AppendJoin("", old[next..start]);
                next = start;
                continue;
            }
            if (line[0] != '+')
            {
                Assert.Equal(old[next++], line[1..]);
            }
            result.Append(line[0] == '-' ? "" : line[1..]);
        }
        return result.AppendJoin("", old[next..]).ToString();
    }

    private static List<string> Lines(string text) => [.. Regex.Matches(text, "[^\n]*\n|[^\n]+$").Select(static line => line.Value)];
}
