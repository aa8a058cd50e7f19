namespace AmctGen.Schemas.Effective;

/// <summary>A value in which two effective configurations differ.</summary>
/// <param name="Layer">The layer; null for a value of the whole configuration.</param>
/// <param name="Name">Its key in the effective configuration, for example <c>retrain_weight_config</c>.</param>
/// <param name="Old">The old value in one line, as JSON; null if the old configuration does not have it.</param>
/// <param name="New">The new value in one line, as JSON; null if the new configuration does not have it.</param>
public sealed record EffectiveDifference(string? Layer, string Name, string? Old, string? New)
{
    /// <summary>Returns the difference in one line, for example <c>conv1: quant_enable: true -&gt; false</c>.</summary>
    public override string ToString() => $"{(Layer is null ? "" : Layer + ": ")}{Name}: {Old ?? "-"} -> {New ?? "-"}";
}
