namespace AmctGen.Generator.Model;

/// <summary>A single value that is looked up in this order: selected entry, then global section, then a field of the root.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record InheritedValueModel
{
    /// <summary>The name in reports.</summary>
    public required string ProtoName { get; init; }

    public required string Name { get; init; }

    /// <summary>The value's C# type, without nullability.</summary>
    public required string TypeName { get; init; }

    /// <summary>The index in <see cref="PrecedenceModel.Sections"/> of the section that declares it.</summary>
    public required int Section { get; init; }

    /// <summary>The places in the section where the value can be: one per case of the oneof that decides, or a single one.</summary>
    public required EquatableArray<InheritedCandidateModel> Candidates { get; init; }

    /// <summary>Whether the global section is consulted.</summary>
    public required bool ConsultsGlobal { get; init; }

    /// <summary>The path of the root's field that is consulted last; empty if there is none.</summary>
    public required EquatableArray<PathPartModel> Fallback { get; init; }

    /// <summary>
    /// The default of the field at <see cref="Fallback"/>; without that field the empty string or bytes, and null for the zero of any other
    /// type.
    /// </summary>
    public required ConstantModel? FallbackDefault { get; init; }
}
