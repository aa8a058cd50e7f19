namespace AmctGen.Schemas.Effective.Common;

/// <summary>A list of layer names or types.</summary>
/// <param name="Path">The list in proto names.</param>
/// <param name="Items">Its elements.</param>
internal sealed record LayerNames(string Path, EquatableArray<string> Items)
{
    public string PathOf(int index) => FormattableString.Invariant($"{Path}[{index}]");
}
