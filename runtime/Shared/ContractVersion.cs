namespace AmctGen;

/// <summary>
/// The version of the contract between generated code and the runtime. Increment it when older generated code no longer runs, or when new
/// code needs a newer runtime.
/// </summary>
static class ContractVersion
{
    /// <summary>The version that the generator emits, which is the newest that the runtime supports.</summary>
    public const int Current = 5;

    /// <summary>The oldest version that the runtime still supports.</summary>
    public const int Oldest = 4;
}
