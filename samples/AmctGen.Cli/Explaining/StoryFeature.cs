using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Cli.Explaining;

/// <summary>What applies to a layer of one feature, and why.</summary>
internal sealed record StoryFeature
{
    /// <summary>The feature's name in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The state: <c>on</c>, <c>on (revived)</c>, <c>skipped</c> or <c>off</c>.</summary>
    public required string State { get; init; }

    /// <summary>Whether the feature does not apply to the layer.</summary>
    public required bool IsSkipped { get; init; }

    /// <summary>The reason of the state in a sentence without a final stop.</summary>
    public required string Reason { get; init; }

    /// <summary>What decides the state; null if the configuration has no part in it.</summary>
    public StoryPlace? Place { get; init; }

    /// <summary>What does not count for the state, strongest first.</summary>
    public EquatableArray<StoryLoser> Hidden { get; init; }

    /// <summary>The sections, then the single values.</summary>
    public EquatableArray<StoryValue> Values { get; init; }

    /// <summary>The values in the effective configuration of a mode.</summary>
    public EquatableArray<EffectiveValue> Effective { get; init; }
}
