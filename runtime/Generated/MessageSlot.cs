using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>A message in a builder: either finished or still being built.</summary>
/// <remarks>
/// A message that is being built stays a builder until the outermost message is built, so no caller gets a message with missing required
/// fields.
/// </remarks>
/// <typeparam name="TBuilder">The message's builder.</typeparam>
/// <typeparam name="TMessage">The message.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MessageSlot<TBuilder, TMessage>
    where TBuilder : class, IMessageBuilder<TBuilder, TMessage>
    where TMessage : class
{
    private TMessage? _message;
    private TBuilder? _builder;

    /// <summary>Replaces the message with a finished one, or clears it.</summary>
    /// <param name="message">The message; null to clear it.</param>
    public void Set(TMessage? message)
    {
        _message = message;
        _builder = null;
    }

    /// <summary>Replaces the message with one that is being built.</summary>
    /// <param name="builder">Its builder.</param>
    internal void Begin(TBuilder builder)
    {
        _message = null;
        _builder = builder;
    }

    /// <summary>Edits the message, or a new empty one if there is none.</summary>
    /// <param name="configure">Edits the message by its builder.</param>
    public void Configure(Action<TBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _builder ??= TBuilder.Create(_message);
        configure(_builder);
    }

    /// <summary>Merges a message into this one, or into a new empty one if there is none.</summary>
    /// <param name="message">The message to merge; null changes nothing. Its required fields may be missing.</param>
    public void Merge(TMessage? message)
    {
        if (message is not null)
        {
            _builder ??= TBuilder.Create(_message);
            _builder.MergeFrom(message);
        }
    }

    /// <summary>Builds the message; null if there is none.</summary>
    /// <param name="fieldName">The name of the field in the .proto.</param>
    /// <param name="missing">Collects the required fields that are not set.</param>
    public readonly TMessage? Build(string fieldName, MissingFields missing) => Build(fieldName, -1, missing);

    internal readonly TMessage? Build(string fieldName, int index, MissingFields missing) =>
        _builder is null ? _message : missing.Enter<TBuilder, TMessage>(fieldName, index, _builder);
}
