namespace AmctGen.Samples;

/// <summary>The style of a line of an explanation, which determines its colours.</summary>
internal enum ExplanationStyle
{
    Plain,
    Skipped,
    Feature,
    Layer,
    Type,
    Default,
}
