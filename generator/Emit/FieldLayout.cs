using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Where a record and its companions store a field.</summary>
internal sealed record FieldLayout
{
    /// <summary>The field.</summary>
    public required FieldModel Model { get; init; }

    /// <summary>The index of the field in the message; the reader identifies the field by it.</summary>
    public required int Index { get; init; }

    /// <summary>How the field is stored.</summary>
    public required FieldStorage Storage { get; init; }

    /// <summary>The private variable of the record, and of the builder if it has one.</summary>
    public required string Variable { get; init; }

    /// <summary>The reader's local variable for a list or map.</summary>
    public required string Local { get; init; }

    /// <summary>The variable whose bit <see cref="Mask"/> is 1 if the field is set; empty if the field does not need a bit.</summary>
    public required string Word { get; init; }

    /// <summary>The mask of the field's bit in <see cref="Word"/>, as C# text; empty if the field does not need a bit.</summary>
    public required string Mask { get; init; }

    /// <summary>The oneof that contains the field; null if the field is not in a oneof.</summary>
    public required OneofLayout? Oneof { get; init; }

    /// <summary>The name after the builder's verbs, for example <c>Name</c> in <c>WithName</c>.</summary>
    public required string BuilderName { get; init; }

    /// <summary>The reference to the property from comments in the builder.</summary>
    public required string Cref { get; init; }

    /// <summary>The reader's bit that marks a singular field as read; -1 for a repeated field or a map.</summary>
    /// <remarks>The members of a oneof share one bit.</remarks>
    public required int SeenBit { get; init; }

    /// <summary>Whether the field's values are messages.</summary>
    public bool IsMessage => Model.Kind is FieldKind.Message or FieldKind.Group;

    /// <summary>Whether the C# type of the values is a reference type.</summary>
    public bool IsReference => IsMessage || Model.Kind is FieldKind.String or FieldKind.Bytes;

    public bool IsRequired => Model.Cardinality == FieldCardinality.Required;

    /// <summary>An expression: the value of the field, which is the member of its oneof that is set.</summary>
    public string OneofValue(string owner = "") => $"({Model.TypeName}){owner}{Oneof!.ValueVariable}!";

    /// <summary>A condition: the field is set. Only for fields with explicit presence.</summary>
    public string IsSet(string owner = "") => Storage switch
    {
        FieldStorage.HasBit => $"({owner}{Word} & {Mask}) != 0",
        FieldStorage.Oneof => $"{owner}{Oneof!.CaseVariable} == {CSharpText.Number(Model.Number)}",
        _ => $"{owner}{Variable} is not null",
    };
}
