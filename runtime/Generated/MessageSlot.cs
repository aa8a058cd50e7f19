using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>A message inside a builder: either finished, or still being built. Used by generated code.</summary>
/// <remarks>A message that is being built stays a builder until the whole is built, so nobody meets one whose required fields are missing.</remarks>
/// <typeparam name="TBuilder">The message's builder.</typeparam>
/// <typeparam name="TMessage">The message.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MessageSlot<TBuilder, TMessage>
    where TBuilder : class, IMessageBuilder<TBuilder, TMessage>
    where TMessage : class
{
    private TMessage? _message;
    private TBuilder? _builder;

    /// <summary>Puts a finished message in, or takes the old one out.</summary>
    /// <param name="message">The message; null for none.</param>
    public void Set(TMessage? message)
    {
        _message = message;
        _builder = null;
    }

    /// <summary>Puts a message in that is being built.</summary>
    /// <param name="builder">Its builder.</param>
    internal void Begin(TBuilder builder)
    {
        _message = null;
        _builder = builder;
    }

    /// <summary>Edits the message that is there; an empty one where there is none.</summary>
    /// <param name="configure">Edits it.</param>
    public void Configure(Action<TBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _builder ??= TBuilder.Create(_message);
        configure(_builder);
    }

    /// <summary>Merges a message into the one that is there.</summary>
    /// <param name="message">The message to merge; null for none. Required fields of it may be missing.</param>
    public void Merge(TMessage? message)
    {
        if (message is not null)
        {
            _builder ??= TBuilder.Create(_message);
            _builder.MergeFrom(message);
        }
    }

    /// <summary>The message as it is now; null where there is none.</summary>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="missing">Takes the required fields that are not set.</param>
    public readonly TMessage? Build(string fieldName, MissingFields missing) => Build(fieldName, -1, missing);

    internal readonly TMessage? Build(string fieldName, int index, MissingFields missing) =>
        _builder is null ? _message : missing.Enter<TBuilder, TMessage>(fieldName, index, _builder);
}
