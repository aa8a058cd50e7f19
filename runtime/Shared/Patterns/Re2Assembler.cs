namespace AmctGen.Generated;

/// <summary>Assembles a program from fragments, of which the last one can be repeated.</summary>
/// <remarks>
/// A target that is not known yet contains, as a negative number, the next such target of its fragment: its instruction times two, plus one
/// if it is the argument, not the next instruction.
/// </remarks>
sealed class Re2Assembler
{
    /// <summary>
    /// The number of instructions and of bounds of sets. RE2 limits its programs to this number of instructions, which match bytes and are
    /// at least as many.
    /// </summary>
    public const int MaximumSize = 700_000;

    private const int None = int.MinValue;

    private readonly Dictionary<CharacterSet, int> _indices = [];
    private readonly List<CharacterSet> _sets = [];
    private Re2Instruction[] _code = new Re2Instruction[16];
    private int _count;
    private int _bounds;
    private bool _hasBytes;
    private bool _hasLines;
    private bool _hasWords;

    /// <summary>Whether the program has become too large; then it is not complete.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>The index of the instruction that is added next.</summary>
    public int Position => _count;

    /// <summary>A character of a set.</summary>
    public Re2Fragment Character(CharacterSet set)
    {
        if (!_indices.TryGetValue(set, out int index))
        {
            index = _sets.Count;
            _indices.Add(set, index);
            _sets.Add(set);
            _bounds += set.Bounds.Length;
        }
        return Single(Re2Operation.Character, index);
    }

    /// <summary>A byte.</summary>
    public Re2Fragment Byte()
    {
        _hasBytes = true;
        return Single(Re2Operation.Byte, 0);
    }

    /// <summary>A place.</summary>
    public Re2Fragment Assert(Re2Place place)
    {
        _hasLines |= place is Re2Place.StartOfLine or Re2Place.EndOfLine;
        // RE2 also looks for these places between the bytes of a character.
        _hasBytes |= place == Re2Place.NoWordBoundary;
        _hasWords |= place is Re2Place.WordBoundary or Re2Place.NoWordBoundary;
        return Single(Re2Operation.Assert, (int)place);
    }

    /// <summary>An empty text.</summary>
    public Re2Fragment Empty() => Single(Re2Operation.Jump, 0);

    /// <summary>One fragment and then another one.</summary>
    public Re2Fragment Concatenate(Re2Fragment first, Re2Fragment second)
    {
        Connect(first.Exits, second.Start);
        return second with { Low = first.Low, Start = first.Start };
    }

    /// <summary>One fragment or another one.</summary>
    public Re2Fragment Alternate(Re2Fragment first, Re2Fragment second)
    {
        int split = Add(Re2Operation.Split, first.Start, second.Start);
        return Join(first, second) with { Low = first.Low, Start = split };
    }

    /// <summary>The last fragment, repeated.</summary>
    public Re2Fragment Repeat(Re2Fragment part, int least, int? most)
    {
        int copies = Math.Max(1, most ?? least);
        int length = _count - part.Low;
        if (most == 0)
        {
            _count = part.Low;
            return Empty();
        }
        if (((long)copies * (length + 1)) + _count + _bounds > MaximumSize)
        {
            IsTooLarge = true;
            return part;
        }
        for (int i = 1; i < copies; i++)
        {
            Copy(part.Low, length);
        }
        Re2Fragment whole = part;
        for (int i = 1; i < least; i++)
        {
            whole = Concatenate(whole, Shifted(part, i * length));
        }
        if (most is null)
        {
            int split = Add(Re2Operation.Split, Shifted(part, (copies - 1) * length).Start, None);
            Connect(whole.Exits, split);
            return new Re2Fragment(part.Low, least == 0 ? split : part.Start, ArgumentOf(split), ArgumentOf(split));
        }
        return AddOptional(part, whole, length, least, most.Value);
    }

    /// <summary>The program that executes a fragment.</summary>
    public Re2Program Finish(Re2Fragment whole)
    {
        int match = Add(Re2Operation.Match, 0, 0);
        Connect(whole.Exits, match);
        Array.Resize(ref _code, _count);
        return new Re2Program
        {
            Instructions = _code,
            Start = whole.Start,
            Sets = [.. _sets],
            HasBytes = _hasBytes,
            HasLines = _hasLines,
            HasWords = _hasWords,
        };
    }

    // Copies that may be left out: each of them is only executed if the one before it was.
    private Re2Fragment AddOptional(Re2Fragment part, Re2Fragment whole, int length, int least, int most)
    {
        Re2Fragment? skips = null;
        for (int i = least; i < most; i++)
        {
            Re2Fragment copy = Shifted(part, i * length);
            int split = Add(Re2Operation.Split, copy.Start, None);
            var skip = new Re2Fragment(part.Low, split, ArgumentOf(split), ArgumentOf(split));
            skips = skips is { } known ? Join(known, skip) : skip;
            copy = copy with { Start = split };
            whole = i == 0 ? copy : Concatenate(whole, copy);
        }
        return (skips is { } all ? Join(whole, all) : whole) with { Low = part.Low };
    }

    private Re2Fragment Single(Re2Operation operation, int argument)
    {
        int index = Add(operation, None, argument);
        return new Re2Fragment(index, index, NextOf(index), NextOf(index));
    }

    private int Add(Re2Operation operation, int next, int argument)
    {
        IsTooLarge |= _count + _bounds >= MaximumSize;
        Reserve(1);
        _code[_count] = new Re2Instruction { Operation = operation, Next = next, Argument = argument };
        return _count++;
    }

    private void Reserve(int count)
    {
        if (_count + count > _code.Length)
        {
            Array.Resize(ref _code, Math.Max(_count + count, _code.Length * 2));
        }
    }

    // Targets inside of the copied instructions are moved with them.
    private void Copy(int start, int length)
    {
        Reserve(length);
        int shift = _count - start;
        for (int i = start; i < start + length; i++)
        {
            Re2Instruction instruction = _code[i];
            instruction.Next = Moved(instruction.Next, shift);
            if (instruction.Operation == Re2Operation.Split)
            {
                instruction.Argument = Moved(instruction.Argument, shift);
            }
            _code[_count++] = instruction;
        }
    }

    private static int Moved(int target, int shift) => target == None ? None : target >= 0 ? target + shift : ~(~target + (2 * shift));

    private static Re2Fragment Shifted(Re2Fragment part, int shift) =>
        new(part.Low + shift, part.Start + shift, part.Exits + (2 * shift), part.LastExit + (2 * shift));

    private static int NextOf(int instruction) => 2 * instruction;

    private static int ArgumentOf(int instruction) => (2 * instruction) + 1;

    private ref int Target(int exit)
    {
        ref Re2Instruction instruction = ref _code[exit >> 1];
        return ref (exit & 1) == 0 ? ref instruction.Next : ref instruction.Argument;
    }

    private void Connect(int exits, int target)
    {
        for (int exit = exits; ;)
        {
            ref int unknown = ref Target(exit);
            int next = unknown;
            unknown = target;
            if (next == None)
            {
                return;
            }
            exit = ~next;
        }
    }

    private Re2Fragment Join(Re2Fragment first, Re2Fragment second)
    {
        Target(first.LastExit) = ~second.Exits;
        return first with { LastExit = second.LastExit };
    }
}
