namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>One thing that changes for a layer: a state, a value, or a value of the effective configuration.</summary>
/// <param name="Kind">The kind: <c>feature</c>, <c>setting</c> or <c>effective</c>.</param>
/// <param name="What">The feature, the field, or the section of the effective configuration.</param>
/// <param name="Old">What applied before.</param>
/// <param name="New">What applies now.</param>
internal sealed record LayerChange(string Kind, string What, ChangeSide Old, ChangeSide New)
{
    public const string Feature = "feature";
    public const string Setting = "setting";
    public const string Effective = "effective";
}
