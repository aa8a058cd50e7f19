namespace AmctGen;

/// <summary>The version of the contract between generated code and the runtime. Increment it when older generated code no longer runs, or when new code needs a newer runtime.</summary>
static class ContractVersion
{
    /// <summary>What the generator emits, and the newest that the runtime serves.</summary>
    public const int Current = 3;

    /// <summary>The oldest that the runtime still serves.</summary>
    public const int Oldest = 3;
}
