namespace AmctGen.Generator.Model;

/// <summary>When the rules of a value do not apply.</summary>
internal enum RuleIgnore
{
    /// <summary>The rules do not apply if a field with presence is not set.</summary>
    Unset,

    /// <summary>The rules do not apply if the field is not set or equals its zero value.</summary>
    Zero,

    /// <summary>The rules never apply.</summary>
    Always,
}
