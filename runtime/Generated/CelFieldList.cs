namespace AmctGen.Generated;

/// <summary>A repeated field of a generated message as a list of values.</summary>
internal sealed class CelFieldList<T>(EquatableArray<T> items, Func<T, CelValue> convert) : CelList
{
    public override int Count => items.Count;

    public override CelValue this[int index] => convert(items[index]);
}
