using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A section: a message that global config and override entries both carry.</summary>
/// <param name="ProtoName">The field's name in the override entries; stands in provenance and reports.</param>
/// <param name="Name">The C# name.</param>
/// <param name="TypeName">The message's full C# name.</param>
/// <param name="GlobalPath">Where the root carries it, as a path of fields.</param>
/// <param name="EntryPath">Where an override entry carries it, as a path of fields.</param>
/// <param name="OmittedFallsToGlobal">Whether a selected entry without it falls to the global value (else to built-in defaults).</param>
/// <param name="EmptyIsOmitted">Whether a message that sets nothing counts as absent.</param>
internal sealed record SectionModel(
    string ProtoName,
    string Name,
    string TypeName,
    EquatableArray<PathPartModel> GlobalPath,
    EquatableArray<PathPartModel> EntryPath,
    bool OmittedFallsToGlobal,
    bool EmptyIsOmitted);
