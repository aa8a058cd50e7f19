namespace AmctGen.Generator.Model;

/// <summary>When the rules of a value do not count.</summary>
internal enum RuleIgnore
{
    /// <summary>Where a field with presence is not set.</summary>
    Unset,

    /// <summary>Where the field is not set or equals its zero value.</summary>
    Zero,

    /// <summary>Always.</summary>
    Always,
}
