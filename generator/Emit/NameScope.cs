namespace AmctGen.Generator.Emit;

/// <summary>Hands out names that are free in one declaration space.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public NameScope(params string[] taken) => _taken.UnionWith(taken);

    public void Reserve(string name) => _taken.Add(name);

    /// <summary>Takes both names; false, and neither is taken, where one is not free.</summary>
    public bool TryClaim(string first, string second)
    {
        if (_taken.Contains(first) || _taken.Contains(second))
        {
            return false;
        }
        return _taken.Add(first) && _taken.Add(second);
    }

    /// <summary>The name, with as many times the suffix behind it as it takes to be free.</summary>
    public string Claim(string name, string suffix = "_")
    {
        while (!_taken.Add(name))
        {
            name += suffix;
        }
        return name;
    }
}
