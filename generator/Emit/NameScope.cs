namespace AmctGen.Generator.Emit;

/// <summary>Hands out names that are free in one declaration space.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public NameScope(params string[] taken) => _taken.UnionWith(taken);

    public void Reserve(string name) => _taken.Add(name);

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
