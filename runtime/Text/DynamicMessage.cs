using System.Diagnostics;
using AmctGen.Generated;
using AmctGen.Validation;

namespace AmctGen.Text;

/// <summary>A message of a type without generated code: the fields that are set. Immutable and structurally equal.</summary>
/// <param name="shape">The schema's view of the message.</param>
/// <param name="fields">The fields that are set, in ascending order of their numbers.</param>
[DebuggerDisplay("{global::AmctGen.Generated.DebuggerText.Of(this),nq}")]
internal sealed class DynamicMessage(MessageShape shape, DynamicField[] fields) : IMessage, IEquatable<DynamicMessage>
{
    private readonly DynamicField[] _fields = fields;

    public MessageShape MessageShape => shape;

    /// <summary>The value that the codec of a field stores; null if the field is not set.</summary>
    public object? Find(FieldShape field)
    {
        foreach (DynamicField candidate in _fields)
        {
            if (candidate.Codec.Shape == field)
            {
                return candidate.Value;
            }
        }
        return null;
    }

    public void WriteTo(ref TextFormatWriter writer)
    {
        foreach (DynamicField field in _fields)
        {
            if (field.Extension is { } extension)
            {
                writer.Note(extension);
            }
            field.Codec.Write(ref writer, field.Value);
        }
    }

    /// <summary>
    /// Shapes do not contain rules: only messages of generated code, which an Any or an extension may contain, can have violations.
    /// </summary>
    public void Validate(ValidationContext context)
    {
        foreach (DynamicField field in _fields)
        {
            field.Codec.Validate(context, field.Value);
        }
    }

    /// <summary>Merges another message of the same type into this one and returns the result.</summary>
    public DynamicMessage Merge(DynamicMessage other)
    {
        var merged = new List<DynamicField>(_fields);
        foreach (DynamicField field in other._fields)
        {
            int index = merged.FindIndex(own => own.Codec == field.Codec);
            if (index >= 0)
            {
                merged[index] = field with { Value = field.Codec.Merge(merged[index].Value, field.Value) };
                continue;
            }
            int oneof = field.Codec.Shape.Oneof;
            merged.RemoveAll(own => oneof >= 0 && own.Codec.Shape.Oneof == oneof);
            merged.Add(field);
        }
        return new DynamicMessage(shape, [.. merged.OrderBy(static field => field.Codec.Shape.Number)]);
    }

    public bool Equals(DynamicMessage? other) =>
        other is not null && other.MessageShape == shape && _fields.AsSpan().SequenceEqual(other._fields);

    public override bool Equals(object? obj) => Equals(obj as DynamicMessage);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (DynamicField field in _fields)
        {
            hash.Add(field);
        }
        return hash.ToHashCode();
    }

    public override string ToString() => TextFormat.ToText(this);
}
