namespace AmctGen.Schemas.Effective.Common;

/// <summary>A section of the effective configuration of one layer.</summary>
/// <param name="Name">Its key in the effective configuration, for example <c>retrain_weight_config</c>.</param>
/// <param name="Json">Its value in one line, in the notation of the effective configuration.</param>
public sealed record EffectiveValue(string Name, string Json);
