namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>An expression of Go, as far as test data written in Go needs it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">
/// The bytes of a string, one character each; the digits of a number; a name; the type of a composite; the symbol of an operator.
/// </param>
/// <param name="Items">The parts: arguments, operands, or elements with their keys.</param>
internal sealed record GoNode(GoKind Kind, string Text, IReadOnlyList<(GoNode? Key, GoNode Value)> Items)
{
    public GoNode(GoKind kind, string text)
        : this(kind, text, [])
    {
    }

    /// <summary>The element with a name as its key; null if there is none.</summary>
    public GoNode? Find(string name) => Items.FirstOrDefault(item => item.Key?.Text == name).Value;
}
