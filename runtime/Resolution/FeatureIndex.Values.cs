namespace AmctGen.Resolution;

public sealed partial class FeatureIndex
{
    /// <summary>Resolves a section as a unit: what the selected entry says replaces the global value whole.</summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <param name="selection">Which entry applies.</param>
    /// <param name="entryPath">The section within an entry, in proto names.</param>
    /// <param name="entry">The selected entry's value; null where it omits the section or no entry applies.</param>
    /// <param name="globalPath">The global section, in proto names.</param>
    /// <param name="global">The global value; null where it is not set.</param>
    /// <param name="omittedFallsToGlobal">Whether a section that the selected entry omits falls to the global value; else to the built-in default.</param>
    /// <param name="emptyIsOmitted">Whether a message that sets nothing counts as omitted.</param>
    public Resolved<T> Section<T>(
        Selection selection,
        string entryPath,
        T? entry,
        string globalPath,
        T? global,
        bool omittedFallsToGlobal,
        bool emptyIsOmitted)
        where T : class, IMessage
    {
        if (emptyIsOmitted)
        {
            entry = SetsNothing(entry) ? null : entry;
            global = SetsNothing(global) ? null : global;
        }
        if (selection.UsesDefaults)
        {
            EquatableArray<Provenance> unused = selection.IsOverridden
                ? WithGlobal([selection.Provenance with { Shadowed = default }, .. selection.Shadowed], globalPath, global is not null)
                : WithGlobal(default, globalPath, global is not null);
            return new Resolved<T>(entryPath, null, new Provenance(Level.Default, "") { IsSkipped = true, Shadowed = unused });
        }
        if (!selection.IsOverridden)
        {
            return new Resolved<T>(entryPath, global, global is null ? new Provenance(Level.Default, "") : At(Level.Global, globalPath));
        }
        Provenance selected = selection.Provenance;
        if (entry is not null)
        {
            Provenance own = At(selected.Level, selected.FieldPath + "." + entryPath, selected.Entry);
            return new Resolved<T>(entryPath, entry, own with { Shadowed = WithGlobal(selected.Shadowed, globalPath, global is not null) });
        }
        Provenance omittedBy = selected with { Shadowed = default };
        return omittedFallsToGlobal && global is not null
            ? new Resolved<T>(entryPath, global, At(Level.Global, globalPath) with { OmittedBy = omittedBy, Shadowed = selected.Shadowed })
            : new Resolved<T>(entryPath, null, new Provenance(Level.Default, "")
            {
                OmittedBy = omittedBy,
                Shadowed = WithGlobal(selected.Shadowed, globalPath, global is not null),
            });
    }

    /// <summary>Resolves a single value along its chain: the resolved section, the global section, a field of the root, its default.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="selection">Which entry applies.</param>
    /// <param name="name">What reports call it.</param>
    /// <param name="sectionCase">The case that applies in the resolved section.</param>
    /// <param name="section">The resolved section's value for that case; null where it is not set.</param>
    /// <param name="sectionPath">The value within the section, in proto names.</param>
    /// <param name="sectionProvenance">Where the resolved section comes from.</param>
    /// <param name="globalCase">The case that applies in the global section.</param>
    /// <param name="global">The global section's value; null where it is not set or must not be asked. It counts only where both cases agree.</param>
    /// <param name="globalPath">That value, in proto names.</param>
    /// <param name="fallback">The root's field that is asked last; null where it is not set.</param>
    /// <param name="fallbackPath">That field, in proto names.</param>
    /// <param name="fallbackDefault">The value where nothing is set.</param>
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
            return new ResolvedValue<T>(name, fallbackDefault, new Provenance(Level.Default, "") { IsSkipped = true });
        }
        EquatableArray<Provenance> root = fallback is null ? default : [At(Level.Global, fallbackPath)];
        if (section is { } own)
        {
            bool hidesGlobal = global is not null && sectionProvenance.Level != Level.Global;
            Provenance place = At(sectionProvenance.Level, sectionProvenance.FieldPath + "." + sectionPath, sectionProvenance.Entry);
            return new ResolvedValue<T>(name, own, place with { Shadowed = hidesGlobal ? [At(Level.Global, globalPath), .. root] : root });
        }
        Provenance? omittedBy = selection.IsOverridden ? selection.Provenance with { Shadowed = default } : null;
        if (global is { } shared && sectionCase == globalCase)
        {
            return new ResolvedValue<T>(name, shared, At(Level.Global, globalPath) with { OmittedBy = omittedBy, Shadowed = root });
        }
        // The global section's other case sets the value too, but it is not this layer's.
        EquatableArray<Provenance> unused = global is null ? default : [At(Level.Global, globalPath)];
        return fallback is { } last
            ? new ResolvedValue<T>(name, last, At(Level.Global, fallbackPath) with { OmittedBy = omittedBy, Shadowed = unused })
            : new ResolvedValue<T>(name, fallbackDefault, new Provenance(Level.Default, "") { OmittedBy = omittedBy, Shadowed = unused });
    }

    private static bool SetsNothing(IMessage? message) => message is not null && Text.TextFormat.ToText(message, null).Length == 0;

    private EquatableArray<Provenance> WithGlobal(EquatableArray<Provenance> entries, string globalPath, bool isSet) =>
        isSet ? [.. entries, At(Level.Global, globalPath)] : entries;
}
