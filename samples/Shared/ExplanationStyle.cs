namespace AmctGen.Samples;

/// <summary>What a line of an explanation is about, as far as colours tell it.</summary>
internal enum ExplanationStyle
{
    Plain,
    Skipped,
    Feature,
    Layer,
    Type,
    Default,
}
