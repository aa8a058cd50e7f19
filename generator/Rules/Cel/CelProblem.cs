using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>
/// An error in an expression, or a part that cannot be translated to C#, with its location in UTF-16 units of the expression.
/// </summary>
internal sealed record CelProblem(MessageText Message, int Start, int Length)
{
    /// <summary>The replacement that repairs it, if it is known.</summary>
    public string? NewText { get; init; }
}
