using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Where a record and its companions keep a field.</summary>
/// <param name="Model">The field.</param>
/// <param name="Storage">How it is stored.</param>
/// <param name="Variable">The record's private variable, and the builder's where that has one.</param>
/// <param name="Local">The reader's local variable: a list, a map.</param>
/// <param name="Word">The variable that holds the bit of being set or, of a plain value, seen. Empty where there is none.</param>
/// <param name="Mask">That bit, as C# text.</param>
/// <param name="Oneof">The oneof it is in; null outside of one.</param>
/// <param name="Cref">How comments in the builder refer to the property.</param>
/// <param name="EntryName">The private shape of a map's entries; null for anything but a map.</param>
/// <param name="EntriesName">What the private reader and writer of a map's entries end in, which all maps of the same types share; null for anything but a map.</param>
internal sealed record FieldLayout(
    FieldModel Model,
    FieldStorage Storage,
    string Variable,
    string Local,
    string Word,
    string Mask,
    OneofLayout? Oneof,
    string Cref,
    string? EntryName,
    string? EntriesName)
{
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
