using System.ComponentModel;
using AmctGen.Generated;

[assembly: AmctGen.Generated.RuntimeContract(AmctGen.ContractVersion.Oldest, AmctGen.ContractVersion.Current)]

namespace AmctGen.Generated;

/// <summary>The versions of generated code that this runtime supports. The generator reads it from the referenced assembly.</summary>
/// <param name="oldest">The oldest version of the contract between generated code and runtime.</param>
/// <param name="current">The newest version.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuntimeContractAttribute(int oldest, int current) : Attribute
{
    /// <summary>The oldest version of the contract.</summary>
    public int Oldest { get; } = oldest;

    /// <summary>The newest version of the contract.</summary>
    public int Current { get; } = current;
}
