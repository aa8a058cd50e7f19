namespace AmctGen.Generator.Model;

/// <summary>One rule.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record RuleModel
{
    /// <summary>What it compares.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>The id in violations, for example <c>uint32.gte</c>; empty for a part of another rule.</summary>
    public required string Id { get; init; }

    /// <summary>What is wrong where it is broken, in a sentence without a final stop; empty for a part of another rule.</summary>
    public required string Message { get; init; }

    /// <summary>What it compares with, as constants of the value's type; of lengths and counts, as uint64.</summary>
    public EquatableArray<ConstantModel> Operands { get; init; }

    /// <summary>The rules that it consists of; empty for most kinds.</summary>
    public EquatableArray<RuleModel> Parts { get; init; }

    /// <summary>The expression of a <see cref="RuleKind.Cel"/> rule; null for any other kind.</summary>
    public CelModel? Expression { get; init; }

    /// <summary>A part of another rule, which says what is wrong.</summary>
    /// <param name="kind">What it compares.</param>
    /// <param name="operand">What it compares with.</param>
    public static RuleModel Part(RuleKind kind, ConstantModel operand) =>
        new() { Kind = kind, Id = "", Message = "", Operands = new EquatableArray<ConstantModel>([operand]) };
}
