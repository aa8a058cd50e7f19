namespace AmctGen.Generator.Inputs;

/// <summary>The version of the contract that an assembly's code was generated for.</summary>
internal sealed record CarriedContract(string Assembly, int Version);
