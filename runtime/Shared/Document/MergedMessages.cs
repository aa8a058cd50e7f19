namespace AmctGen.Text;

/// <summary>The singular messages inside one message. Each is the sum of its settings, until another member of its oneof takes its place.</summary>
sealed class MergedMessages
{
    private readonly List<(FieldShape Field, List<MessagePart> Parts, bool IsDropped)> _all = [];

    // Where in the list each message stands that was not dropped.
    private readonly Dictionary<FieldShape, int> _places = [];
    private readonly Dictionary<int, FieldShape> _oneofs = [];

    /// <summary>The messages with their parts; a dropped one is not part of the result.</summary>
    public IReadOnlyList<(FieldShape Field, List<MessagePart> Parts, bool IsDropped)> All => _all;

    /// <summary>Adds a setting of any singular field: a scalar may drop a message that shares its oneof.</summary>
    public void Enter(FieldShape shape, DocumentField field)
    {
        if (shape.Oneof >= 0)
        {
            if (_oneofs.TryGetValue(shape.Oneof, out FieldShape? other) && other != shape && _places.TryGetValue(other, out int lost))
            {
                _all[lost] = _all[lost] with { IsDropped = true };
                _places.Remove(other);
            }
            _oneofs[shape.Oneof] = shape;
        }
        if (field.Value is not DocumentMessage message || shape.Message is null)
        {
            return;
        }
        if (!_places.TryGetValue(shape, out int place))
        {
            _places[shape] = place = _all.Count;
            _all.Add((shape, [], false));
        }
        _all[place].Parts.Add(new MessagePart(message, field));
    }
}
