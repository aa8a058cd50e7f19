using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Where a record and its companions store a field.</summary>
internal sealed record FieldLayout
{
    /// <summary>The field.</summary>
    public required FieldModel Model { get; init; }

    /// <summary>How it is stored.</summary>
    public required FieldStorage Storage { get; init; }

    /// <summary>The record's private variable, and the builder's where that has one.</summary>
    public required string Variable { get; init; }

    /// <summary>The reader's local variable: a list, a map.</summary>
    public required string Local { get; init; }

    /// <summary>The variable with the bit that says whether the field is set or, for a plain value, seen; empty where there is none.</summary>
    public required string Word { get; init; }

    /// <summary>That bit, as C# text.</summary>
    public required string Mask { get; init; }

    /// <summary>The oneof it is in; null outside of one.</summary>
    public required OneofLayout? Oneof { get; init; }

    /// <summary>How comments in the builder refer to the property.</summary>
    public required string Cref { get; init; }

    /// <summary>The private shape of a map's entries; null for anything but a map.</summary>
    public required string? EntryName { get; init; }

    /// <summary>The end of the names of the reader and writer of entries, which all maps of the same types share; null for anything but a map.</summary>
    public required string? EntriesName { get; init; }

    /// <summary>Whether values are records.</summary>
    public bool IsMessage => Model.Kind is FieldKind.Message or FieldKind.Group;

    /// <summary>Whether values can be null.</summary>
    public bool IsReference => IsMessage || Model.Kind is FieldKind.String or FieldKind.Bytes;

    public bool IsRequired => Model.Cardinality == FieldCardinality.Required;

    public string ReadEntriesName => "Read" + EntriesName;

    public string WriteEntriesName => "Write" + EntriesName;

    /// <summary>The name under which text format writes the field.</summary>
    public string TextName => Model.TextName ?? Model.ProtoName;

    /// <summary>The value where the field is a member of a oneof that is set.</summary>
    public string OneofValue(string owner = "") => $"({Model.TypeName}){owner}{Oneof!.ValueVariable}!";

    /// <summary>A condition: the field is set. For explicit presence only.</summary>
    public string IsSet(string owner = "") => Storage switch
    {
        FieldStorage.HasBit => $"({owner}{Word} & {Mask}) != 0",
        FieldStorage.Oneof => $"{owner}{Oneof!.CaseVariable} == {CSharpText.Number(Model.Number)}",
        _ => $"{owner}{Variable} is not null",
    };
}
