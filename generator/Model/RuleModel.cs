using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>The model of one rule.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record RuleModel
{
    /// <summary>The kind of the rule.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>The id in violations, for example <c>uint32.gte</c>; empty for a part of another rule.</summary>
    public required string Id { get; init; }

    /// <summary>The message of a violation, a sentence without a final stop; empty for a part of another rule.</summary>
    public required string Message { get; init; }

    /// <summary>The operands, as constants of the value's type; for lengths and counts, of type uint64.</summary>
    public EquatableArray<ConstantModel> Operands { get; init; }

    /// <summary>The rules that it consists of; empty for most kinds.</summary>
    public EquatableArray<RuleModel> Parts { get; init; }

    /// <summary>The part of the value that the rule is about.</summary>
    public RuleSubject Subject { get; init; }

    /// <summary>The kind of that part; null if it is the value itself, or not a scalar.</summary>
    public FieldKind? SubjectKind { get; init; }

    /// <summary>The function of <c>TextForms</c> that tests a <see cref="RuleKind.Form"/> rule; empty for any other kind.</summary>
    public string Form { get; init; } = "";

    /// <summary>The expression of a <see cref="RuleKind.Cel"/> rule; null for any other kind.</summary>
    public CelModel? Expression { get; init; }

    /// <summary>The expression of a <see cref="RuleKind.Cel"/> rule as written; empty for any other kind.</summary>
    public string ExpressionText { get; init; } = "";

    /// <summary>The message of a violation if the rule has none.</summary>
    public static string MessageOf(string expression) => $"violates the rule {expression}";

    /// <summary>Creates a part of another rule, which has the message.</summary>
    /// <param name="kind">The kind of the rule.</param>
    /// <param name="operand">The operand.</param>
    public static RuleModel Part(RuleKind kind, ConstantModel operand) =>
        new() { Kind = kind, Id = "", Message = "", Operands = new EquatableArray<ConstantModel>([operand]) };
}
