using System.Text;
using AmctGen.Generated;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen;

/// <summary>Reads and writes the values of one field: of an extension, or of a message that has no generated code.</summary>
internal abstract class FieldCodec
{
    private readonly byte[] _name;

    protected FieldCodec(FieldShape shape)
    {
        Shape = shape;
        _name = Encoding.UTF8.GetBytes(shape.TextName ?? shape.Name);
    }

    /// <summary>The schema's view of the field.</summary>
    public FieldShape Shape { get; }

    /// <summary>The name as a text contains it.</summary>
    public ReadOnlySpan<byte> Name => _name;

    /// <summary>Reads what follows the name.</summary>
    /// <param name="reader">The reader, positioned after the name.</param>
    /// <param name="before">The result of the previous call for the same message; null at the first call.</param>
    public abstract object Read(ref TextFormatReader reader, object? before);

    /// <summary>The value that a message stores; null if nothing is stored.</summary>
    /// <param name="read">The result of the last call of <see cref="Read"/>.</param>
    public abstract object? Finish(object read);

    /// <summary>The value that a message stores after another message was merged into it.</summary>
    /// <param name="stored">The value that the message stores.</param>
    /// <param name="other">The value that the other message stores.</param>
    public abstract object Merge(object stored, object other);

    /// <summary>Writes the field.</summary>
    /// <param name="writer">The writer to append to.</param>
    /// <param name="stored">The value that the message stores.</param>
    public abstract void Write(ref TextFormatWriter writer, object stored);

    /// <summary>Validates the messages among the values.</summary>
    /// <param name="context">Collects the violations.</param>
    /// <param name="stored">The value that the message stores.</param>
    public abstract void Validate(ValidationContext context, object stored);
}
