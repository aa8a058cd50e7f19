namespace AmctGen.Generator.Rules.Cel;

/// <summary>A token; the text of an invalid one is the error.</summary>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, object? Value)
{
    /// <summary>The offset in the expression of its first character, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The offset in the expression after its last character, in UTF-16 units.</summary>
    public required int End { get; init; }
}
