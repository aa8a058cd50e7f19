namespace AmctGen.Generator.Model;

/// <summary>The rules of a field's value, or of an element, key or value inside.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record FieldRulesModel
{
    /// <summary>Whether the field must be set; without presence, whether it must differ from zero or have elements.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>When the rules do not apply.</summary>
    public required RuleIgnore Ignore { get; init; }

    /// <summary>The rules that the value must satisfy.</summary>
    public required EquatableArray<RuleModel> Rules { get; init; }

    /// <summary>The rules of each element of a repeated field, or of each value of a map; null for none.</summary>
    public FieldRulesModel? Items { get; init; }

    /// <summary>The rules of each key of a map; null for none.</summary>
    public FieldRulesModel? Keys { get; init; }
}
