using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>What rules are evaluated with, apart from the values.</summary>
/// <param name="Patterns">The regular expressions of rules.</param>
/// <param name="Now">The current time in nanoseconds since 1970; null if it is not known, so that rules about it hold.</param>
/// <param name="FindShape">Finds the shape of a message by its full name; null if shapes are not known.</param>
internal sealed record RuleContext(RulePatterns Patterns, decimal? Now, Func<string, MessageShape?>? FindShape)
{
    /// <summary>Whether an expression can be evaluated.</summary>
    public bool Suffices(CelDynamic expression) =>
        (Now is not null || !expression.UsesNow) && (FindShape is not null || !expression.CreatesMessages);
}
