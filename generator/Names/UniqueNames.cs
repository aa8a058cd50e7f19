using System.Globalization;

namespace AmctGen.Generator.Names;

/// <summary>
/// Assigns unique names in one scope: a later one gets underscores at its end until the name is free; after
/// eight underscores, one underscore and a number.
/// </summary>
internal sealed class UniqueNames
{
    private const int MostUnderscores = 8;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    // Where the last search for a name ended. Names are never released, so the next search for it starts there: thousands of
    // names that are equal in C# would otherwise take hours.
    private Dictionary<string, int>? _last;

    public bool IsTaken(string name) => _taken.Contains(name);

    public void Take(string name) => _taken.Add(name);

    /// <summary>Assigns the name, or the first free variant of it.</summary>
    public string Claim(string name) => Claim(name, static _ => true);

    /// <summary>
    /// Assigns the first free name that also satisfies <paramref name="isFree"/>, which must never accept a name that it refused before.
    /// </summary>
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
