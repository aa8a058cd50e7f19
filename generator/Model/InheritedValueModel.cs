using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A single value that is looked up: selected entry, then global section, then a field of the root.</summary>
/// <param name="ProtoName">The name in reports, for example <c>asymmetric</c>.</param>
/// <param name="Name">The C# name.</param>
/// <param name="TypeName">The value's C# type, without nullability.</param>
/// <param name="Section">The index of the section it lives in.</param>
/// <param name="Candidates">Where in the section the value can stand: one per case of the oneof that decides, or a single one.</param>
/// <param name="ConsultsGlobal">Whether the global section is asked at all.</param>
/// <param name="Fallback">The root's field that is asked last; empty for none.</param>
/// <param name="FallbackDefault">That field's value where it is unset; null for none.</param>
internal sealed record InheritedValueModel(
    string ProtoName,
    string Name,
    string TypeName,
    int Section,
    EquatableArray<InheritedCandidateModel> Candidates,
    bool ConsultsGlobal,
    EquatableArray<PathPartModel> Fallback,
    ConstantModel? FallbackDefault);
