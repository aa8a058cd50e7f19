using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>The position of a JSON reader or writer in proto names. The string is only created if something is reported.</summary>
internal sealed class JsonPath
{
    // Keys come from the text, and may be as long as it.
    private const int LongestKey = 100;

    private readonly List<PathStep> _steps = [];

    /// <summary>Whether this is the outermost message.</summary>
    public bool IsEmpty => _steps.Count == 0;

    /// <summary>The last field's name; empty for the outermost message.</summary>
    public string Name => IsEmpty ? "" : _steps[^1].Name;

    /// <summary>Enters a field.</summary>
    public void Push(string name) => _steps.Add(new PathStep(name));

    /// <summary>Leaves the field.</summary>
    public void Pop() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>Goes to an element of the current field's list.</summary>
    public void SetIndex(int index) => CollectionsMarshal.AsSpan(_steps)[^1] = new PathStep(Name, index);

    /// <summary>Goes to an entry of the current field's map.</summary>
    public void SetKey(string key) => CollectionsMarshal.AsSpan(_steps)[^1] = new PathStep(Name, Key: key);

    /// <summary>The path, for example <c>layers[3].name</c>; empty for the outermost message.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (PathStep step in _steps)
        {
            text.Append(text.Length == 0 ? "" : ".").Append(step.Name);
            if (step.Index >= 0)
            {
                text.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (step.Key is not null)
            {
                text.Append("[\"").Append(Shown.Text(step.Key, LongestKey)).Append("\"]");
            }
        }
        return text.ToString();
    }
}
