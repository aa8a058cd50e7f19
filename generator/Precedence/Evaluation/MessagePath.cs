using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>A path of fields in messages without generated code.</summary>
internal sealed class MessagePath
{
    private static readonly object s_emptyList = Array.Empty<object>();

    private readonly FieldShape[] _fields;

    /// <summary>Follows a path that the linker accepted.</summary>
    /// <param name="start">The message in which the path starts.</param>
    /// <param name="parts">The fields; at least one.</param>
    public MessagePath(MessageShape start, EquatableArray<PathPartModel> parts)
    {
        _fields = new FieldShape[parts.Count];
        MessageShape? shape = start;
        for (int i = 0; i < parts.Count; i++)
        {
            _fields[i] = shape?.FindField(parts[i].ProtoName) ?? throw new ArgumentException($"'{Join(parts)}' does not lead through {start.FullName}", nameof(parts));
            shape = _fields[i].Message;
        }
        Text = Join(parts);
    }

    /// <summary>The path in proto names, for example <c>quant.layers</c>.</summary>
    public string Text { get; }

    /// <summary>The field to which the path leads.</summary>
    public FieldShape Target => _fields[^1];

    /// <summary>A path in proto names.</summary>
    public static string Join(EquatableArray<PathPartModel> parts) => string.Join('.', parts.Select(static part => part.ProtoName));

    /// <summary>The value; null where it or a message on the way is not set. As in records, a list and a field without presence are always set.</summary>
    public object? Read(IMessage? start)
    {
        object? value = start;
        foreach (FieldShape field in _fields)
        {
            if (value is not DynamicMessage message)
            {
                return null;
            }
            value = message.Find(field) ?? Absent(field);
        }
        return value;
    }

    /// <summary>The elements of a repeated field.</summary>
    public EquatableArray<T> ReadList<T>(IMessage start) => Read(start) is EquatableArray<T> list ? list : default;

    private static object? Absent(FieldShape field) => field.Cardinality switch
    {
        FieldCardinality.Implicit => ShapeCodecs.Zero(field),
        FieldCardinality.Repeated or FieldCardinality.Map => s_emptyList,
        _ => null,
    };
}
