using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>The messages of a repeated field in a builder.</summary>
/// <typeparam name="TBuilder">The type of the messages' builder.</typeparam>
/// <typeparam name="TMessage">The type of the messages.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MessageListBuilder<TBuilder, TMessage>
    where TBuilder : class, IMessageBuilder<TBuilder, TMessage>
    where TMessage : class
{
    private List<MessageSlot<TBuilder, TMessage>>? _slots;

    /// <summary>Appends finished messages.</summary>
    /// <param name="messages">The messages.</param>
    public void AddRange(EquatableArray<TMessage> messages)
    {
        foreach (TMessage message in messages)
        {
            Add(message);
        }
    }

    /// <summary>Appends finished messages.</summary>
    /// <param name="messages">The messages.</param>
    public void AddRange(IEnumerable<TMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        foreach (TMessage message in messages)
        {
            Add(message);
        }
    }

    /// <summary>Appends a new message.</summary>
    /// <param name="configure">Sets the fields of the message.</param>
    public void Add(Action<TBuilder> configure)
    {
        MessageSlot<TBuilder, TMessage> slot = default;
        slot.Configure(configure);
        (_slots ??= []).Add(slot);
    }

    /// <summary>Appends a message that is being built.</summary>
    /// <param name="builder">Its builder.</param>
    public void Add(TBuilder builder)
    {
        MessageSlot<TBuilder, TMessage> slot = default;
        slot.Begin(builder);
        (_slots ??= []).Add(slot);
    }

    /// <summary>Appends a message that is being built.</summary>
    /// <param name="builder">Its builder.</param>
    /// <param name="configure">Sets further fields of the message.</param>
    public void Add(TBuilder builder, Action<TBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(builder);
        Add(builder);
    }

    /// <summary>Builds the messages.</summary>
    /// <param name="fieldName">The name of the field in the .proto.</param>
    /// <param name="missing">Collects the required fields that are not set.</param>
    public readonly EquatableArray<TMessage> Build(string fieldName, MissingFields missing)
    {
        if (_slots is null)
        {
            return default;
        }
        var messages = new TMessage[_slots.Count];
        for (int i = 0; i < messages.Length; i++)
        {
            messages[i] = _slots[i].Build(fieldName, i, missing)!;
        }
        return new EquatableArray<TMessage>(messages);
    }

    private void Add(TMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        MessageSlot<TBuilder, TMessage> slot = default;
        slot.Set(message);
        (_slots ??= []).Add(slot);
    }
}
