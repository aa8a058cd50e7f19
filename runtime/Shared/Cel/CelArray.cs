namespace AmctGen.Generated;

/// <summary>A list of values that are computed.</summary>
sealed class CelArray(IReadOnlyList<CelValue> values) : CelList
{
    public override int Count => values.Count;

    public override CelValue this[int index] => values[index];
}
