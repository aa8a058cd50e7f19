using AmctGen.Resolution;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>Collects the findings about what AMCT refuses and changes, with their locations, and the values that AMCT checks.</summary>
internal sealed class AmctDiagnostics(IMessage config, FieldLocations? locations)
{
    // One mistake can affect every layer of a network: it is reported once, with the first affected layers.
    private const int MostNamed = 3;

    private readonly List<Violation> _violations = [.. ValidationContext.RunWithoutLimit(
        config).Violations.Where(static violation => !violation.RuleId.StartsWith(RuleIds.Unique, StringComparison.Ordinal))];
    private readonly List<ConfigFinding> _findings = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Path, MessageText Message), List<string>> _layers = [];

    private readonly Dictionary<string, List<EffectiveChange>> _changes = new(StringComparer.Ordinal);

    public bool HasErrors { get; private set; }

    /// <summary>The findings in the order of the file.</summary>
    public EquatableArray<ConfigFinding> Findings
    {
        get
        {
            // AMCT does not change a configuration that it refuses.
            var refused = _findings.Where(static finding => finding.Severity == TextSeverity.Error)
                .Select(static finding => finding.FieldPath).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. _findings.Where(finding => finding.Id != EffectiveIds.Downgrade || !refused.Contains(finding.FieldPath))
                    .Select(WithLayers)
                    .OrderBy(static finding => finding.Location?.Line ?? 0).ThenBy(static finding => finding.Location?.Column ?? 0),
            ];
        }
    }

    public bool HasReported(string id) => _findings.Exists(finding => finding.Id == id);

    /// <summary>Reports what AMCT refuses.</summary>
    /// <param name="id">The kind of finding.</param>
    /// <param name="path">The field in proto names.</param>
    /// <param name="message">The message.</param>
    /// <param name="related">Another field that belongs to the finding; null if there is none.</param>
    public void Error(string id, string path, MessageText message, string? related = null)
    {
        // A name that AMCT checks several times is reported once.
        if (id is not (EffectiveIds.UnsupportedLayer or EffectiveIds.UnsupportedType) || _refused.Add(path))
        {
            Add(id, TextSeverity.Error, path, message, related);
        }
    }

    /// <summary>Reports what AMCT refuses for a layer; the same message for many layers is reported once.</summary>
    public void LayerError(string id, string path, string layer, MessageText message) =>
        AddForLayer(id, TextSeverity.Error, path, layer, message);

    /// <summary>Reports a setting that AMCT changes for a layer.</summary>
    public void Change(string path, string layer, MessageText message)
    {
        AddForLayer(EffectiveIds.Downgrade, TextSeverity.Warning, path, layer, message);
        if (!_changes.TryGetValue(layer, out List<EffectiveChange>? changes))
        {
            _changes[layer] = changes = [];
        }
        changes.Add(new EffectiveChange(path, message));
    }

    /// <summary>The settings that AMCT changes for a layer.</summary>
    public EquatableArray<EffectiveChange> ChangesOf(string layer) =>
        _changes.TryGetValue(layer, out List<EffectiveChange>? changes) ? changes.ToEquatableArray() : default;

    public void Warning(string id, string path, MessageText message, string? related = null) =>
        Add(id, TextSeverity.Warning, path, message, related);

    /// <summary>Reports what follows from the network and not from a place in the file; for many layers, it is reported once.</summary>
    public void GroupWarning(string id, string layer, MessageText message) =>
        AddForLayer(id, TextSeverity.Warning, "", layer, message);

    /// <summary>Reports a fact that the user may want to know.</summary>
    public void Info(string id, string path, MessageText message) => Add(id, TextSeverity.Info, path, message);

    /// <summary>Marks a section as checked by AMCT, so that violations in it are errors.</summary>
    /// <param name="path">The section or field in proto names; null if no section applies.</param>
    /// <param name="ruleIds">The ids of the checked rules; all rules if there are none.</param>
    public void Use(string? path, params ReadOnlySpan<string> ruleIds)
    {
        if (path is null)
        {
            return;
        }
        for (int i = _violations.Count - 1; i >= 0; i--)
        {
            Violation violation = _violations[i];
            bool isInside = violation.FieldPath.StartsWith(path, StringComparison.Ordinal)
                && (violation.FieldPath.Length == path.Length || violation.FieldPath[path.Length] is '.' or '[');
            if (isInside && (ruleIds.IsEmpty || ruleIds.Contains(violation.RuleId)))
            {
                _violations.RemoveAt(i);
                Add(EffectiveIds.Value, TextSeverity.Error, violation.FieldPath,
                    $"{(MessageText)violation.FieldPath}: {MessageOf(violation)}");
            }
        }
    }

    /// <summary>Suppresses a violation in a section that is checked in another way.</summary>
    public void Supersede(string path, string ruleId) =>
        _violations.RemoveAll(violation => violation.RuleId == ruleId && violation.FieldPath.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Reports the violations that AMCT does not notice because no layer uses the values.</summary>
    public void ReportUnused()
    {
        foreach (Violation violation in _violations)
        {
            Add(EffectiveIds.Value, TextSeverity.Warning, violation.FieldPath,
                $"{(MessageText)violation.FieldPath}: {MessageOf(violation)}; "
                + $"AMCT does not notice because no layer uses this value");
        }
    }

    // Of the messages of rules, only this one contains a name.
    private static MessageText MessageOf(Violation violation)
    {
        MessageText oneof = $"no member of '{violation.FieldPath[(violation.FieldPath.LastIndexOf('.') + 1)..]}' is set, but one must be";
        return oneof.ToString() == violation.Message ? oneof : violation.Message;
    }

    private void Add(string id, TextSeverity severity, string path, MessageText message, string? related = null)
    {
        HasErrors |= severity == TextSeverity.Error;
        _findings.Add(new ConfigFinding(id, severity, path, message)
        {
            Location = locations?.FindNearest(path),
            RelatedPaths = related is null ? default : [related],
        });
    }

    private void AddForLayer(string id, TextSeverity severity, string path, string layer, MessageText message)
    {
        if (_layers.TryGetValue((id, path, message), out List<string>? layers))
        {
            layers.Add(layer);
            return;
        }
        _layers[(id, path, message)] = [layer];
        Add(id, severity, path, message);
    }

    private ConfigFinding WithLayers(ConfigFinding finding)
    {
        if (!_layers.TryGetValue((finding.Id, finding.FieldPath, finding.Text), out List<string>? layers))
        {
            return finding;
        }
        MessageText names = MessageText.Sample(layers.Take(MostNamed), layers.Count);
        return layers.Count == 1
            ? finding with { Text = $"{finding.Text} (the layer {names})", Layer = layers[0] }
            : finding with { Text = $"{finding.Text} (the layers {names})" };
    }
}
