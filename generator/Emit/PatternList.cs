namespace AmctGen.Generator.Emit;

/// <summary>The regular expressions that a message's rules use: each is made once, when it is first needed.</summary>
/// <param name="owner">The name of the private class that holds them.</param>
internal sealed class PatternList(string owner)
{
    private const string Regex = "global::System.Text.RegularExpressions.Regex";
    private const string Options = "global::System.Text.RegularExpressions.RegexOptions";

    private readonly List<string> _patterns = [];

    /// <summary>Adds a pattern, a C# literal, and returns the C# expression for it.</summary>
    public string Add(string pattern)
    {
        int index = _patterns.IndexOf(pattern);
        if (index < 0)
        {
            index = _patterns.Count;
            _patterns.Add(pattern);
        }
        return FormattableString.Invariant($"{owner}.Pattern{index}");
    }

    public void Emit(SourceWriter writer)
    {
        if (_patterns.Count == 0)
        {
            return;
        }
        writer.WriteLine();
        writer.OpenBlock("private static class " + owner);
        for (int i = 0; i < _patterns.Count; i++)
        {
            writer.WriteLine(FormattableString.Invariant($"internal static readonly {Regex} Pattern{i} = new({_patterns[i]}, {Options}.NonBacktracking | {Options}.CultureInvariant);"));
        }
        writer.CloseBlock();
    }
}
