namespace AmctGen.Cli.Detailed.Schemas;

/// <summary>The kinds of values in a detailed configuration, as AMCT checks them.</summary>
internal enum DetailedKind
{
    /// <summary>An integer from 0.</summary>
    Whole,

    /// <summary>A number with a point or an exponent: AMCT refuses an integer here.</summary>
    Real,

    /// <summary>A number of any spelling.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>One of several strings.</summary>
    Word,

    /// <summary>One of several integers.</summary>
    Code,

    /// <summary>An array of two numbers: the start and the end.</summary>
    Range,

    /// <summary>An array of names of layers.</summary>
    Names,

    /// <summary>An array of arrays of names of layers, where null is an operation without a layer.</summary>
    Groups,
}
