namespace AmctGen.Generator.Rules.Cel;

/// <summary>The kinds of results of macros.</summary>
internal enum CelMacroResult
{
    /// <summary>A bool, the result of a test of all items.</summary>
    Bool,

    /// <summary>A list of the items that satisfy the condition.</summary>
    Items,

    /// <summary>A list of the values of the last expression.</summary>
    List,

    /// <summary>A map from the keys to the values of the last expression.</summary>
    Map,

    /// <summary>A map of the entries that the last expression returns.</summary>
    Entries,
}
