using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>The rules of a field's value, or of an element, key or value inside.</summary>
/// <param name="IsRequired">Whether the field must be set; without presence, differ from zero or be filled.</param>
/// <param name="Ignore">When the rules do not count.</param>
/// <param name="Rules">What the value must satisfy.</param>
/// <param name="Items">The rules of each element of a repeated field, or of each value of a map; null for none.</param>
/// <param name="Keys">The rules of each key of a map; null for none.</param>
internal sealed record FieldRulesModel(
    bool IsRequired,
    RuleIgnore Ignore,
    EquatableArray<RuleModel> Rules,
    FieldRulesModel? Items = null,
    FieldRulesModel? Keys = null);
