namespace AmctGen.Generated;

/// <summary>A list of values.</summary>
abstract class CelList
{
    public abstract int Count { get; }

    public abstract CelValue this[int index] { get; }
}
