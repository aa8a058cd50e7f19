using System.Globalization;
using System.Text;

namespace AmctGen.Text;

/// <summary>
/// The path of a field in proto names, for example <c>layers[3].name</c>. The string is only created if the field is reported.
/// </summary>
sealed class FieldPath
{
    private readonly FieldPath? _parent;
    private readonly string _name;
    private readonly int _index;

    private FieldPath(FieldPath? parent, string name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>Creates the path of a field in the message at <paramref name="parent"/>; null is the root message.</summary>
    public static FieldPath Of(FieldPath? parent, string name) => new(parent, name, index: -1);

    /// <summary>The path of an element of this field; the field itself if the index is negative.</summary>
    public FieldPath At(int index) => index < 0 ? this : new(_parent, _name, index);

    public override string ToString()
    {
        if (_parent is null && _index < 0)
        {
            return _name;
        }
        var steps = new List<FieldPath>();
        for (FieldPath? step = this; step is not null; step = step._parent)
        {
            steps.Add(step);
        }
        var text = new StringBuilder();
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            text.Append(text.Length == 0 ? "" : ".").Append(steps[i]._name);
            if (steps[i]._index >= 0)
            {
                text.Append('[').Append(steps[i]._index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }
        return text.ToString();
    }
}
