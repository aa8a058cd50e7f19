using AmctGen.Generator.Exports;
using AmctGen.Generator.Symbols;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>Where an expression stands in a schema, and so what its names mean.</summary>
internal sealed class CelScope(SymbolTable table, FileExports file, string scope)
{
    /// <summary>The number of an enum's value that a name stands for: a full name, or what is unique from here.</summary>
    public int? EnumValue(string name)
    {
        if (table.Resolve(name, scope, file, typesOnly: false).Symbol is { Kind: SymbolKind.EnumValue, Declaration: EnumValueExport value })
        {
            return value.Number;
        }
        int dot = name.LastIndexOf('.');
        return dot > 0 ? Enum(name.Substring(0, dot))?.FindValue(name.Substring(dot + 1))?.Number : null;
    }

    public EnumExport? Enum(string name) => table.Resolve(name, scope, file, typesOnly: true).Symbol?.Enum;

    public MessageExport? Message(string name) => table.Resolve(name, scope, file, typesOnly: true).Symbol?.Message;

    public MessageExport? MessageOf(CelType type) => table.FindAnywhere(type.Name)?.Message;

    /// <summary>The type of a message's field; null where it is not known, which is told where the field is declared.</summary>
    public FieldType? TypeOf(MessageExport message, FieldExport field) =>
        FieldTypes.Resolve(field, table.FindAnywhere(message.FullName)?.File ?? file, table);
}
