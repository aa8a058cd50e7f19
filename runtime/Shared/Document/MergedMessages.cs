namespace AmctGen.Text;

/// <summary>The singular messages inside one message. Each merges its settings, until another member of its oneof replaces it.</summary>
sealed class MergedMessages
{
    private readonly List<MergedMessage> _all = [];

    // The messages that were not dropped.
    private readonly Dictionary<FieldShape, MergedMessage> _current = [];
    private readonly Dictionary<int, FieldShape> _oneofs = [];

    /// <summary>The messages with their parts, without removed ones.</summary>
    public IReadOnlyList<MergedMessage> All => _all;

    /// <summary>Adds a setting of any singular field: a scalar may remove a message in the same oneof.</summary>
    public void Enter(FieldShape shape, DocumentField field)
    {
        if (shape.Oneof >= 0)
        {
            if (_oneofs.TryGetValue(shape.Oneof, out FieldShape? other) && other != shape
                && _current.TryGetValue(other, out MergedMessage? lost))
            {
                lost.IsDropped = true;
                _current.Remove(other);
            }
            _oneofs[shape.Oneof] = shape;
        }
        if (field.Value is not DocumentMessage message || shape.Message is null)
        {
            return;
        }
        if (!_current.TryGetValue(shape, out MergedMessage? merged))
        {
            _current[shape] = merged = new MergedMessage(shape);
            _all.Add(merged);
        }
        merged.Parts.Add(new MessagePart(message, field));
    }
}
