using System.Text;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Writes random patterns that mean the same to .NET on ASCII texts, and texts for them.</summary>
/// <remarks>There are no empty branches: repeated ones do not match in .NET what they should, for example <c>.(?:a+|)+</c>.</remarks>
internal sealed class RandomPatterns(Random random)
{
    private const int MostDepth = 3;

    private static readonly string[] s_atoms =
    [
        "a", "b", "c", "1", " ", ".", "[ab]", "[^ab]", "[a-c1]", "[^a-c]", "\\d", "\\D", "\\w", "\\W", "[\\d_]", "[^\\w-]", "^", "\\z", "\\A", "\\b", "\\B", "(?m:^)", "(?m:$)",
        "(?s:.)", "(?i:a)", "(?i:[b-c])", "\\x41", "\\t", "\\.", "[]a]", "[a-]", "\\n", "[^\\x00-\\x7f]",
    ];

    private static readonly string[] s_repetitions = ["*", "+", "?", "*?", "+?", "??", "{2}", "{0}", "{0,1}", "{1,3}", "{2,}", "{0,}", "{3,5}?"];
    private static readonly string[] s_characters = ["a", "b", "c", "A", "B", "1", "_", " ", "\n", "-", ".", "\t"];

    public string Write(int depth = 0)
    {
        var text = new StringBuilder();
        for (int count = random.Next(1, 5); count > 0; count--)
        {
            text.Append(depth < MostDepth && random.Next(4) == 0
                ? (random.Next(2) == 0 ? "(" : "(?:") + Write(depth + 1) + ")"
                : Pick(random.Next(2) == 0 ? s_atoms[..6] : s_atoms));
            text.Append(random.Next(3) == 0 ? Pick(s_repetitions) : "").Append(count > 1 && random.Next(7) == 0 ? "|" : "");
        }
        return text.ToString();
    }

    public string Text() =>
        string.Concat(Enumerable.Range(0, random.Next(random.Next(4) == 0 ? 40 : 7)).Select(_ => Pick(random.Next(2) == 0 ? s_characters[..3] : s_characters)));

    private string Pick(string[] values) => values[random.Next(values.Length)];
}
