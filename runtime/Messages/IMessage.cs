using System.ComponentModel;
using AmctGen.Generated;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen;

/// <summary>A message. Implemented by generated code and by the runtime only.</summary>
public interface IMessage
{
    /// <summary>The schema's view of this message.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    MessageShape MessageShape { get; }

    /// <summary>Writes the fields that are set, by ascending number.</summary>
    /// <param name="writer">Takes the text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void WriteTo(ref TextFormatWriter writer);

    /// <summary>Reports what is wrong with this message and those inside it.</summary>
    /// <param name="context">Takes the violations.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void Validate(ValidationContext context);
}

/// <summary>A generated message of a known type. Implemented by generated code only.</summary>
/// <typeparam name="TSelf">The message itself.</typeparam>
public interface IMessage<TSelf> : IMessage, IEquatable<TSelf>
    where TSelf : class, IMessage<TSelf>
{
    /// <summary>The schema's view of the message.</summary>
    static abstract MessageShape Shape { get; }

    /// <summary>Reads the fields up to the end of the message. Bails out of the reader on anything unexpected.</summary>
    /// <param name="reader">Stands before the first field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf ReadFrom(ref TextFormatReader reader);

    /// <summary>This message with another one merged into it.</summary>
    /// <param name="other">The other one.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    TSelf Merge(TSelf other);
}
