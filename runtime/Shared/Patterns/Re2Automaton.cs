namespace AmctGen.Generated;

/// <summary>
/// Matches texts with a program, in time linear in the text. States of the deterministic automaton are made when they are needed; when they
/// occupy too much memory, the program is executed thread by thread instead.
/// </summary>
/// <remarks>
/// Safe for many threads. Matching does not allocate when all states that a text needs are there, or when there is no memory for more.
/// </remarks>
sealed class Re2Automaton
{
    // The number of threads and transitions of all states: about 2 MB.
    private const int UsualBudget = 300_000;

    private readonly Re2Program _program;
    private readonly CharacterKinds _kinds;
    private readonly Re2State _start;
    private readonly int _unpaired;
    private readonly int _end;
    private readonly int _transitions;

    // The states, of which there is only one of each kind. Also the lock.
    private readonly Dictionary<Re2State, Re2State> _states = [];
    private int _budget;
    private volatile bool _isFull;
    private Re2Simulation? _idle;

    /// <summary>Creates an automaton.</summary>
    /// <param name="program">The program.</param>
    /// <param name="budget">The number of threads and transitions in all states.</param>
    public Re2Automaton(Re2Program program, int budget = UsualBudget)
    {
        _program = program;
        _budget = budget;
        _kinds = new CharacterKinds(program);
        _unpaired = _kinds.Count;
        _end = _kinds.Count + 1;
        _transitions = _kinds.Count + 2;
        _idle = new Re2Simulation(program);
        _idle.Start();
        _start = _idle.ToState(_transitions);
    }

    /// <summary>Whether the pattern matches somewhere in a text.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (_start.IsFinal)
        {
            return _start == Re2State.Match;
        }
        int[] ascii = _kinds.Ascii;
        Re2State state = _start;
        Re2State?[] transitions = state.Next;
        for (int i = 0; ;)
        {
            int start = i;
            int kind = i == text.Length ? _end : text[i] < ascii.Length ? ascii[text[i++]] : KindOf(text, ref i);
            Re2State? next = transitions[kind];
            if (next == state)
            {
                // In long texts most characters do not change the state; then nothing is loaded for the next one to wait for.
                continue;
            }
            next ??= Advance(state, kind);
            if (next is null)
            {
                return Simulate(state, text.Slice(start));
            }
            if (next.IsFinal)
            {
                return next == Re2State.Match;
            }
            state = next;
            transitions = state.Next;
        }
    }

    private int KindOf(ReadOnlySpan<char> text, ref int i)
    {
        int codePoint = text[i];
        if (!char.IsSurrogate(text[i]))
        {
            i++;
            return _kinds.KindOf(codePoint);
        }
        codePoint = Read(text, ref i);
        return codePoint == Re2Simulation.Unpaired ? _unpaired : _kinds.KindOf(codePoint);
    }

    private static int Read(ReadOnlySpan<char> text, ref int i)
    {
        char first = text[i++];
        if (!char.IsSurrogate(first))
        {
            return first;
        }
        return char.IsHighSurrogate(first) && i < text.Length && char.IsLowSurrogate(text[i])
            ? char.ConvertToUtf32(first, text[i++])
            : Re2Simulation.Unpaired;
    }

    // The state after a character; null if there is no memory for it.
    private Re2State? Advance(Re2State state, int kind)
    {
        if (_isFull)
        {
            return null;
        }
        Re2Simulation simulation = Interlocked.Exchange(ref _idle, null) ?? new Re2Simulation(_program);
        simulation.Resume(state);
        simulation.Advance(kind == _end ? Re2Simulation.EndOfText : kind == _unpaired ? Re2Simulation.Unpaired : _kinds.ExampleOf(kind));
        Re2State next = simulation.ToState(_transitions);
        Volatile.Write(ref _idle, simulation);
        if (!next.IsFinal)
        {
            lock (_states)
            {
                int cost = next.Threads.Length + _transitions;
                if (_states.TryGetValue(next, out Re2State? known))
                {
                    next = known;
                }
                else if (cost > _budget)
                {
                    _isFull = true;
                    return null;
                }
                else
                {
                    _budget -= cost;
                    _states.Add(next, next);
                }
            }
        }
        return LazyState.Publish(ref state.Next[kind], next);
    }

    private bool Simulate(Re2State state, ReadOnlySpan<char> text)
    {
        Re2Simulation simulation = Interlocked.Exchange(ref _idle, null) ?? new Re2Simulation(_program);
        simulation.Resume(state);
        for (int i = 0; i < text.Length && !simulation.HasMatched;)
        {
            simulation.Advance(Read(text, ref i));
        }
        if (!simulation.HasMatched)
        {
            simulation.Advance(Re2Simulation.EndOfText);
        }
        bool hasMatched = simulation.HasMatched;
        Volatile.Write(ref _idle, simulation);
        return hasMatched;
    }
}
