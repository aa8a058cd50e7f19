namespace AmctGen.Generated;

/// <summary>A set of instructions, in the order in which they were added, that is emptied in constant time.</summary>
sealed class ThreadSet(int size)
{
    private readonly int[] _threads = new int[size];
    private readonly int[] _places = new int[size];

    public int Count { get; private set; }

    public int this[int index] => _threads[index];

    public ReadOnlySpan<int> Threads => _threads.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds an instruction; returns whether it was not in the set before.</summary>
    public bool Add(int instruction)
    {
        int place = _places[instruction];
        if (place < Count && _threads[place] == instruction)
        {
            return false;
        }
        _threads[Count] = instruction;
        _places[instruction] = Count++;
        return true;
    }
}
