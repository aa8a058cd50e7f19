using System.Runtime.InteropServices;
using AmctGen.Generated;

namespace AmctGen.Text;

/// <summary>The fields of a message without generated code while it is read.</summary>
/// <remarks>All messages of a text share a stack: a nested message is read completely before the outer one adds it.</remarks>
internal struct DynamicFields
{
    // For a few fields, a linear search is faster than a table.
    private const int MostWithoutTable = 8;

    private readonly List<(object Place, DynamicField Field)> _stack;
    private readonly int _start;

    // The index on the stack of each occupied place; null for few fields.
    private Dictionary<object, int>? _indexes;

    /// <summary>Begins a message.</summary>
    /// <param name="stack">The fields of the enclosing messages so far, and the occupied places.</param>
    public DynamicFields(List<(object Place, DynamicField Field)> stack)
    {
        _stack = stack;
        _start = stack.Count;
    }

    /// <summary>
    /// Reads the value after the name of a field; false if the field, or another member of its oneof, was already read and cannot occur
    /// again.
    /// </summary>
    /// <param name="reader">The reader, positioned after the name.</param>
    /// <param name="place">The place that only one field may occupy: the field itself, or its oneof.</param>
    /// <param name="codec">Reads the field.</param>
    /// <param name="extension">The extension if the field is one; otherwise null.</param>
    public bool TryRead(ref TextFormatReader reader, object place, FieldCodec codec, Extension? extension)
    {
        int index = Find(place);
        if (index < 0)
        {
            Add(place, new DynamicField(codec, extension, codec.Read(ref reader, null)));
            return true;
        }
        DynamicField field = _stack[index].Field;
        if (field.Codec != codec || !codec.Shape.IsRepeated)
        {
            return false;
        }
        object value = codec.Read(ref reader, field.Value);
        _stack[index] = (place, field with { Value = value });
        return true;
    }

    /// <summary>Whether a field was read.</summary>
    public readonly bool Contains(FieldShape field) => Find(field) >= 0;

    /// <summary>Ends the message.</summary>
    /// <returns>The fields that are set, in ascending order of their numbers.</returns>
    public readonly DynamicField[] End()
    {
        DynamicField[] fields = _stack.Count == _start ? [] : new DynamicField[_stack.Count - _start];
        int count = 0;
        foreach ((_, DynamicField field) in CollectionsMarshal.AsSpan(_stack)[_start..])
        {
            if (field.Codec.Finish(field.Value) is { } stored)
            {
                fields[count++] = field with { Value = stored };
            }
        }
        _stack.RemoveRange(_start, fields.Length);
        fields.AsSpan(0, count).Sort(static (left, right) => left.Codec.Shape.Number.CompareTo(right.Codec.Shape.Number));
        return count == fields.Length ? fields : fields[..count];
    }

    private void Add(object place, DynamicField field)
    {
        int index = _stack.Count;
        _stack.Add((place, field));
        if (_indexes is not null)
        {
            _indexes.Add(place, index);
        }
        else if (index - _start == MostWithoutTable)
        {
            _indexes = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
            for (int i = _start; i <= index; i++)
            {
                _indexes.Add(_stack[i].Place, i);
            }
        }
    }

    private readonly int Find(object place)
    {
        if (_indexes is not null)
        {
            return _indexes.TryGetValue(place, out int index) ? index : -1;
        }
        for (int i = _stack.Count - 1; i >= _start; i--)
        {
            if (_stack[i].Place == place)
            {
                return i;
            }
        }
        return -1;
    }
}
