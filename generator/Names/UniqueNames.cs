using System.Globalization;

namespace AmctGen.Generator.Names;

/// <summary>
/// Hands out names of one scope, each once: who comes late gets an underscore, and another one, until the name is free; after
/// eight underscores, one and a number.
/// </summary>
internal sealed class UniqueNames
{
    private const int MostUnderscores = 8;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    // Where the search for a name ended last. Names are never given back, so the next search for it starts there: thousands of
    // names that are equal in C# would otherwise take hours.
    private Dictionary<string, int>? _last;

    public bool IsTaken(string name) => _taken.Contains(name);

    public void Take(string name) => _taken.Add(name);

    /// <summary>Takes the name, or the first free one behind it.</summary>
    public string Claim(string name) => Claim(name, static _ => true);

    /// <summary>Takes the first free name that also satisfies <paramref name="isFree"/>, which must not turn true for a name it once refused.</summary>
    public string Claim(string name, Func<string, bool> isFree)
    {
        if (isFree(name) && _taken.Add(name))
        {
            return name;
        }
        _last ??= new Dictionary<string, int>(StringComparer.Ordinal);
        _last.TryGetValue(name, out int attempt);
        string candidate = Candidate(name, attempt);
        while (_taken.Contains(candidate) || !isFree(candidate))
        {
            candidate = Candidate(name, ++attempt);
        }
        _taken.Add(candidate);
        _last[name] = attempt;
        return candidate;
    }

    private static string Candidate(string name, int attempt) => attempt <= MostUnderscores
        ? name + new string('_', attempt)
        : name + "_" + attempt.ToString(CultureInfo.InvariantCulture);
}
