namespace AmctGen.Generated;

/// <summary>An instruction of a program.</summary>
/// <remarks>While a program is assembled, a negative target is not known yet.</remarks>
struct Re2Instruction
{
    public Re2Operation Operation;

    /// <summary>The index of the instruction that follows.</summary>
    public int Next;

    /// <summary>The operand, whose meaning depends on the operation.</summary>
    public int Argument;
}
