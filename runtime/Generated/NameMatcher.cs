using System.Runtime.CompilerServices;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Finds which of some names is the next token of a text: names of a message's fields, or of an enum's values.</summary>
/// <remarks>
/// Only names with the same first letter are compared, eight bytes at a time. If many names have the same first letter, a sorted table is
/// used, because it is faster.
/// </remarks>
internal sealed class NameMatcher
{
    // Names begin with a letter or an underscore: these are among 64 consecutive byte values.
    private const byte FirstInitial = (byte)'@';
    private const int Initials = 64;
    private const int MostAlike = 8;

    // The index of the first candidate of each initial; the last element is the number of candidates.
    private readonly ushort[] _starts = new ushort[Initials + 1];
    private readonly Candidate[] _candidates = [];
    private readonly NameTable<int>? _table;

    /// <summary>Creates the matcher.</summary>
    /// <param name="names">The names. If names are equal, any of them may be found.</param>
    public NameMatcher(string[] names)
    {
        if (names.Length > 0 && names.GroupBy(static name => name[0]).Max(static alike => alike.Count()) > MostAlike)
        {
            _table = new NameTable<int>([.. names.Select(static (name, index) => (name, index))]);
            return;
        }
        _candidates =
        [
            .. names.Select(static (name, index) => new Candidate(Encoding.ASCII.GetBytes(name), index))
                .OrderBy(static candidate => candidate.Name[0]),
        ];
        foreach (Candidate candidate in _candidates)
        {
            _starts[candidate.Name[0] - FirstInitial + 1]++;
        }
        for (int i = 0; i < Initials; i++)
        {
            _starts[i + 1] += _starts[i];
        }
    }

    /// <summary>The index of the name that is the next token; -1 if there is no such name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the token starts.</param>
    /// <param name="end">Where it ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> text, int position, out int end)
    {
        if ((uint)(position + sizeof(ulong)) > (uint)text.Length || _table is not null)
        {
            return FindSlowly(text, position, out end);
        }
        ulong head = Unsafe.ReadUnaligned<ulong>(in text[position]);
        Candidate[] candidates = _candidates;
        ushort[] starts = _starts;
        uint initial = text[position] - (uint)FirstInitial;
        if (initial < Initials)
        {
            int last = starts[(int)initial + 1];
            for (int i = starts[(int)initial]; i < last; i++)
            {
                ref readonly Candidate candidate = ref candidates[i];
                if ((head & candidate.Mask) == candidate.Head && candidate.Ends(text, position))
                {
                    end = position + candidate.Length;
                    return candidate.Index;
                }
            }
        }
        end = position;
        return -1;
    }

    // For the last bytes of the text, and for names in a table.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindSlowly(ReadOnlySpan<byte> text, int position, out int end)
    {
        end = Characters.SkipIdentifier(text, position);
        ReadOnlySpan<byte> name = text[position..end];
        if (_table is not null)
        {
            return _table.TryFind(name, out int found) ? found : -1;
        }
        foreach (ref readonly Candidate candidate in _candidates.AsSpan())
        {
            if (name.SequenceEqual(candidate.Name))
            {
                return candidate.Index;
            }
        }
        return -1;
    }

    private readonly struct Candidate
    {
        /// <summary>The first eight bytes of the name, padded with zeros, and the mask of the bytes to compare.</summary>
        public readonly ulong Head;
        public readonly ulong Mask;
        public readonly int Length;
        public readonly int Index;
        public readonly byte[] Name;

        // The last eight bytes of the name; 0 if it is shorter.
        private readonly ulong _last;

        public Candidate(byte[] name, int index)
        {
            Name = name;
            Length = name.Length;
            Index = index;
            for (int i = 0; i < Math.Min(name.Length, sizeof(ulong)); i++)
            {
                int shift = 8 * (BitConverter.IsLittleEndian ? i : sizeof(ulong) - 1 - i);
                Head |= (ulong)name[i] << shift;
                Mask |= (ulong)byte.MaxValue << shift;
            }
            _last = name.Length < sizeof(ulong) ? 0 : Unsafe.ReadUnaligned<ulong>(in name[^sizeof(ulong)]);
        }

        /// <summary>Whether the rest of the name follows and the token ends with it. The caller has compared the head.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Ends(ReadOnlySpan<byte> text, int position)
        {
            int end = position + Length;
            if (Length <= sizeof(ulong))
            {
                return (uint)end >= (uint)text.Length || !Characters.ContinuesIdentifier(text[end]);
            }
            return (uint)end <= (uint)text.Length
                && Unsafe.ReadUnaligned<ulong>(in text[end - sizeof(ulong)]) == _last
                && (end == text.Length || !Characters.ContinuesIdentifier(text[end]))
                && (Length <= 2 * sizeof(ulong) || text[position..end].SequenceEqual(Name));
        }
    }
}
