using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Follows elements of skip lists over all layers: which are beaten by an override, which take out nothing.</summary>
sealed class SkipLints
{
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);

    public void Add(string layer, Selection selection)
    {
        foreach (Provenance skip in selection.SkippedBy)
        {
            if (!_uses.TryGetValue(skip.FieldPath, out Use? use))
            {
                use = new Use(skip);
                _uses.Add(skip.FieldPath, use);
            }
            if (selection.IsRevived)
            {
                use.Revived.Add(layer);
                use.RevivedBy ??= selection.Provenance;
            }
            if (selection.SkippedBy.Count == 1)
            {
                use.IsNeeded = true;
            }
            else
            {
                use.Other ??= selection.SkippedBy.First(other => other.FieldPath != skip.FieldPath);
            }
        }
    }

    public void Report(List<ConfigFinding> findings)
    {
        foreach (Use use in _uses.Values)
        {
            if (use.RevivedBy is { } entry)
            {
                findings.Add(use.Finding(
                    LintIds.SkipRevived, TextSeverity.Warning,
                    $"{(MessageText)use.Skip.FieldPath} skips {use.Revived.Text}, but {entry.Place} overrides and wins: the layer stays "
                        + $"in; remove one of the two", use.Revived.Only, entry));
            }
            else if (!use.IsNeeded && use.Other is { } other)
            {
                findings.Add(use.Finding(LintIds.SkipRedundant, TextSeverity.Info,
                    $"{(MessageText)use.Skip.FieldPath} skips nothing that {other.Place} does not skip already; one of them is enough",
                    null, other));
            }
        }
    }

    private sealed class Use(Provenance skip)
    {
        public Provenance Skip => skip;

        public LayerSample Revived { get; } = new();

        public Provenance? RevivedBy { get; set; }

        public bool IsNeeded { get; set; }

        public Provenance? Other { get; set; }

        public ConfigFinding Finding(string id, TextSeverity severity, MessageText message, string? layer, Provenance related) =>
            new(id, severity, skip.FieldPath, message)
            {
                Layer = layer,
                Location = skip.Location,
                RelatedPaths = new([related.FieldPath]),
            };
    }
}
