using System.ComponentModel;
using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>The indexed lists of one feature, which determine the entry of each layer. Used by generated code.</summary>
/// <remarks>Filling it is linear in the entries; a lookup needs constant time. Once filled it is safe to use from many threads.</remarks>
/// <param name="name">The feature's name.</param>
/// <param name="overrideWins">Whether the override wins if a layer is both skipped and overridden; otherwise the skip wins.</param>
/// <param name="skippedUsesDefaults">Whether a skipped layer is recorded with built-in defaults instead of the values of the selected
/// entry.</param>
/// <param name="locations">Where the fields are; null leaves provenance without lines.</param>
/// <param name="sibling">Another feature of the same message: lists that both have are indexed once, and a layer is looked up once for
/// both.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
#if !AMCTGEN_GENERATOR
public
#endif
sealed partial class FeatureIndex(
    string name, bool overrideWins, bool skippedUsesDefaults, FieldLocations? locations, FeatureIndex? sibling = null)
{
    // A thousand duplicates of a type's entry must not cost every layer of that type a thousand steps.
    private const int MostShadowedPerList = 8;

    // Most layers are not in any list.
    private readonly Selection _untouched = new(null, -1, -1, null);

    private readonly KeyTable _keys = sibling?._keys ?? new KeyTable();
    private readonly List<KeyList> _overrides = [];
    private readonly List<KeyList> _skips = [];
    private readonly List<KeyList> _includes = [];

    /// <summary>The name of the feature in the schema.</summary>
    public string Name { get; } = name;

    /// <summary>Adds a list of override entries; the strongest list comes first.</summary>
    /// <typeparam name="T">The entries' type.</typeparam>
    /// <param name="path">The list in proto names.</param>
    /// <param name="keyName">The entries' field with the key, in proto names.</param>
    /// <param name="byType">Whether keys are layer types; otherwise they are layer names.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="key">Reads an entry's key.</param>
    public void AddOverrides<T>(string path, string keyName, bool byType, EquatableArray<T> entries, Func<T, string?> key)
    {
        if (_keys.Find(path) is { } known)
        {
            _overrides.Add(known);
            return;
        }
        var keys = new string?[entries.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = key(entries[i]);
        }
        _overrides.Add(_keys.Add(path, keyName, byType, keys));
    }

    /// <summary>Adds a list of layers to skip.</summary>
    /// <param name="path">The list in proto names.</param>
    /// <param name="byType">Whether it lists layer types; otherwise it lists layer names.</param>
    /// <param name="values">Its elements.</param>
    public void AddSkips(string path, bool byType, EquatableArray<string> values) =>
        _skips.Add(_keys.Find(path) ?? _keys.Add(path, null, byType, values.AsSpan().ToArray()));
    /// <summary>Adds a list outside of which a layer is left alone, unless an entry names it.</summary>
    /// <param name="path">The list in proto names.</param>
    /// <param name="byType">Whether it lists layer types; otherwise it lists layer names.</param>
    /// <param name="values">Its elements.</param>
    public void AddIncludes(string path, bool byType, EquatableArray<string> values) =>
        _includes.Add(_keys.Find(path) ?? _keys.Add(path, null, byType, values.AsSpan().ToArray()));
    /// <summary>Looks a layer up in the lists of all features that share them with this one.</summary>
    /// <param name="layer">The layer.</param>
    public LayerKeys Find(LayerRef layer) => _keys.Find(layer);

    /// <summary>Finds the entry that applies to a layer, and whether the layer is skipped.</summary>
    /// <param name="layer">The layer, looked up.</param>
    public Selection Select(in LayerKeys layer)
    {
        int selectedList = -1;
        int selectedEntry = -1;
        List<Provenance>? shadowed = null;
        for (int i = 0; i < _overrides.Count; i++)
        {
            KeyList list = _overrides[i];
            int entry = list.Find(layer);
            if (entry >= 0 && selectedList < 0)
            {
                selectedList = i;
                selectedEntry = entry;
                entry = list.Earlier(entry);
            }
            for (int left = MostShadowedPerList; entry >= 0 && left > 0; left--)
            {
                (shadowed ??= []).Add(EntryOf(list, entry));
                entry = list.Earlier(entry);
            }
        }
        EquatableArray<Provenance> skippedBy = Matches(_skips, layer);
        if (selectedEntry < 0 && skippedBy.IsEmpty && _includes.Count == 0)
        {
            return _untouched;
        }
        bool isOverridden = selectedEntry >= 0;
        bool isIncluded = _includes.Count == 0 || isOverridden || IsListed(_includes, layer);
        bool isSkipped = !isIncluded || (!skippedBy.IsEmpty && !(overrideWins && isOverridden));
        return new Selection(isOverridden ? _overrides[selectedList] : null, selectedList, selectedEntry, locations)
        {
            IsSkipped = isSkipped,
            IsIncluded = isIncluded,
            SkippedBy = skippedBy,
            UsesDefaults = isSkipped && skippedUsesDefaults,
            Shadowed = shadowed is null ? default : new EquatableArray<Provenance>([.. shadowed]),
        };
    }

    internal UnmatchedKey Unmatched(KeyList list, int index, string key)
    {
        string path = list.ElementPath(index) + (list.KeyName is null ? "" : "." + list.KeyName);
        return new UnmatchedKey(Name, path, key, list.ByType) { Location = Locate(path), File = File };
    }

    /// <summary>Each list with the list of the same role for the other kind of key.</summary>
    internal IEnumerable<(KeyList List, KeyList? Other)> ListsWithOtherKind()
    {
        foreach (List<KeyList> role in new[] { _overrides, _skips, _includes })
        {
            foreach (KeyList list in role)
            {
                yield return (list, role.Find(other => other.ByType != list.ByType));
            }
        }
    }

    private static bool IsListed(List<KeyList> lists, in LayerKeys layer)
    {
        foreach (KeyList list in lists)
        {
            if (list.Find(layer) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    private EquatableArray<Provenance> Matches(List<KeyList> lists, in LayerKeys layer)
    {
        List<Provenance>? matches = null;
        foreach (KeyList list in lists)
        {
            int index = list.Find(layer);
            if (index >= 0)
            {
                (matches ??= []).Add(EntryOf(list, index));
            }
        }
        return matches is null ? default : new EquatableArray<Provenance>([.. matches]);
    }

    private Provenance EntryOf(KeyList list, int index) => new(list, index, null, locations);

    private string? File => locations?.FileName;

    private SourceLocation? Locate(string path) => locations?.Find(path);
}
