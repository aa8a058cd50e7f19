using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Follows override entries over all layers: which do nothing, which reset more than they set.</summary>
sealed class EntryLints
{
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);

    /// <summary>Takes what applies to one layer of one feature.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <param name="feature">What applies.</param>
    /// <param name="without">What would apply without the selected entry; null if there is none.</param>
    /// <param name="global">The values of the global configuration; null if no entry is selected.</param>
    public void Add(string layer, IEffectiveFeature feature, IEffectiveFeature? without, IEffectiveFeature? global)
    {
        Selection selection = feature.Selection;
        foreach (Provenance hidden in selection.Shadowed)
        {
            Use use = UseOf(hidden);
            use.HiddenBy ??= selection.Provenance;
            use.Hidden.Add(layer);
        }
        if (without is null || global is null)
        {
            return;
        }
        Use selected = UseOf(selection.Provenance);
        selected.IsSelected = true;
        bool saysSomething = selection.UsesDefaults
            || feature.Values.Any(value => IsFrom(value.Provenance, selection.Provenance.FieldPath));
        if (selection.IsSkipped && !selection.SkippedBy.IsEmpty)
        {
            if (saysSomething)
            {
                selected.SkippedBy ??= selection.SkippedBy[0];
                selected.Skipped.Add(layer);
                selected.SkippedFeature ??= feature.Name;
            }
            return;
        }
        selected.IsEffective |= saysSomething;
        selected.Differs |= selection.IsRevived || selection.IsSkipped != without.Selection.IsSkipped || !HasEqualValues(feature, without);
        for (int i = 0; i < feature.Values.Count; i++)
        {
            FindReset(selected, feature, feature.Values[i], global.Values[i], layer);
        }
    }

    public void Report(List<ConfigFinding> findings)
    {
        foreach (Use use in _uses.Values)
        {
            MessageText path = use.Entry.FieldPath;
            if (!use.IsSelected && use.HiddenBy is { } stronger)
            {
                // Of duplicates the list itself is the finding.
                if (ListOf(stronger.FieldPath) != ListOf(use.Entry.FieldPath))
                {
                    findings.Add(use.Finding(LintIds.OverrideHidden,
                        $"{path} never applies: every layer it matches, {use.Hidden.Text}, has a stronger entry ({stronger.Place}); "
                        + $"remove it",
                        stronger));
                }
                continue;
            }
            if (use.SkippedBy is { } skip)
            {
                MessageText rest = use.IsEffective
                    ? (MessageText)$", so its settings for {use.SkippedFeature} have no effect there"
                    : $", so it has no effect";
                findings.Add(use.Finding(LintIds.OverrideSkipped,
                    $"{path} applies to {use.Skipped.Text}, which {skip.Place} skips for {use.SkippedFeature}: the skip wins{rest}; "
                    + $"remove one of the two", skip));
            }
            else if (!use.Differs)
            {
                findings.Add(use.Finding(LintIds.OverrideEqual, $"{path} changes nothing: without it the same applies; remove it"));
            }
            foreach (KeyValuePair<string, Reset> left in use.Resets)
            {
                findings.Add(use.Finding(
                    LintIds.OverrideResets,
                    $"{path} leaves out {left.Key}, so its built-in default applies to {left.Value.Layers.Text}, not "
                        + $"{left.Value.Global.Place}; repeat there what shall stay", left.Value.Global));
            }
        }
    }

    // A section that the entry omits and the global configuration sets; or parts of one, since a section replaces the other whole.
    private static void FindReset(Use use, IEffectiveFeature feature, IResolved value, IResolved globalValue, string layer)
    {
        Provenance provenance = value.Provenance;
        Provenance? global = provenance.Shadowed.FirstOrDefault(static hidden => hidden.Level == PrecedenceLevel.Global);
        if (global is null)
        {
            return;
        }
        if (provenance is { Level: PrecedenceLevel.Default, OmittedBy: not null } && value.Value is null)
        {
            use.AddReset(value.Name, global, layer);
        }
        else if (IsFrom(provenance, use.Entry.FieldPath) && value.Value is { } own && globalValue.Value is { } replaced)
        {
            foreach (string part in use.PartsLeftOut(own, replaced))
            {
                // A value that is looked up separately keeps the value of the global configuration.
                if (!feature.Values.Any(other => other.Provenance.FieldPath == $"{global.FieldPath}.{part}"))
                {
                    use.AddReset($"{value.Name}.{part}", global, layer);
                }
            }
        }
    }

    private static bool HasEqualValues(IEffectiveFeature feature, IEffectiveFeature without)
    {
        for (int i = 0; i < feature.Values.Count; i++)
        {
            if (!Equals(feature.Values[i].Value, without.Values[i].Value))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsFrom(Provenance provenance, string entry) =>
        provenance.FieldPath.StartsWith(entry, StringComparison.Ordinal) && provenance.FieldPath.Length > entry.Length
            && provenance.FieldPath[entry.Length] == '.';
    private static string ListOf(string path) => path.Substring(0, path.LastIndexOf('['));

    private Use UseOf(Provenance entry)
    {
        if (!_uses.TryGetValue(entry.FieldPath, out Use? use))
        {
            use = new Use(entry);
            _uses.Add(entry.FieldPath, use);
        }
        return use;
    }

    private sealed record Reset(Provenance Global, LayerSample Layers);

    private sealed class Use(Provenance entry)
    {
        private readonly Dictionary<(object Own, object Replaced), string[]> _leftOut = [];

        public Provenance Entry => entry;

        public bool IsSelected { get; set; }

        public bool IsEffective { get; set; }

        public bool Differs { get; set; }

        public Provenance? HiddenBy { get; set; }

        public LayerSample Hidden { get; } = new();

        public Provenance? SkippedBy { get; set; }

        public string? SkippedFeature { get; set; }

        public LayerSample Skipped { get; } = new();

        public Dictionary<string, Reset> Resets { get; } = new(StringComparer.Ordinal);

        public void AddReset(string section, Provenance global, string layer)
        {
            if (!Resets.TryGetValue(section, out Reset? reset))
            {
                reset = new Reset(global, new LayerSample());
                Resets.Add(section, reset);
            }
            reset.Layers.Add(layer);
        }

        public string[] PartsLeftOut(object own, object replaced)
        {
            if (!_leftOut.TryGetValue((own, replaced), out string[]? parts))
            {
                // A single value has no parts.
                parts = MessageContents.Find(own) is { } contents && MessageContents.Find(replaced) is { } others
                    ? MessageParts.LeftOut(contents, others)
                    : [];
                _leftOut.Add((own, replaced), parts);
            }
            return parts;
        }

        public ConfigFinding Finding(string id, MessageText message, Provenance? related = null) =>
            new(id, TextSeverity.Warning, entry.FieldPath, message)
            {
                Layer = Skipped.Only,
                Location = entry.Location,
                RelatedPaths = related is null ? default : new([related.FieldPath]),
            };
    }
}
