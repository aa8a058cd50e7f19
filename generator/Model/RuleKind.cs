namespace AmctGen.Generator.Model;

/// <summary>The kinds of rules.</summary>
internal enum RuleKind
{
    /// <summary>The value is the operand.</summary>
    Const,

    /// <summary>The value is less than the operand.</summary>
    Less,

    /// <summary>The value is at most the operand.</summary>
    AtMost,

    /// <summary>The value is greater than the operand.</summary>
    Greater,

    /// <summary>The value is at least the operand.</summary>
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

    /// <summary>
    /// The number of code points of a string, or bytes of bytes, satisfies the only one of <see cref="RuleModel.Parts"/>.
    /// </summary>
    Length,

    /// <summary>The number of UTF-8 bytes satisfies the only one of <see cref="RuleModel.Parts"/>.</summary>
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

    /// <summary>The value is empty, or it has the form <see cref="RuleModel.Form"/>.</summary>
    Form,

    /// <summary>The value is not empty.</summary>
    NotEmpty,

    /// <summary>The point in time is not after the current one.</summary>
    NotAfterNow,

    /// <summary>The point in time is not before the current one.</summary>
    NotBeforeNow,

    /// <summary>The point in time is at most the operand, a span of time, away from the current one.</summary>
    NearNow,

    /// <summary>No element occurs twice.</summary>
    Unique,

    /// <summary>An expression returns true, or an empty text.</summary>
    Cel,
}
