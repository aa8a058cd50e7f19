namespace AmctGen.Resolution;

#if !AMCTGEN_GENERATOR
public
#endif
sealed partial class FeatureIndex
{
    // Replaced as a whole: many threads may resolve at once.
    private volatile GlobalField[] _globals = [];
    private volatile Emptiness? _lastAsked;

    /// <summary>Resolves a section as a unit: the value in the selected entry replaces the global value as a whole.</summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <param name="selection">Which entry applies.</param>
    /// <param name="entryPath">The section within an entry, in proto names.</param>
    /// <param name="entry">The selected entry's value; null if it omits the section or no entry applies.</param>
    /// <param name="globalPath">The global section, in proto names.</param>
    /// <param name="global">The global value; null if it is not set.</param>
    /// <param name="omittedFallsToGlobal">Whether a section that the selected entry omits falls to the global value; otherwise to the
    /// built-in default.</param>
    /// <param name="emptyIsOmitted">Whether a message that sets nothing counts as omitted.</param>
    public Resolved<T> Section<T>(
        Selection selection,
        string entryPath,
        T? entry,
        string globalPath,
        T? global,
        bool omittedFallsToGlobal,
        bool emptyIsOmitted)
        where T : class
    {
        if (emptyIsOmitted)
        {
            entry = SetsNothing(entry) ? null : entry;
            global = SetsNothing(global) ? null : global;
        }
        if (selection.UsesDefaults)
        {
            EquatableArray<Provenance> unused = selection.IsOverridden
                ? new([WithoutShadowed(selection.Provenance), .. selection.Shadowed])
                : default;
            return new Resolved<T>(entryPath, null,
                new Provenance(
                PrecedenceLevel.Default, "") { IsSkipped = true, Shadowed = WithGlobal(unused, globalPath, global is not null) });
        }
        if (!selection.IsOverridden)
        {
            return new Resolved<T>(entryPath, global, global is null ? Provenance.BuiltIn : Global(globalPath).Provenance);
        }
        EquatableArray<Provenance> hidden = WithGlobal(selection.Shadowed, globalPath, global is not null);
        if (entry is not null)
        {
            return new Resolved<T>(
                entryPath, entry, new Provenance(_overrides[selection.List], selection.Entry, entryPath, locations) { Shadowed = hidden });
        }
        Provenance omittedBy = WithoutShadowed(selection.Provenance);
        return omittedFallsToGlobal && global is not null
            ? new Resolved<T>(
                entryPath, global, Global(globalPath).Provenance with { OmittedBy = omittedBy, Shadowed = selection.Shadowed })
            : new Resolved<T>(entryPath, null, new Provenance(PrecedenceLevel.Default, "") { OmittedBy = omittedBy, Shadowed = hidden });
    }

    /// <summary>
    /// Resolves a single value along its chain: the resolved section, the global section, a field of the root, its default.
    /// </summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="selection">Which entry applies.</param>
    /// <param name="name">What reports call it.</param>
    /// <param name="sectionCase">The case that applies in the resolved section.</param>
    /// <param name="section">The resolved section's value for that case; null if it is not set.</param>
    /// <param name="sectionPath">The value within the section, in proto names.</param>
    /// <param name="sectionProvenance">Where the resolved section comes from.</param>
    /// <param name="globalCase">The case that applies in the global section.</param>
    /// <param name="global">The global section's value; null if it is not set or must not be asked. It counts only where both cases
    /// agree.</param>
    /// <param name="globalPath">That value, in proto names.</param>
    /// <param name="fallback">The root's field that is asked last; null if it is not set.</param>
    /// <param name="fallbackPath">That field, in proto names.</param>
    /// <param name="fallbackDefault">The value if nothing is set.</param>
    public ResolvedValue<T> Inherited<T>(
        Selection selection,
        string name,
        int sectionCase,
        T? section,
        string sectionPath,
        Provenance sectionProvenance,
        int globalCase,
        T? global,
        string globalPath,
        T? fallback,
        string fallbackPath,
        T fallbackDefault)
        where T : struct
    {
        if (selection.UsesDefaults)
        {
            return new ResolvedValue<T>(name, fallbackDefault, new Provenance(PrecedenceLevel.Default, "") { IsSkipped = true });
        }
        EquatableArray<Provenance> root = fallback is null ? default : Global(fallbackPath).Alone;
        if (section is { } own)
        {
            bool isFromEntry = sectionProvenance.Level != PrecedenceLevel.Global;
            EquatableArray<Provenance> hidden = global is not null && isFromEntry ? new([Global(globalPath).Provenance, .. root]) : root;
            Provenance place = isFromEntry
                ? new Provenance(_overrides[selection.List], selection.Entry, sectionProvenance.Suffix + "." + sectionPath, locations)
                : Global(globalPath.Length > 0 ? globalPath : sectionProvenance.FieldPath + "." + sectionPath).Provenance;
            return new ResolvedValue<T>(name, own, place with { Shadowed = hidden });
        }
        Provenance? omittedBy = selection.IsOverridden ? WithoutShadowed(selection.Provenance) : null;
        if (global is { } shared && sectionCase == globalCase)
        {
            return new ResolvedValue<T>(name, shared, Global(globalPath).Provenance with { OmittedBy = omittedBy, Shadowed = root });
        }
        // The global section's other case sets the value too, but it is not this layer's.
        EquatableArray<Provenance> unused = global is null ? default : Global(globalPath).Alone;
        if (fallback is { } last)
        {
            return new ResolvedValue<T>(name, last, Global(fallbackPath).Provenance with { OmittedBy = omittedBy, Shadowed = unused });
        }
        bool isPlain = omittedBy is null && unused.IsEmpty;
        return new ResolvedValue<T>(name, fallbackDefault,
            isPlain ? Provenance.BuiltIn : new Provenance(PrecedenceLevel.Default, "") { OmittedBy = omittedBy, Shadowed = unused });
    }

