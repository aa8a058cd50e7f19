using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Where a record and its companions store a field.</summary>
internal sealed record FieldLayout
{
    /// <summary>The field.</summary>
    public required FieldModel Model { get; init; }

    /// <summary>Its place among the fields of the message, by which the reader and the writer refer to it.</summary>
    public required int Index { get; init; }

    /// <summary>How it is stored.</summary>
    public required FieldStorage Storage { get; init; }

    /// <summary>The record's private variable, and the builder's where that has one.</summary>
    public required string Variable { get; init; }

    /// <summary>The reader's local variable: a list, a map.</summary>
    public required string Local { get; init; }

    /// <summary>The variable with the bit that says whether the field is set; empty where there is none.</summary>
    public required string Word { get; init; }

    /// <summary>That bit, as C# text.</summary>
    public required string Mask { get; init; }

    /// <summary>The oneof it is in; null outside of one.</summary>
    public required OneofLayout? Oneof { get; init; }

    /// <summary>What follows the builder's verbs, as in <c>WithName</c>.</summary>
    public required string BuilderName { get; init; }

    /// <summary>How comments in the builder refer to the property.</summary>
    public required string Cref { get; init; }

    /// <summary>The reader's bit for a singular field that was read, which the members of a oneof share; -1 for a field that may come again.</summary>
    public required int SeenBit { get; init; }

    /// <summary>Whether values are records.</summary>
    public bool IsMessage => Model.Kind is FieldKind.Message or FieldKind.Group;

    /// <summary>Whether values can be null.</summary>
    public bool IsReference => IsMessage || Model.Kind is FieldKind.String or FieldKind.Bytes;

    public bool IsRequired => Model.Cardinality == FieldCardinality.Required;

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
