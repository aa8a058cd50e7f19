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
    /// <param name="reader">The reader, positioned behind the name.</param>
    /// <param name="before">What this returned for the same message before; null the first time.</param>
    public abstract object Read(ref TextFormatReader reader, object? before);

    /// <summary>What a message stores of all that was read; null for nothing.</summary>
    /// <param name="read">What <see cref="Read"/> returned last.</param>
    public abstract object? Finish(object read);

    /// <summary>What a message stores when another one is merged into it.</summary>
    /// <param name="stored">What the message stores.</param>
    /// <param name="other">What the other one stores.</param>
    public abstract object Merge(object stored, object other);

    /// <summary>Writes the field.</summary>
    /// <param name="writer">The writer to append to.</param>
    /// <param name="stored">What <see cref="Finish"/> returned.</param>
    public abstract void Write(ref TextFormatWriter writer, object stored);

    /// <summary>Validates the messages among the values.</summary>
    /// <param name="context">Collects the violations.</param>
    /// <param name="stored">What <see cref="Finish"/> returned.</param>
    public abstract void Validate(ValidationContext context, object stored);
}
