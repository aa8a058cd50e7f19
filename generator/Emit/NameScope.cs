namespace AmctGen.Generator.Emit;

/// <summary>Assigns unique names in one declaration space.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public NameScope(params string[] taken) => _taken.UnionWith(taken);

    public void Reserve(string name) => _taken.Add(name);

    /// <summary>Reserves both names, or neither and returns false if one is already taken.</summary>
    public bool TryClaim(string first, string second)
    {
        if (_taken.Contains(first) || _taken.Contains(second))
        {
            return false;
        }
        return _taken.Add(first) && _taken.Add(second);
    }

    /// <summary>Reserves the name, after appending the suffix until the name is free.</summary>
    public string Claim(string name, string suffix = "_")
    {
        while (!_taken.Add(name))
        {
            name += suffix;
        }
        return name;
    }
}
