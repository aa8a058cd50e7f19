using System.Collections.Generic;
using System.Linq;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Trees;

/// <summary>The content of a shape as text. It is compiled into the tests, and a second time together with generated code.</summary>
internal static class ShapeText
{
    /// <summary>A line for the message, and one for each field.</summary>
    public static string Of(MessageShape shape)
    {
        var lines = new List<string>
        {
            $"{shape.FullName} {shape.IsExtendable} {shape.IsMessageSet} [{string.Join(",", shape.Oneofs)}] [{string.Join(",", shape.ReservedNames)}]",
        };
        foreach (FieldShape field in shape.Fields)
        {
            lines.Add("  " + Of(field));
            if (field.Cardinality == FieldCardinality.Map)
            {
                lines.Add("  " + Of(field.Message!));
            }
        }
        return string.Join("\n", lines);
    }

    /// <summary>A field on one line.</summary>
    public static string Of(FieldShape field) =>
        $"{field.Name} {field.Number} {field.Kind} {field.Cardinality} {field.Oneof} {field.TextName} {field.JsonName} {field.IsDeprecated} {field.IsPacked} {field.Message?.FullName} {Of(field.Enum)}";

    private static string Of(EnumShape? shape) =>
        shape is null ? "" : $"{shape.FullName} {shape.IsClosed} {string.Join(",", shape.Names.Zip(shape.Numbers, static (name, number) => $"{name}={number}"))}";
}
