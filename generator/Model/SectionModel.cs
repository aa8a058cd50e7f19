namespace AmctGen.Generator.Model;

/// <summary>A section: a message that both the global configuration and override entries contain.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record SectionModel
{
    /// <summary>The path of the section in an override entry, in proto names; used in provenance and reports.</summary>
    public required string ProtoName { get; init; }

    public required string Name { get; init; }

    /// <summary>The message's full C# name.</summary>
    public required string TypeName { get; init; }

    /// <summary>The path from the root to the section.</summary>
    public required EquatableArray<PathPartModel> GlobalPath { get; init; }

    /// <summary>The path from an override entry to the section.</summary>
    public required EquatableArray<PathPartModel> EntryPath { get; init; }

    /// <summary>Whether a selected entry without it uses the global value; otherwise it uses built-in defaults.</summary>
    public required bool OmittedFallsToGlobal { get; init; }

    /// <summary>Whether a message that sets nothing counts as absent.</summary>
    public required bool EmptyIsOmitted { get; init; }
}
