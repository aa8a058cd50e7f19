using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>What is wrong in an expression, or what of it cannot be turned into C#, and where: UTF-16 units of the expression.</summary>
internal sealed record CelProblem(MessageText Message, int Start, int Length)
{
    /// <summary>What to write in its place, where that is known.</summary>
    public string? NewText { get; init; }
}
