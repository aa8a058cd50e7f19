namespace AmctGen.Text;

/// <summary>One setting of a message, and the field that holds it; none at the root.</summary>
readonly record struct MessagePart(DocumentMessage Message, DocumentField? Owner);

/// <summary>The singular messages inside one message. Each is the sum of its settings, until another member of its oneof takes its place.</summary>
sealed class MergedMessages
{
    private readonly List<(FieldShape Field, List<MessagePart> Parts, bool IsDropped)> _all = [];
    private readonly Dictionary<int, FieldShape> _oneofs = [];

    /// <summary>The messages with their parts; a dropped one is not part of the result.</summary>
    public IReadOnlyList<(FieldShape Field, List<MessagePart> Parts, bool IsDropped)> All => _all;

    /// <summary>Adds a setting of any singular field: a scalar may drop a message that shares its oneof.</summary>
    public void Enter(FieldShape shape, DocumentField field)
    {
        if (shape.Oneof >= 0)
        {
            if (_oneofs.TryGetValue(shape.Oneof, out FieldShape? other) && other != shape && Find(other) is int lost and >= 0)
            {
                _all[lost] = _all[lost] with { IsDropped = true };
            }
            _oneofs[shape.Oneof] = shape;
        }
        if (field.Value is not DocumentMessage message || shape.Message is null)
        {
            return;
        }
        int index = Find(shape);
        if (index < 0)
        {
            _all.Add((shape, [new MessagePart(message, field)], false));
        }
        else
        {
            _all[index].Parts.Add(new MessagePart(message, field));
        }
    }

    private int Find(FieldShape shape) => _all.FindIndex(entry => entry.Field == shape && !entry.IsDropped);
}
