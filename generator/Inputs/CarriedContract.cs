namespace AmctGen.Generator.Inputs;

/// <summary>The version of the contract that an assembly's code was made for.</summary>
internal sealed record CarriedContract(string Assembly, int Version);
