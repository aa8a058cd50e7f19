namespace AmctGen.Generator.Schema;

/// <summary>Hands out names of one scope, each once: who comes late gets an underscore, and another one, until the name is free.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    // Where the search for a name ended last. Names are never given back, so the next search for it starts there: thousands of
    // names that are equal in C# would otherwise take hours.
    private readonly Dictionary<string, string> _last = new(StringComparer.Ordinal);

    public bool IsTaken(string name) => _taken.Contains(name);

    public void Take(string name) => _taken.Add(name);

    /// <summary>Takes the name, or the first free one with underscores behind.</summary>
    public string Claim(string name) => Claim(name, static _ => true);

    /// <summary>Takes the first free name that also satisfies <paramref name="isFree"/>, which must not turn true for a name it once refused.</summary>
    public string Claim(string name, Func<string, bool> isFree)
    {
        string wanted = name;
        if (_last.TryGetValue(wanted, out string? last))
        {
            name = last;
        }
        while (_taken.Contains(name) || !isFree(name))
        {
            name += "_";
        }
        _taken.Add(name);
        _last[wanted] = name;
        return name;
    }
}
