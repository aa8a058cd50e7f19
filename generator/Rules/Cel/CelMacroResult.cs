namespace AmctGen.Generator.Rules.Cel;

/// <summary>What a macro makes of the items it goes over.</summary>
internal enum CelMacroResult
{
    /// <summary>A bool.</summary>
    Bool,

    /// <summary>A list of the items that satisfy the condition.</summary>
    Items,

    /// <summary>A list of what the last expression gives.</summary>
    List,

    /// <summary>A map from the keys to what the last expression gives.</summary>
    Map,

    /// <summary>A map of the entries that the last expression gives.</summary>
    Entries,
}
