using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>The regular expressions of rules, each created once.</summary>
/// <remarks>Safe for many threads.</remarks>
internal sealed class RulePatterns
{
    // RegexOptions.NonBacktracking, which netstandard2.0 does not define: matching in time linear in the text. .NET Framework does not have
    // it.
    private const RegexOptions NonBacktracking = (RegexOptions)1024;

    private static readonly bool s_isLinear = IsLinear();
    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    /// <summary>Whether a pattern in .NET's syntax matches somewhere. If matching takes too long, the text is accepted.</summary>
    public bool IsMatch(string pattern, string text)
    {
        try
        {
            return _patterns.GetOrAdd(pattern, static pattern => s_isLinear
                ? new Regex(pattern, NonBacktracking | RegexOptions.CultureInvariant)
                : new Regex(pattern, RegexOptions.CultureInvariant, s_timeout)).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static bool IsLinear()
    {
        try
        {
            _ = new Regex("", NonBacktracking);
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
