using System.ComponentModel;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen.Generated;

/// <summary>The extensions that are set on a message. Immutable; two sets are equal if their values are equal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ExtensionSet : IEquatable<ExtensionSet>
{
    // By ascending field number; null if the set is empty.
    private readonly ExtensionEntry[]? _entries;

    internal ExtensionSet(ExtensionEntry[] sorted) => _entries = sorted.Length == 0 ? null : sorted;

    private ReadOnlySpan<ExtensionEntry> Entries => _entries;

    /// <summary>The value of an extension, or its default value if it is not set.</summary>
    /// <typeparam name="TMessage">The extended message.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="extension">The extension.</param>
    public TValue Get<TMessage, TValue>(Extension<TMessage, TValue> extension)
        where TMessage : class, IMessage<TMessage>
    {
        ArgumentNullException.ThrowIfNull(extension);
        int index = Find(extension);
        return index < 0 ? extension.Default : (TValue)Entries[index].Value;
    }

    /// <summary>Whether an extension is set.</summary>
    /// <param name="extension">The extension.</param>
    public bool Has(Extension extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        return Find(extension) >= 0;
    }

    /// <summary>A copy of the set with the value of an extension replaced.</summary>
    /// <typeparam name="TMessage">The extended message.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="extension">The extension.</param>
    /// <param name="value">The value; an empty array or null removes the extension.</param>
    public ExtensionSet With<TMessage, TValue>(Extension<TMessage, TValue> extension, TValue value)
        where TMessage : class, IMessage<TMessage>
    {
        ArgumentNullException.ThrowIfNull(extension);
        return extension.Store(value) is not { } stored
            ? Clear(extension)
            : Sort([.. Without(extension), new ExtensionEntry(extension, stored)]);
    }

    /// <summary>A copy of the set without an extension.</summary>
    /// <param name="extension">The extension.</param>
    public ExtensionSet Clear(Extension extension) => Has(extension) ? new ExtensionSet(Without(extension)) : this;

    /// <summary>A copy of the set with another set merged into it: scalars are replaced, messages merged, arrays concatenated.</summary>
    /// <param name="other">The other set.</param>
    public ExtensionSet Merge(ExtensionSet other)
    {
        if (_entries is null || other._entries is null)
        {
            return _entries is null ? other : this;
        }
        var entries = new List<ExtensionEntry>(_entries);
        foreach (ExtensionEntry entry in other._entries)
        {
            int index = Find(entry.Extension);
            if (index < 0)
            {
                entries.Add(entry);
            }
            else
            {
                entries[index] = entry with { Value = entry.Extension.Codec.Merge(entries[index].Value, entry.Value) };
            }
        }
        return Sort([.. entries]);
    }

    /// <summary>Writes the extensions whose field numbers are in a range.</summary>
    /// <param name="writer">The writer to append to.</param>
    /// <param name="first">The first number of the range.</param>
    /// <param name="last">The last number of the range, inclusive.</param>
    public void WriteTo(ref TextFormatWriter writer, int first, int last)
    {
        foreach (ExtensionEntry entry in Entries)
        {
            if (entry.Extension.Number >= first && entry.Extension.Number <= last)
            {
                writer.Note(entry.Extension);
                entry.Extension.Codec.Write(ref writer, entry.Value);
            }
        }
    }

    /// <summary>Validates the messages among the values.</summary>
    /// <param name="context">Collects the violations.</param>
    public void Validate(ValidationContext context)
    {
        foreach (ExtensionEntry entry in Entries)
        {
            entry.Extension.Codec.Validate(context, entry.Value);
        }
    }

    /// <inheritdoc/>
    public bool Equals(ExtensionSet other) => Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExtensionSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (ExtensionEntry entry in Entries)
        {
            hash.Add(entry);
        }
        return hash.ToHashCode();
    }

    /// <summary>Whether both sets have equal values.</summary>
    public static bool operator ==(ExtensionSet left, ExtensionSet right) => left.Equals(right);

    /// <summary>Whether the sets differ.</summary>
    public static bool operator !=(ExtensionSet left, ExtensionSet right) => !left.Equals(right);

    internal static ExtensionSet Sort(ExtensionEntry[] entries)
    {
        Array.Sort(entries, static (left, right) => left.Extension.Number.CompareTo(right.Extension.Number));
        return new ExtensionSet(entries);
    }

    private int Find(Extension extension)
    {
        for (int i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Extension == extension)
            {
                return i;
            }
        }
        return -1;
    }

    private ExtensionEntry[] Without(Extension extension) => Array.FindAll(_entries ?? [], entry => entry.Extension != extension);
}
