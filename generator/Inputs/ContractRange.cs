namespace AmctGen.Generator.Inputs;

/// <summary>Versions of the contract between generated code and runtime, both ends included.</summary>
internal sealed record ContractRange(int Oldest, int Current)
{
    public bool Contains(int version) => Oldest <= version && version <= Current;
}
