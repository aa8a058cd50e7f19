using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>The requirements of rules for the length and parts of a text, and whether a text can satisfy all of them.</summary>
internal sealed class TextBounds
{
    private const int LongestCharacter = 4;

    // Counts are in bytes or in characters; each has the requirement as text.
    private readonly List<(decimal Count, bool IsBytes, string Text, SourceSpan Span)> _least = [];
    private readonly List<(decimal Count, bool IsBytes, string Text, SourceSpan Span)> _most = [];
    private readonly List<(byte[] Bytes, string Text)> _parts = [];
    private (byte[] Bytes, string Text, SourceSpan Span)? _refused;

    public void AddLength(RuleKind comparison, decimal count, bool isBytes, string text, SourceSpan span)
    {
        if (comparison is RuleKind.AtLeast or RuleKind.Const)
        {
            _least.Add((count, isBytes, text, span));
        }
        if (comparison is RuleKind.AtMost or RuleKind.Const)
        {
            _most.Add((count, isBytes, text, span));
        }
    }

    public void AddPart(RuleKind kind, byte[] bytes, int characters, string text, SourceSpan span)
    {
        if (kind == RuleKind.NotContains)
        {
            _refused = (bytes, text, span);
            return;
        }
        _parts.Add((bytes, text));
        _least.Add((characters, false, text, span));
        _least.Add((bytes.Length, true, text, span));
    }

    /// <summary>The first two requirements that contradict each other, and the location of the second; null if there are none.</summary>
    public (string Message, SourceSpan Span)? Contradiction
    {
        get
        {
            foreach ((decimal most, bool countsBytes, string upper, SourceSpan span) in _most)
            {
                foreach ((decimal least, bool isBytes, string lower, SourceSpan _) in _least)
                {
                    // A character has one to four bytes.
                    if (least > most * (isBytes && !countsBytes ? LongestCharacter : 1))
                    {
                        return ($"no value can {lower} and {upper}", span);
                    }
                }
            }
            if (_refused is not { } refused)
            {
                return null;
            }
            foreach ((byte[] bytes, string text) in _parts)
            {
                if (bytes.AsSpan().IndexOf(refused.Bytes) >= 0)
                {
                    return ($"no value can {text} and {refused.Text}", refused.Span);
                }
            }
            return refused.Bytes.Length == 0 ? ($"no value can {refused.Text}", refused.Span) : null;
        }
    }
}
