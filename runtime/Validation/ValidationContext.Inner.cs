using System.ComponentModel;

namespace AmctGen.Validation;

/// <content>The messages, elements and entries inside of a message.</content>
public sealed partial class ValidationContext
{
    /// <summary>Validates a message inside this one. Called by generated code.</summary>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="message">Its value; null if it is not set.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Enter(string fieldName, IMessage? message)
    {
        if (message is not null)
        {
            int before = _violations.Count;
            Visit(message);
            if (_violations.Count != before)
            {
                PutBefore(before, fieldName);
            }
        }
    }

    /// <summary>Validates the messages of a repeated field. Called by generated code.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="messages">Its values.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EnterEach<T>(string fieldName, EquatableArray<T> messages)
        where T : class, IMessage
    {
        for (int i = 0; i < messages.Count; i++)
        {
            int before = _violations.Count;
            Visit(messages[i]);
            if (_violations.Count != before)
            {
                PutBefore(before, fieldName, i);
            }
        }
    }

    /// <summary>Validates the messages of a map. Called by generated code.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="messages">Its entries.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EnterEach<TKey, T>(string fieldName, EquatableMap<TKey, T> messages)
        where TKey : notnull
        where T : class, IMessage
    {
        foreach (KeyValuePair<TKey, T> entry in messages)
        {
            int before = _violations.Count;
            Visit(entry.Value);
            if (_violations.Count != before)
            {
                PutBefore(before, fieldName, entry.Key);
            }
        }
    }

    /// <summary>Checks each element of a repeated field. Called by generated code.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="items">The elements.</param>
    /// <param name="check">Checks one item.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EachItem<T>(string fieldName, EquatableArray<T> items, Action<ValidationContext, T> check)
    {
        for (int i = 0; i < items.Count; i++)
        {
            int before = _violations.Count;
            check(this, items[i]);
            if (_violations.Count != before)
            {
                PutBefore(before, fieldName, i);
            }
        }
    }

    /// <summary>Checks each key of a map. Called by generated code.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="map">The map.</param>
    /// <param name="check">Checks one item.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EachKey<TKey, TValue>(string fieldName, EquatableMap<TKey, TValue> map, Action<ValidationContext, TKey> check)
        where TKey : notnull
    {
        foreach (KeyValuePair<TKey, TValue> entry in map)
        {
            int before = _violations.Count;
            check(this, entry.Key);
            if (_violations.Count != before)
            {
                PutBefore(before, fieldName, entry.Key, isForKey: true);
            }
        }
    }

    /// <summary>Checks each value of a map. Called by generated code.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="map">The map.</param>
    /// <param name="check">Checks one item.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EachValue<TKey, TValue>(string fieldName, EquatableMap<TKey, TValue> map, Action<ValidationContext, TValue> check)
        where TKey : notnull
    {
        foreach (KeyValuePair<TKey, TValue> entry in map)
        {
            int before = _violations.Count;
            check(this, entry.Value);
            if (_violations.Count != before)
            {
                PutBefore(before, fieldName, entry.Key);
            }
        }
    }

    /// <summary>Validates the messages of a repeated extension.</summary>
    internal void EnterEachOf<T>(string fieldName, EquatableArray<T> messages)
    {
        for (int i = 0; i < messages.Count; i++)
        {
            int before = _violations.Count;
            Visit((IMessage)messages[i]!);
            if (_violations.Count != before)
            {
                PutBefore(before, fieldName, i);
            }
        }
    }

    /// <summary>Validates the messages of a map without generated code.</summary>
    internal void EnterEachOf<TKey>(string fieldName, EquatableMap<TKey, object> messages)
        where TKey : notnull
    {
        foreach (KeyValuePair<TKey, object> entry in messages)
        {
            int before = _violations.Count;
            Visit((IMessage)entry.Value);
            if (_violations.Count != before)
            {
                PutBefore(before, fieldName, entry.Key);
            }
        }
    }
}
