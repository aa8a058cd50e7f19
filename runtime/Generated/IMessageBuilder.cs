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
    /// <summary>Creates a builder that starts from a message, or from an empty message if it is null.</summary>
    /// <param name="message">The message to start from; null for an empty one.</param>
    static abstract TBuilder Create(TMessage? message);

    /// <summary>Merges a message into the one that is being built.</summary>
    /// <param name="message">The message to merge. Its required fields may be missing.</param>
    TBuilder MergeFrom(TMessage message);

    /// <summary>Builds the message. The caller must discard it if required fields are missing.</summary>
    /// <param name="missing">Collects the required fields that are not set.</param>
    TMessage Build(MissingFields missing);
}
