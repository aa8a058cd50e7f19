using AmctGen.Generator.Exports;
using AmctGen.Text;

namespace AmctGen.Generator.Symbols;

/// <summary>A field's type, resolved.</summary>
/// <param name="Kind">The kind; for a map, of its values.</param>
/// <param name="Message">The message of a message or group field.</param>
/// <param name="Enum">The enum of an enum field.</param>
internal readonly record struct FieldType(FieldKind Kind, MessageExport? Message = null, EnumExport? Enum = null)
{
    public bool IsMessage => Kind is FieldKind.Message or FieldKind.Group;

    /// <summary>The C# type of one value.</summary>
    public string TypeName => Message?.TypeName ?? Enum?.TypeName ?? FieldTypes.ScalarTypeName(Kind);
}
