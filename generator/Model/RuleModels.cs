using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>When the rules of a value do not count.</summary>
internal enum RuleIgnore
{
    /// <summary>Where a field with presence is not set.</summary>
    Unset,

    /// <summary>Where the field is not set or holds its zero value.</summary>
    Zero,

    /// <summary>Always.</summary>
    Always,
}

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

/// <summary>What a rule compares.</summary>
internal enum RuleKind
{
    /// <summary>The value is the operand.</summary>
    Const,

    /// <summary>The value is below the operand.</summary>
    Less,

    /// <summary>The value is not above the operand.</summary>
    AtMost,

    /// <summary>The value is above the operand.</summary>
    Greater,

    /// <summary>The value is not below the operand.</summary>
    AtLeast,

    /// <summary>The value is one of the operands.</summary>
    In,

    /// <summary>The value is none of the operands.</summary>
    NotIn,

    /// <summary>The value satisfies both of the rules <see cref="RuleModel.Parts"/>.</summary>
    Both,

    /// <summary>The value satisfies at least one of the rules <see cref="RuleModel.Parts"/>.</summary>
    Either,

    /// <summary>The value is neither NaN nor infinite.</summary>
    Finite,

    /// <summary>The number of code points of a string, or bytes of bytes, satisfies the only one of <see cref="RuleModel.Parts"/>.</summary>
    Length,

    /// <summary>The number of bytes in the UTF-8 form satisfies the only one of <see cref="RuleModel.Parts"/>.</summary>
    ByteLength,

    /// <summary>The number of elements or entries satisfies the only one of <see cref="RuleModel.Parts"/>.</summary>
    Count,

    /// <summary>A regular expression, in .NET's syntax, matches somewhere.</summary>
    Pattern,

    /// <summary>The value starts with the operand.</summary>
    Prefix,

    /// <summary>The value ends with the operand.</summary>
    Suffix,

    /// <summary>The value contains the operand.</summary>
    Contains,

    /// <summary>The value does not contain the operand.</summary>
    NotContains,

    /// <summary>No element occurs twice.</summary>
    Unique,

    /// <summary>An expression gives true, or an empty text.</summary>
    Cel,
}

/// <summary>One rule.</summary>
/// <param name="Kind">What it compares.</param>
/// <param name="Id">The id in violations, as <c>uint32.gte</c>.</param>
/// <param name="Message">What is wrong where it is broken, in a sentence without a final stop.</param>
/// <param name="Operands">What it compares with, as C# expressions.</param>
/// <param name="Parts">The rules that it consists of.</param>
/// <param name="Expression">The expression of a <see cref="RuleKind.Cel"/> rule.</param>
internal sealed record RuleModel(
    RuleKind Kind,
    string Id,
    string Message,
    EquatableArray<string> Operands = default,
    EquatableArray<RuleModel> Parts = default,
    CelModel? Expression = null);

/// <summary>Fields of which at most one may be set.</summary>
/// <param name="Fields">Their names in the schema.</param>
/// <param name="IsRequired">Whether one of them must be set.</param>
internal sealed record MessageOneofModel(EquatableArray<string> Fields, bool IsRequired);

/// <summary>The rules over several fields of a message.</summary>
/// <param name="Rules">Rules as expressions.</param>
/// <param name="Oneofs">Fields of which at most one may be set.</param>
internal sealed record MessageRulesModel(EquatableArray<RuleModel> Rules, EquatableArray<MessageOneofModel> Oneofs);
