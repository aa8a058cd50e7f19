namespace AmctGen.Generated;

/// <summary>What an instruction does.</summary>
enum Re2Operation
{
    /// <summary>The whole pattern has matched.</summary>
    Match,

    /// <summary>Continues at the next instruction.</summary>
    Jump,

    /// <summary>Continues at the next instruction and at another one, which is the argument.</summary>
    Split,

    /// <summary>Consumes a character of the set whose index is the argument.</summary>
    Character,

    /// <summary>Consumes one byte of the text in UTF-8.</summary>
    Byte,

    /// <summary>Continues if the place between two characters is the argument, a <see cref="Re2Place"/>.</summary>
    Assert,
}
