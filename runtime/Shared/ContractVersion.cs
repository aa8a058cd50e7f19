namespace AmctGen;

/// <summary>The version of what generated code expects of the runtime. It goes up when code made before does not run, or code made now would not have run before.</summary>
static class ContractVersion
{
    /// <summary>What the generator emits, and the newest that the runtime serves.</summary>
    public const int Current = 2;

    /// <summary>The oldest that the runtime still serves.</summary>
    public const int Oldest = 2;
}
