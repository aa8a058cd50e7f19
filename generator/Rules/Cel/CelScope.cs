using AmctGen.Generator.Exports;
using AmctGen.Generator.Symbols;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>The place of an expression in a schema, which determines how its names are resolved.</summary>
internal sealed class CelScope(SymbolTable table, FileExports file, string scope)
{
    /// <summary>The number of the enum value that a name denotes: a full name, or a suffix that is unique in this scope.</summary>
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

    /// <summary>The type of a message's field; null if it is unknown, which is reported at the declaration of the field.</summary>
    public FieldType? TypeOf(MessageExport message, FieldExport field) =>
        FieldTypes.Resolve(field, table.FindAnywhere(message.FullName)?.File ?? file, table);
}
