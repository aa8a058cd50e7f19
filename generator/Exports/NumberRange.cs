namespace AmctGen.Generator.Exports;

/// <summary>Numbers from the first to the last, both included.</summary>
internal readonly record struct NumberRange(long First, long Last)
{
    public bool Contains(long number) => number >= First && number <= Last;

    public bool Overlaps(NumberRange other) => First <= other.Last && other.First <= Last;
}
