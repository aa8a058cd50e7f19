using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>The names of a message's fields, as the reader finds them. Generated code refers to a field by its index.</summary>
/// <remarks>The index is that of the declaration order in the .proto. Immutable, and made once for each message.</remarks>
public sealed class FieldNames
{
    // Names are looked for around the place where the next one is expected, before all are.
    private const int MostExpected = 8;

    // In declaration order, then the other names of groups.
    private readonly FieldName[] _names;
    private readonly int _expected;

    // By the index of the field.
    private readonly EnumTable?[] _enums;

    private readonly NameMatcher _matcher;
    private readonly ulong[] _required;

    internal FieldNames(MessageShape shape)
    {
        ReadOnlySpan<FieldShape> fields = shape.Fields;
        var names = new List<(string Text, FieldName Name)>();
        var groupFields = new List<(string Text, FieldName Name)>();
        _enums = new EnumTable?[fields.Length];
        _required = new ulong[1];
        for (int i = 0; i < fields.Length; i++)
        {
            FieldShape field = fields[i];
            string name = field.TextName ?? field.Name;
            names.Add((name, new FieldName(field, i, name, isGroupField: false)));
            // A group answers to its type's name, as text format writes it, and to its field's name.
            if (name != field.Name)
            {
                groupFields.Add((field.Name, new FieldName(field, i, field.Name, isGroupField: true)));
            }
            _enums[i] = field.Enum?.Table;
            Require(field, ref _required);
        }
        Shape = shape;
        _expected = Math.Min(names.Count, MostExpected);
        names.AddRange(groupFields);
        _names = [.. names.Select(static name => name.Name)];
        _matcher = new NameMatcher([.. names.Select(static name => name.Text)]);
        TypeNumber = Hash(shape.FullName);
    }

    /// <summary>The message.</summary>
    internal MessageShape Shape { get; }

    /// <summary>A number that few other messages have, and not that of strings in a <see cref="ValueCache"/>, which is 0.</summary>
    internal uint TypeNumber { get; }

    /// <summary>The values of a field of enum type.</summary>
    internal EnumTable Enum(int index) => _enums[index]!;

    /// <summary>Whether all required fields are among those that were seen.</summary>
    internal bool HasRequired(ulong seen) => (seen & _required[0]) == _required[0];

    /// <inheritdoc cref="HasRequired(ulong)"/>
    internal bool HasRequired(ReadOnlySpan<ulong> seen)
    {
        for (int i = 0; i < _required.Length; i++)
        {
            if ((seen[i] & _required[i]) != _required[i])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Finds the field whose name is the next token if it is expected and written in the usual way; a null reference where it is not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the token starts.</param>
    /// <param name="last">The field that was read last; -1 at the start of the message. What follows it in the declaration is expected, or the same field if it may come again.</param>
    /// <remarks>
    /// A processor guesses the outcome of comparisons and goes on. Where it has to load what was found, by a table for example, it waits for the text.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly FieldName FindUsual(ReadOnlySpan<byte> text, int position, int last)
    {
        if (position <= text.Length - FieldLabel.Size)
        {
            FieldName[] names = _names;
            Vector256<byte> head = Vector256.LoadUnsafe(in text[position]);
            int next = (uint)last < (uint)names.Length && names[last].Bit == 0 ? last - 1 : last;
            for (int i = _expected; i > 0; i--)
            {
                if ((uint)++next >= (uint)names.Length)
                {
                    next = 0;
                }
                if (names[next].IsUsual(head))
                {
                    return ref names[next];
                }
            }
        }
        return ref Unsafe.NullRef<FieldName>();
    }

    /// <summary>Finds the field whose name is the next token, however what follows is written; a null reference where none has it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal ref readonly FieldName FindSlowly(ReadOnlySpan<byte> text, int position, out int end)
    {
        int index = _matcher.Find(text, position, out end);
        return ref index >= 0 ? ref _names[index] : ref Unsafe.NullRef<FieldName>();
    }

    private static void Require(FieldShape field, ref ulong[] required)
    {
        int word = field.SeenBit / FieldName.BitsPerWord;
        if (word >= required.Length)
        {
            Array.Resize(ref required, word + 1);
        }
        if (field.Cardinality == FieldCardinality.Required && field.SeenBit >= 0)
        {
            required[word] |= 1ul << (field.SeenBit % FieldName.BitsPerWord);
        }
    }

    // FNV-1a: the same in every process.
    private static uint Hash(string name)
    {
        uint hash = 2166136261;
        foreach (char character in name)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }
        return Math.Max(hash, 1);
    }
}
