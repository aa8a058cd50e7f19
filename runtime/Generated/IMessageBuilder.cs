using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>The builder of a generated message. Implemented by generated code only.</summary>
/// <typeparam name="TBuilder">The builder itself.</typeparam>
/// <typeparam name="TMessage">The message it builds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMessageBuilder<TBuilder, TMessage>
    where TBuilder : class, IMessageBuilder<TBuilder, TMessage>
    where TMessage : class
{
    /// <summary>A builder that starts from a message; from an empty one where it is null.</summary>
    /// <param name="message">What to start from.</param>
    static abstract TBuilder Create(TMessage? message);

    /// <summary>Merges a message into the one that is built.</summary>
    /// <param name="message">The message to merge. Required fields of it may be missing.</param>
    TBuilder MergeFrom(TMessage message);

    /// <summary>Makes the message. It is to be thrown away where required fields are missing.</summary>
    /// <param name="missing">Takes the required fields that are not set.</param>
    TMessage Build(MissingFields missing);
}
