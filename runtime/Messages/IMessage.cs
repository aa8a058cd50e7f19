using AmctGen.Generated;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen;

/// <summary>A message. Implemented by generated code and by the runtime only.</summary>
public interface IMessage
{
    /// <summary>The schema's view of this message.</summary>
    MessageShape MessageShape { get; }

    /// <summary>Writes the fields that are set, by ascending number.</summary>
    /// <param name="writer">The writer to append to.</param>
    void WriteTo(ref TextFormatWriter writer);

    /// <summary>Validates this message and the messages in it.</summary>
    /// <param name="context">Collects the violations.</param>
    void Validate(ValidationContext context);
}

/// <summary>A generated message of a known type. Implemented by generated code only.</summary>
/// <typeparam name="TSelf">The message itself.</typeparam>
public interface IMessage<TSelf> : IMessage, IEquatable<TSelf>
    where TSelf : class, IMessage<TSelf>
{
    /// <summary>The schema's view of the message.</summary>
    static abstract MessageShape Shape { get; }

    /// <summary>Reads the fields up to the end of the message. Makes the reader fail on anything unexpected.</summary>
    /// <param name="reader">The reader, positioned at the first field.</param>
    static abstract TSelf ReadFrom(ref TextFormatReader reader);

    /// <summary>A copy of this message with another one merged into it.</summary>
    /// <param name="other">The message to merge.</param>
    TSelf Merge(TSelf other);
}
