using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>A regular expression in RE2's syntax, which matches in time linear in the text.</summary>
/// <remarks>Safe for many threads. It is compiled on first use.</remarks>
#if !AMCTGEN_GENERATOR
[EditorBrowsable(EditorBrowsableState.Never)]
public
#endif
sealed class Re2Pattern
{
    // Patterns that are only known at run time and were used last, if they are small: at most 40 MB.
    private const int RecentCount = 16;
    private const int LongestRecent = 1000;
    private const int LargestRecent = 10_000;

    private static readonly Re2Pattern?[] s_recent = new Re2Pattern?[RecentCount];

    private readonly string _text;
    private Re2Automaton? _automaton;

    /// <summary>Creates a regular expression.</summary>
    /// <param name="text">The regular expression, which must be valid.</param>
    public Re2Pattern(string text) => _text = text;

    private Re2Pattern(string text, Re2Program program)
    {
        _text = text;
        _automaton = new Re2Automaton(program);
    }

    /// <summary>Whether it matches somewhere in a text.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => (_automaton ?? LazyState.Publish(ref _automaton, Compile())).IsMatch(text);

    /// <summary>A regular expression that is only known at run time; null if it is not valid.</summary>
    internal static Re2Pattern? Find(string text)
    {
        ref Re2Pattern? recent = ref s_recent[(uint)text.GetHashCode() % RecentCount];
        if (Volatile.Read(ref recent) is { } known && known._text == text)
        {
            return known;
        }
        if (Re2Parser.Parse(text).Program is not { } program)
        {
            return null;
        }
        var pattern = new Re2Pattern(text, program);
        if (text.Length <= LongestRecent && program.Instructions.Length <= LargestRecent)
        {
            Volatile.Write(ref recent, pattern);
        }
        return pattern;
    }

    private Re2Automaton Compile() =>
        new(Re2Parser.Parse(_text).Program ?? throw new InvalidOperationException($"'{_text}' is not a regular expression of RE2."));
}
