using AmctGen.Generator.Model;

namespace AmctGen.Cli.Reference;

/// <summary>What a message configures per layer, in words: the items of a list in Markdown.</summary>
internal static class FeatureWords
{
    /// <summary>The items of a feature, in the order in which a layer's configuration is decided.</summary>
    public static IEnumerable<string> Of(PrecedenceModel feature)
    {
        if (feature.Includes.Count > 0)
        {
            yield return $"only layers in {Lists(feature.Includes)} are configured, and those that an entry names";
        }
        if (feature.Skips.Count > 0)
        {
            yield return $"layers in {Lists(feature.Skips)} are skipped"
                + (feature.SkippedUsesDefaults ? ", and have the built-in defaults" : "");
        }
        foreach (OverrideListModel list in feature.Overrides)
        {
            yield return $"an entry of {Path(list.Path)} applies to the layers whose {Kind(list.ByType)} is its "
                + Markdown.Code(list.KeyProtoName);
        }
        if (feature.Skips.Count > 0 && feature.Overrides.Count > 0)
        {
            yield return feature.OverrideWins
                ? "a layer that is skipped and that an entry names is configured by the entry"
                : "a layer that is skipped and that an entry names is skipped";
        }
        foreach (SectionModel section in feature.Sections)
        {
            yield return Section(section, feature.Overrides.Count > 0);
        }
        foreach (InheritedValueModel value in feature.Inherited)
        {
            yield return Inherited(value, feature);
        }
    }

    private static string Section(SectionModel section, bool hasEntries)
    {
        string own = Markdown.Code(section.ProtoName);
        string global = Path(section.GlobalPath);
        string empty = section.EmptyIsOmitted ? "; without fields it counts as omitted" : "";
        return !hasEntries ? $"{global} applies to every layer{empty}"
            : $"{global} applies to layers without an entry; for other layers {own} of the entry applies, and if the entry omits it, "
                + (section.OmittedFallsToGlobal ? "the global one" : "the built-in defaults") + empty;
    }

    private static string Inherited(InheritedValueModel value, PrecedenceModel feature)
    {
        string places = string.Join(" or ", value.Candidates.Select(static candidate => Path(candidate.Value)));
        string global = value.ConsultsGlobal ? ", then in the global one" : "";
        string fallback = value.Fallback.Count > 0 ? $", then in {Path(value.Fallback)}" : "";
        return $"the value {Markdown.Code(value.ProtoName)} is looked up at {places} in the "
            + $"{Markdown.Code(feature.Sections[value.Section].ProtoName)} of the entry{global}{fallback}";
    }

    private static string Lists(EquatableArray<LayerListModel> lists) =>
        string.Join(", ", lists.Select(static list => $"{Path(list.Path)} (by {Kind(list.ByType)})"));

    private static string Kind(bool isType) => isType ? "type" : "name";

    private static string Path(EquatableArray<PathPartModel> path) =>
        Markdown.Code(string.Join(".", path.Select(static part => part.ProtoName)));
}
