namespace AmctGen.Text;

/// <summary>The part of an enum's schema that is needed to check a text-format document.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
sealed partial class EnumShape
{
    /// <summary>Declares the shape of an enum.</summary>
    /// <param name="fullName">The full name.</param>
    /// <param name="isClosed">Whether a number without a name is an error.</param>
    /// <param name="names">The values' names, in declaration order.</param>
    /// <param name="numbers">The values' numbers, in the same order.</param>
    public EnumShape(string fullName, bool isClosed, string[] names, int[] numbers)
    {
        FullName = fullName;
        IsClosed = isClosed;
        Names = names;
        Numbers = numbers;
    }

    /// <summary>The full name of the enum.</summary>
    public string FullName { get; }

    /// <summary>Whether a number without a name is an error (a closed enum).</summary>
    public bool IsClosed { get; }

    /// <summary>Whether the declaration has errors, so that some values of the enum may be unknown.</summary>
    internal bool IsIncomplete { get; init; }

    /// <summary>The values' names, in declaration order.</summary>
    public string[] Names { get; }

    /// <summary>The values' numbers, in the same order.</summary>
    public int[] Numbers { get; }
}
