namespace AmctGen.Cli.Detailed.Schemas;

/// <summary>The value of a layer that turns a feature on.</summary>
/// <param name="Key">The name in the detailed configuration.</param>
/// <param name="Feature">The feature.</param>
internal readonly record struct DetailedSwitch(string Key, string Feature);
