namespace AmctGen.Generator.Emit;

/// <summary>The regular expressions that a message's rules use. Generated code creates them once, on first use.</summary>
/// <param name="owner">The name of the private class that contains them.</param>
internal sealed class PatternList(string owner)
{
    private const string Pattern = "global::AmctGen.Generated.Re2Pattern";

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
            writer.WriteLine($"internal static readonly {Pattern} Pattern{CSharpText.Number(i)} = new({_patterns[i]});");
        }
        writer.CloseBlock();
    }
}