    /// <summary>
    /// Resolves a string or bytes along its chain: the resolved section, the global section, a field of the root, its default.
    /// </summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="selection">Which entry applies.</param>
    /// <param name="name">What reports call it.</param>
    /// <param name="sectionCase">The case that applies in the resolved section.</param>
    /// <param name="section">The resolved section's value for that case; null if it is not set.</param>
    /// <param name="sectionPath">The value within the section, in proto names.</param>
    /// <param name="sectionProvenance">Where the resolved section comes from.</param>
    /// <param name="globalCase">The case that applies in the global section.</param>
    /// <param name="global">The global section's value; null if it is not set or must not be asked. It counts only where both cases
    /// agree.</param>
    /// <param name="globalPath">That value, in proto names.</param>
    /// <param name="fallback">The root's field that is asked last; null if it is not set.</param>
    /// <param name="fallbackPath">That field, in proto names.</param>
    /// <param name="fallbackDefault">The value if nothing is set.</param>
    public ResolvedValue<T> Inherited<T>(
        Selection selection,
        string name,
        int sectionCase,
        T? section,
        string sectionPath,
        Provenance sectionProvenance,
        int globalCase,
        T? global,
        string globalPath,
        T? fallback,
        string fallbackPath,
        T fallbackDefault)
        where T : class
    {
        ResolvedValue<Reference<T>> found = Inherited<Reference<T>>(
            selection,
            name,
            sectionCase,
            Reference<T>.To(section),
            sectionPath,
            sectionProvenance,
            globalCase,
            Reference<T>.To(global),
            globalPath,
            Reference<T>.To(fallback),
            fallbackPath,
            new Reference<T>(fallbackDefault));
        return new ResolvedValue<T>(name, found.Value.Target, found.Provenance);
    }

    private static Provenance WithoutShadowed(Provenance entry) => entry.Shadowed.IsEmpty ? entry : entry with { Shadowed = default };

    // A section is the same object for many layers: whether it sets anything is found out once.
    private bool SetsNothing(object? message)
    {
        if (message is null)
        {
            return false;
        }
        if (_lastAsked is { } asked && ReferenceEquals(asked.Message, message))
        {
            return asked.IsEmpty;
        }
        bool isEmpty = MessageContents.Find(message)!.IsEmpty;
        _lastAsked = new Emptiness(message, isEmpty);
        return isEmpty;
    }

    private EquatableArray<Provenance> WithGlobal(EquatableArray<Provenance> entries, string globalPath, bool isSet) =>
        !isSet ? entries : entries.IsEmpty ? Global(globalPath).Alone : new([.. entries, Global(globalPath).Provenance]);

    // The global fields of a feature are few and the same for every layer.
    private GlobalField Global(string path)
    {
        GlobalField[] known = _globals;
        foreach (GlobalField candidate in known)
        {
            if (ReferenceEquals(candidate.Path, path) || candidate.Path == path)
            {
                return candidate;
            }
        }
        var provenance = new Provenance(PrecedenceLevel.Global, path, locations);
        var added = new GlobalField(path, provenance, new([provenance]));
        _globals = [.. known, added];
        return added;
    }

    private sealed record GlobalField(string Path, Provenance Provenance, EquatableArray<Provenance> Alone);

    private sealed record Emptiness(object Message, bool IsEmpty);

    private readonly record struct Reference<T>(T Target)
        where T : class
    {
        public static Reference<T>? To(T? target) => target is null ? null : new Reference<T>(target);
    }
}
