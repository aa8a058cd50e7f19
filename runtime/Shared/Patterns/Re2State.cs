namespace AmctGen.Generated;

/// <summary>The threads of a program at a place in a text: a state of the deterministic automaton.</summary>
/// <remarks>
/// Two states are equal if their threads and contexts are. Nothing changes but the entries of <see cref="Next"/>, each of which is
/// published once, when the state that it leads to is complete.
/// </remarks>
sealed class Re2State : IEquatable<Re2State>
{
    /// <summary>The state in which the pattern has matched.</summary>
    public static readonly Re2State Match = new([], Re2Context.Other, 0) { IsFinal = true };

    /// <summary>The state in which the pattern cannot match any more.</summary>
    public static readonly Re2State NoMatch = new([], Re2Context.Other, 0) { IsFinal = true };

    private readonly int _hash;

    public Re2State(int[] threads, Re2Context context, int transitions)
    {
        Threads = threads;
        Context = context;
        Next = new Re2State?[transitions];
        _hash = (int)context;
        foreach (int thread in threads)
        {
            _hash = unchecked((_hash * 31) + thread);
        }
    }

    /// <summary>The indices of the instructions that consume a character or examine the place, in ascending order.</summary>
    public int[] Threads { get; }

    /// <summary>What comes before the place; <see cref="Re2Context.Other"/> if no thread depends on it.</summary>
    public Re2Context Context { get; }

    /// <summary>The states after a character of each kind, then that at the end of the text; null if they have not been needed.</summary>
    public Re2State?[] Next { get; }

    /// <summary>Whether the text that follows does not matter.</summary>
    public bool IsFinal { get; private init; }

    public bool Equals(Re2State? other) =>
        other is not null && Context == other.Context && Threads.AsSpan().SequenceEqual(other.Threads);

    public override bool Equals(object? obj) => Equals(obj as Re2State);

    public override int GetHashCode() => _hash;
}
