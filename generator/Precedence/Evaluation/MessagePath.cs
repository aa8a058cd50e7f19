using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>A path of fields in the messages of a document.</summary>
internal sealed class MessagePath
{
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
            _fields[i] = shape?.FindField(parts[i].ProtoName)
                ?? throw new ArgumentException($"'{Join(parts)}' does not lead through {start.FullName}", nameof(parts));
            shape = _fields[i].Message;
        }
        Text = Join(parts);
    }

    /// <summary>The path in proto names, for example <c>quant.layers</c>.</summary>
    public string Text { get; }

    /// <summary>The field to which the path leads.</summary>
    public FieldShape Target => _fields[_fields.Length - 1];

    /// <summary>A path in proto names.</summary>
    public static string Join(EquatableArray<PathPartModel> parts) => string.Join(".", parts.Select(static part => part.ProtoName));

    /// <summary>Whether the value is set. As in records, a field without presence is always set, and a list that is reached too.</summary>
    public bool IsSet(MessageValue? start) =>
        Find(start) is { } message && (Target.Cardinality != FieldCardinality.Optional || message.Find(Target.Name) is not null);

    /// <summary>The value of a singular field; null if it or a message on the way is not set.</summary>
    public object? Read(MessageValue? start) => Find(start) is not { } message ? null
        : message.Find(Target.Name)?.Items[0].Value ?? (Target.Cardinality == FieldCardinality.Implicit ? ScalarReader.Zero(Target) : null);

    /// <summary>The elements of a repeated field.</summary>
    public EquatableArray<T> ReadList<T>(MessageValue start) =>
        new([.. (Find(start)?.Find(Target.Name)?.Items ?? []).Select(static item => (T)item.Value)]);

    // The message that contains the target.
    private MessageValue? Find(MessageValue? start)
    {
        MessageValue? message = start;
        for (int i = 0; i < _fields.Length - 1 && message is not null; i++)
        {
            message = message.Find(_fields[i].Name)?.Items[0].Value as MessageValue;
        }
        return message;
    }
}
