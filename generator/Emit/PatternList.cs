namespace AmctGen.Generator.Emit;

/// <summary>The regular expressions that a message's rules use. Generated code creates them once, on first use.</summary>
/// <param name="owner">The name of the private class that contains them.</param>
internal sealed class PatternList(string owner)
{
    private const string Regex = "global::System.Text.RegularExpressions.Regex";
    private const string Options = "global::System.Text.RegularExpressions.RegexOptions";

    private readonly List<string> _patterns = [];

    /// <summary>Adds a pattern, which is a C# literal, and returns the C# expression of its regular expression.</summary>
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
            string value = $"new({_patterns[i]}, {Options}.NonBacktracking | {Options}.CultureInvariant)";
            writer.WriteLine($"internal static readonly {Regex} Pattern{CSharpText.Number(i)} = {value};");
        }
        writer.CloseBlock();
    }
}
