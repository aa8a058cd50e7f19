using AmctGen.Resolution;

namespace AmctGen.Cli.Messages;

/// <summary>The layers that a configuration names, for an explanation without a network.</summary>
internal static class NamedLayers
{
    /// <summary>Any other name, or any other type.</summary>
    public const string Any = "*";

    /// <summary>A name and a type that no entry has.</summary>
    public const string Nobody = "\0";

    /// <summary>A layer for each name and type in the lists, and one that no list contains; each with its form in output.</summary>
    public static IEnumerable<ShownLayer> Find(IResolver resolver)
    {
        var seen = new HashSet<(string, bool)>();
        // Without a network no key matches, so all of them are found.
        foreach (UnmatchedKey key in resolver.FindUnmatched([]))
        {
            if (seen.Add((key.Key, key.ByType)))
            {
                yield return key.ByType
                    ? new ShownLayer(new LayerRef(Nobody, key.Key), new LayerRef(Any, key.Key))
                    : new ShownLayer(new LayerRef(key.Key, Nobody), new LayerRef(key.Key, Any));
            }
        }
        yield return new ShownLayer(new LayerRef(Nobody, Nobody), new LayerRef(Any, Any));
    }
}
