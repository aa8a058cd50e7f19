using System.Collections.Concurrent;
using AmctGen.Generated;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>The regular expressions of rules, each compiled once.</summary>
/// <remarks>Safe for many threads.</remarks>
internal sealed class RulePatterns
{
    private readonly ConcurrentDictionary<string, Re2Pattern> _patterns = new(StringComparer.Ordinal);

    /// <summary>Whether a pattern of the schema matches somewhere in a text.</summary>
    public bool IsMatch(string pattern, string text) =>
        _patterns.GetOrAdd(pattern, static pattern => new Re2Pattern(pattern)).IsMatch(text.AsSpan());
}
