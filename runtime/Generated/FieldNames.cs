using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Finds the fields of a message by their names. Generated code refers to a field by its index.</summary>
/// <remarks>Fields are indexed in the order of their declarations in the .proto. Immutable; created once for each message type.</remarks>
public sealed class FieldNames
{
    // The number of names compared, starting at the expected one, before the slower lookup among all names.
    private const int MostExpected = 8;

    // In declaration order, then the field names of groups.
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
            // Text format writes a group by the name of its type, and readers accept the field name too.
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

    /// <summary>A hash of the message's full name; not 0, which stands for strings in a <see cref="ValueCache"/>.</summary>
    internal uint TypeNumber { get; }

    /// <summary>The values of a field of enum type.</summary>
    internal EnumTable Enum(int index) => _enums[index]!;

    /// <summary>Whether all required fields are in the set of fields already read.</summary>
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

    /// <summary>Finds the field whose label is next in the text, among those expected next; a null reference if none matches.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the token starts.</param>
    /// <param name="last">
    /// The field that was read last; -1 at the start of the message. The field declared after it is expected, or the same one if it may
    /// occur again.
    /// </param>
    /// <remarks>
    /// Comparisons are faster here than a table: the processor predicts their outcome and continues, but it would wait for a value that is
    /// loaded from a table.
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

    /// <summary>Finds the field whose name is the next token, whatever follows it; a null reference if no field has that name.</summary>
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

    // FNV-1a: string.GetHashCode differs in every process.
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
