namespace AmctGen.Generated;

/// <summary>
/// The program of a regular expression. Threads execute it side by side, one character after the other; the expression matches if one of
/// them reaches the end.
/// </summary>
/// <remarks>Immutable.</remarks>
sealed class Re2Program
{
    /// <summary>The instructions.</summary>
    public required Re2Instruction[] Instructions { get; init; }

    /// <summary>The index of the first instruction.</summary>
    public required int Start { get; init; }

    /// <summary>The sets of characters to which instructions refer.</summary>
    public required CharacterSet[] Sets { get; init; }

    /// <summary>Whether it can match between the bytes of a character.</summary>
    public required bool HasBytes { get; init; }

    /// <summary>Whether there is an assertion about lines.</summary>
    public required bool HasLines { get; init; }

    /// <summary>Whether there is an assertion about words.</summary>
    public required bool HasWords { get; init; }
}
