using AmctGen.Text;

namespace AmctGen.Binary;

/// <summary>A message while it is read: the values of its fields, where later ones replace or extend earlier ones.</summary>
internal sealed class WireMessage(MessageShape shape)
{
    private readonly Dictionary<FieldShape, List<object>> _values = new(ReferenceEqualityComparer.Instance);

    public MessageShape Shape => shape;

    /// <summary>Whether a number of a closed enum was skipped because it has no name.</summary>
    public bool HasUnknownNumber { get; set; }

    /// <summary>The fields that the schema does not declare, if they are kept.</summary>
    public List<UnknownField> Unknown { get; } = [];

    /// <summary>The fields that are set, in the order of their numbers.</summary>
    public IEnumerable<(FieldShape Field, List<object> Values)> Fields =>
        _values.OrderBy(static pair => pair.Key.Number).Select(static pair => (pair.Key, pair.Value));

    /// <summary>Adds a value: to the elements of a repeated field, otherwise instead of an earlier value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">A number as its bits (<see cref="ulong"/>), bytes, or a <see cref="WireMessage"/>.</param>
    public void Add(FieldShape field, object value)
    {
        if (!_values.TryGetValue(field, out List<object>? values))
        {
            LeaveOneof(field);
            _values[field] = [value];
        }
        else if (field.IsRepeated)
        {
            values.Add(value);
        }
        else
        {
            values[0] = value;
        }
    }

    /// <summary>The message of a singular field that a further part of it is merged into; null if it is not set.</summary>
    public WireMessage? Find(FieldShape field) =>
        !field.IsRepeated && _values.TryGetValue(field, out List<object>? values) ? (WireMessage)values[0] : null;

    /// <summary>The value of a scalar field; null if it is not set.</summary>
    public object? Scalar(FieldShape field) => _values.TryGetValue(field, out List<object>? values) ? values[^1] : null;

    private void LeaveOneof(FieldShape field)
    {
        if (field.Oneof < 0)
        {
            return;
        }
        foreach (FieldShape other in _values.Keys.Where(other => other.Oneof == field.Oneof).ToArray())
        {
            _values.Remove(other);
        }
    }
}
