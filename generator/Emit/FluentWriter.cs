using System.Globalization;
using System.Text;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Writes a message as calls of its builder.</summary>
internal sealed class FluentWriter
{
    private readonly FluentNames _names;
    private readonly FluentLines _lines;

    private FluentWriter(FluentNames names, FluentLines lines)
    {
        _names = names;
        _lines = lines;
    }

    /// <summary>Writes the calls; null if the builder has no call for a part of the message, for example an extension.</summary>
    /// <param name="message">The message.</param>
    /// <param name="model">Its type.</param>
    /// <param name="names">The names of types.</param>
    /// <param name="lines">The lines to append to; they get all comments.</param>
    public static FluentLines? Write(MessageValue message, MessageModel model, FluentNames names, FluentLines lines)
    {
        var writer = new FluentWriter(names, lines);
        lines.Add(0, names.TypeName(model.TypeName) + ".CreateBuilder()");
        if (!writer.TryWriteFields(message, model, 1))
        {
            return null;
        }
        lines.WriteComments(int.MaxValue, 1);
        lines.Add(1, ".Build()");
        return lines;
    }

    private bool TryWriteFields(MessageValue message, MessageModel model, int indent)
    {
        foreach (FieldValue value in message.Fields.OrderBy(static field => field.Items[0].Span.Start))
        {
            if (model.Fields.FirstOrDefault(field => field.ProtoName == value.Shape.Name) is not { } found
                || !TryWriteField(value, found, BuilderNames.Of(found.Name, model.Name), indent))
            {
                return false;
            }
        }
        // A comment before the closing brace belongs to the message.
        if (!message.Settings.IsEmpty && message.Settings[message.Settings.Count - 1].Close is { Length: > 0 } close)
        {
            _lines.WriteComments(close.Start, indent);
        }
        return true;
    }

    private bool TryWriteField(FieldValue value, FieldModel field, string name, int indent)
    {
        if (field.Cardinality == FieldCardinality.Map)
        {
            return value.Items.OrderBy(static item => item.KeySpan.Start)
                .All(item => TryWriteEntry($".Set{name}(", value.Shape, item, field, indent));
        }
        string verb = field.Cardinality == FieldCardinality.Repeated ? "Add" : "With";
        string call = $".{verb}{name}(";
        if (value.Shape.Message is not null)
        {
            return value.Items.All(item => TryWriteMessage(call, item, field, indent));
        }
        bool isFirst = true;
        foreach (ItemValue item in value.Items)
        {
            if (Scalar(item.Value, field.Kind, field.TypeName) is not { } scalar)
            {
                return false;
            }
            bool continues = !isFirst && !_lines.HasComment(item.Span.Start);
            if (!isFirst && !continues)
            {
                _lines.Append(indent, ")");
            }
            _lines.WriteComments(item.Span.Start, indent);
            if (continues)
            {
                _lines.Append(indent, ", " + scalar);
            }
            else
            {
                _lines.Add(indent, call + scalar);
            }
            isFirst = false;
        }
        _lines.Append(indent, ")");
        return true;
    }

    private bool TryWriteMessage(string call, ItemValue item, FieldModel field, int indent)
    {
        var inner = (MessageValue)item.Value;
        if (_names.FindMessage(inner.Shape.FullName) is not { } model)
        {
            return false;
        }
        _lines.WriteComments(item.Span.Start, indent);
        string name = CSharpText.Identifier(CSharpText.ToCamelCase(field.Name));
        if (!inner.Fields.Any())
        {
            _lines.Add(indent, $"{call}{name} => {{ }})");
            return true;
        }
        _lines.Add(indent, $"{call}{name} => {name}");
        if (!TryWriteFields(inner, model, indent + 1))
        {
            return false;
        }
        _lines.Append(indent, ")");
        return true;
    }

    private bool TryWriteEntry(string call, FieldShape shape, ItemValue item, FieldModel field, int indent)
    {
        string? key = Scalar(item.Key!, field.MapKey!.Value, "");
        _lines.WriteComments(item.KeySpan.Start, indent);
        if (item.Value is not MessageValue inner)
        {
            string? scalar = Scalar(item.Value, shape.Message!.FindField("value")!.Kind, field.TypeName);
            _lines.Add(indent, $"{call}{key}, {scalar})");
            return key is not null && scalar is not null;
        }
        if (key is null || _names.FindMessage(inner.Shape.FullName) is not { } model)
        {
            return false;
        }
        _lines.Add(indent, $"{call}{key}, {_names.TypeName(model.TypeName)}.CreateBuilder()");
        if (!TryWriteFields(inner, model, indent + 1))
        {
            return false;
        }
        _lines.Add(indent + 1, ".Build())");
        return true;
    }

    private string? Scalar(object value, FieldKind kind, string typeName) => (kind, value) switch
    {
        (FieldKind.Enum, long number) => _names.EnumValue(typeName, number),
        (FieldKind.Float, double number) => CSharpLiterals.Of(ConstantModel.Float((float)number)),
        (FieldKind.Double, double number) => CSharpLiterals.Of(ConstantModel.Double(number)),
        (_, bool isTrue) => CSharpText.Bool(isTrue),
        (_, string text) => Quote(text),
        (_, EquatableArray<byte> bytes) => CSharpLiterals.Of(ConstantModel.Bytes(bytes))
            .Replace(_names.ByteString, _names.TypeName(_names.ByteString)),
        (_, long number) => number.ToString(CultureInfo.InvariantCulture),
        (_, ulong number) => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    // Unlike CSharpLiterals, keeps letters of all languages readable.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char character in text)
        {
            quoted.Append(character > '~' && char.IsLetterOrDigit(character)
                ? character.ToString()
                : CSharpLiterals.String(character.ToString()).Trim('"') is { Length: > 0 } escaped ? escaped : "\\\"");
        }
        return quoted.Append('"').ToString();
    }
}
