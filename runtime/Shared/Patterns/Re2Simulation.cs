namespace AmctGen.Generated;

/// <summary>Executes a program with all its threads side by side. Each character costs at most one step for each instruction.</summary>
/// <remarks>For one thread of the process at a time.</remarks>
sealed class Re2Simulation
{
    /// <summary>Instead of a code point: the end of the text.</summary>
    public const int EndOfText = -1;

    /// <summary>Instead of a code point: half of a surrogate pair, which is in no set.</summary>
    public const int Unpaired = -2;

    // The byte of a character that is not the first one of it is neither a word character nor a line feed.
    private const int ContinuationByte = 0x80;

    private readonly Re2Program _program;
    private readonly int[] _pending;
    private readonly ThreadSet[] _inside;
    private ThreadSet _current;
    private ThreadSet _following;
    private Re2Context _context;

    public Re2Simulation(Re2Program program)
    {
        int size = program.Instructions.Length;
        _program = program;
        _pending = new int[size];
        _current = new ThreadSet(size);
        _following = new ThreadSet(size);
        _inside = program.HasBytes ? [new ThreadSet(size), new ThreadSet(size)] : [];
    }

    /// <summary>Whether a thread has reached the end of the program.</summary>
    public bool HasMatched { get; private set; }

    /// <summary>Starts at the beginning of a text.</summary>
    public void Start()
    {
        HasMatched = false;
        _context = Re2Context.StartOfText;
        _current.Clear();
        Follow(_current, _program.Start, isAtStart: true);
    }

    /// <summary>Continues in a state.</summary>
    public void Resume(Re2State state)
    {
        HasMatched = false;
        _context = state.Context;
        _current.Clear();
        foreach (int thread in state.Threads)
        {
            _current.Add(thread);
        }
    }

    /// <summary>The state that has been reached.</summary>
    /// <param name="transitions">The number of its transitions.</param>
    public Re2State ToState(int transitions)
    {
        if (HasMatched)
        {
            return Re2State.Match;
        }
        List<int> threads = [];
        bool needsContext = false;
        foreach (int thread in _current.Threads)
        {
            Re2Instruction instruction = _program.Instructions[thread];
            if (instruction.Operation is Re2Operation.Character or Re2Operation.Byte or Re2Operation.Assert)
            {
                threads.Add(thread);
                needsContext |= instruction.Operation == Re2Operation.Assert;
            }
        }
        threads.Sort();
        return threads.Count == 0 ? Re2State.NoMatch
            : new Re2State([.. threads], needsContext ? _context : Re2Context.Other, transitions);
    }

    /// <summary>Consumes a code point, or ends the text. It need not be called again after a match.</summary>
    public void Advance(int next)
    {
        Examine(_current, _context, next);
        if (HasMatched || next == EndOfText)
        {
            _current.Clear();
            return;
        }
        _following.Clear();
        for (int i = 0; i < _current.Count; i++)
        {
            Re2Instruction instruction = _program.Instructions[_current[i]];
            if (instruction.Operation == Re2Operation.Character && _program.Sets[instruction.Argument].Contains(next))
            {
                Follow(_following, instruction.Next, isAtStart: false);
            }
        }
        if (_program.HasBytes)
        {
            AdvanceBytes(next is Unpaired or >= 0x800 and < 0x10000 ? 3 : next < 0x80 ? 1 : next < 0x800 ? 2 : 4);
        }
        // The pattern may match from any place on.
        Follow(_following, _program.Start, isAtStart: false);
        (_current, _following) = (_following, _current);
        _context = _program.HasLines && next == '\n' ? Re2Context.LineFeed
            : _program.HasWords && IsWord(next) ? Re2Context.Word
            : Re2Context.Other;
    }

    // Consumes the bytes of a character one by one. Between them there is no place for anything but a byte.
    private void AdvanceBytes(int length)
    {
        ThreadSet from = _current;
        for (int offset = 1; offset <= length; offset++)
        {
            ThreadSet to = offset == length ? _following : _inside[offset & 1];
            if (offset < length)
            {
                to.Clear();
                Follow(to, _program.Start, isAtStart: false);
            }
            for (int i = 0; i < from.Count; i++)
            {
                Re2Instruction instruction = _program.Instructions[from[i]];
                if (instruction.Operation == Re2Operation.Byte)
                {
                    Follow(to, instruction.Next, isAtStart: false);
                }
            }
            if (offset < length)
            {
                Examine(to, Re2Context.Other, ContinuationByte);
            }
            from = to;
        }
    }

    // Threads that examine a place continue if it is the right one; they may come to others that do.
    private void Examine(ThreadSet threads, Re2Context context, int next)
    {
        for (int i = 0; i < threads.Count; i++)
        {
            Re2Instruction instruction = _program.Instructions[threads[i]];
            if (instruction.Operation == Re2Operation.Assert && IsAt((Re2Place)instruction.Argument, context, next))
            {
                Follow(threads, instruction.Next, isAtStart: context == Re2Context.StartOfText);
            }
        }
    }

    private static bool IsAt(Re2Place place, Re2Context context, int next) => place switch
    {
        Re2Place.StartOfText => context == Re2Context.StartOfText,
        Re2Place.StartOfLine => context is Re2Context.StartOfText or Re2Context.LineFeed,
        Re2Place.EndOfText => next == EndOfText,
        Re2Place.EndOfLine => next is EndOfText or '\n',
        _ => (context == Re2Context.Word) != IsWord(next) == (place == Re2Place.WordBoundary),
    };

    private static bool IsWord(int codePoint) =>
        codePoint is >= '0' and <= '9' or >= 'A' and <= 'Z' or '_' or >= 'a' and <= 'z';

    // Adds an instruction, and those that follow it before a character is consumed.
    private void Follow(ThreadSet threads, int instruction, bool isAtStart)
    {
        int count = 0;
        Push(threads, instruction, isAtStart, ref count);
        while (count > 0)
        {
            Re2Instruction current = _program.Instructions[_pending[--count]];
            switch (current.Operation)
            {
                case Re2Operation.Match:
                    HasMatched = true;
                    break;
                case Re2Operation.Jump:
                    Push(threads, current.Next, isAtStart, ref count);
                    break;
                case Re2Operation.Split:
                    Push(threads, current.Argument, isAtStart, ref count);
                    Push(threads, current.Next, isAtStart, ref count);
                    break;
            }
        }
    }

    // After the first character, a thread that waits for the start of the text is of no use.
    private void Push(ThreadSet threads, int instruction, bool isAtStart, ref int count)
    {
        Re2Instruction next = _program.Instructions[instruction];
        bool isUseless = !isAtStart && next.Operation == Re2Operation.Assert && next.Argument == (int)Re2Place.StartOfText;
        if (!isUseless && threads.Add(instruction))
        {
            _pending[count++] = instruction;
        }
    }
}
