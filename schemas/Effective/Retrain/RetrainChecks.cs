using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>Reports what AMCT refuses in a training or pruning configuration before it processes layers.</summary>
internal sealed class RetrainChecks(RetrainSource source, RetrainPlan plan, AmctDiagnostics sink)
{
    public void Run()
    {
        CheckFields();
        CheckDuplicates();
        CheckSkippedTypes();
        CheckGlobalSkips();
        WarnOfIgnored();
        if (plan.Quantizes)
        {
            CheckQuantization();
        }
        if (plan.Prunes)
        {
            CheckPruning();
        }
    }

    private void CheckFields()
    {
        if (!plan.Quantizes)
        {
            Forbid(source.SaysData, "retrain_data_quant_config", "quantization");
            Forbid(source.SaysWeight, "retrain_weight_quant_config", "quantization");
            Forbid(!source.QuantSkipLayers.Items.IsEmpty, source.QuantSkipLayers.Path, "quantization");
            Forbid(!source.QuantSkipTypes.Items.IsEmpty, source.QuantSkipTypes.Path, "quantization");
        }
        if (!plan.Prunes)
        {
            Forbid(source.PruneKind is not null, "prune_config", "pruning");
            Forbid(!source.PruneSkipLayers.Items.IsEmpty, source.PruneSkipLayers.Path, "pruning");
            Forbid(!source.PruneSkipTypes.Items.IsEmpty, source.PruneSkipTypes.Path, "pruning");
        }
        else if (source is { HasPrune: true, PruneKind: null })
        {
            sink.Error(EffectiveIds.BadSection, "prune_config",
                "prune_config is set but empty, which makes AMCT crash; set filter_pruner or n_out_of_m_pruner, or remove it");
        }
        else if (!source.HasPrune && !plan.IsSelective)
        {
            sink.Error(EffectiveIds.BadSection, "", "AMCT prunes only with a global prune_config; add one, or use the mode compressed");
        }
        foreach (RetrainEntry entry in source.Entries)
        {
            Forbid(!plan.Quantizes && entry.SaysQuant, entry.Path, "quantization");
            // AMCT looks for pruning only in entries by name.
            Forbid(!plan.Prunes && entry.SaysPrune && !entry.ByType, entry.Path + ".prune_config", "pruning");
        }
    }

    private void Forbid(bool isSet, string path, MessageText what)
    {
        if (isSet)
        {
            MessageText? other = plan.IsSelective ? (MessageText)$", or turn {what} on with a section" : null;
            sink.Error(EffectiveIds.ForbiddenField, path,
                $"{(MessageText)path} is about {what}, which this run does not do: AMCT refuses the file; remove it{other}");
        }
    }

    private void CheckDuplicates()
    {
        foreach (LayerNames list in new[] { source.SkipLayers, source.SkipTypes, source.QuantSkipLayers, source.QuantSkipTypes,
            source.PruneSkipLayers, source.PruneSkipTypes })
        {
            ListChecks.ReportDuplicates(list, isError: false, sink);
        }
        ListChecks.ReportDuplicateEntries(source.Entries.Select(static entry => (KeyPath(entry), entry.Key, entry.ByType)), sink);
    }

    private void CheckSkippedTypes()
    {
        foreach (LayerNames list in new[] { source.SkipTypes, source.QuantSkipTypes })
        {
            if (!source.SupportsSkippedTypes && !list.Items.IsEmpty)
            {
                sink.Warning(EffectiveIds.Unsupported, list.PathOf(0),
                    $"the documents of AMCT for Caffe call {(MessageText)list.Path} unsupported in this version; list the layers by name");
            }
        }
    }

    private void CheckGlobalSkips()
    {
        ReportLayers(source.SkipLayers, plan.IsSupported, "AMCT can configure");
        bool isKnown = source.SkipTypes.Items.All(type => plan.Capabilities.Can(type, Capability.Retrain))
            || source.SkipTypes.Items.All(CanPruneGlobally);
        if (!isKnown)
        {
            ReportTypes(source.SkipTypes, type => plan.Capabilities.Can(type, Capability.Retrain) || CanPruneGlobally(type),
                "AMCT can configure", Capability.Retrain);
        }
    }

    private void CheckQuantization()
    {
        ReportLayers(source.SkipLayers, plan.Quantizable.Contains, "AMCT can quantize");
        ReportLayers(source.QuantSkipLayers, plan.Quantizable.Contains, "AMCT can quantize");
        ReportTypes(source.SkipTypes, CanRetrain, "AMCT can quantize", Capability.Retrain);
        ReportTypes(source.QuantSkipTypes, CanRetrain, "AMCT can quantize", Capability.Retrain);
        foreach (RetrainEntry entry in source.Entries)
        {
            if (entry.HasData || entry.HasWeight)
            {
                ReportEntry(entry, entry.ByType ? CanRetrain(entry.Key) : plan.Quantizable.Contains(entry.Key), "AMCT can quantize",
                    Capability.Retrain);
            }
        }
    }

    // AMCT ignores an empty entry.
    private void WarnOfIgnored()
    {
        foreach (RetrainEntry entry in source.Entries.Where(static entry => entry is { HasData: false, HasWeight: false, HasPrune: false }))
        {
            MessageText? problem = entry.ByType || plan.IsOpen
                ? null
                : plan.Names.IsContainer(entry.Key)
                ? (MessageText)$"'{entry.Key}' is a container of layers"
                : plan.Names.Find(entry.Key) is { } layer && !plan.IsSupported(entry.Key)
                    ? (MessageText)$"'{entry.Key}' is {Words.WithArticle(layer.Type)} that AMCT cannot handle in this mode"
                : null;
            if (problem is not null)
            {
                sink.Warning(
                    EffectiveIds.Ignored, KeyPath(entry), $"{problem}, so AMCT accepts the entry and ignores it; remove it");
            }
        }
    }

    private void CheckPruning()
    {
        MessageText what = source.PruneKind switch
        {
            Capability.FilterPrune => "the global prune_config, a filter_pruner, can prune",
            Capability.NOutOfMPrune => "the global prune_config, an n_out_of_m_pruner, can prune",
            _ => "a global prune_config could prune (there is none)",
        };
        OrderedLayers prunable = plan.Prunable(source.PruneKind);
        ReportLayers(source.SkipLayers, prunable.Contains, what);
        ReportLayers(source.PruneSkipLayers, prunable.Contains, what);
        ReportTypes(source.SkipTypes, CanPruneGlobally, what, source.PruneKind);
        ReportTypes(source.PruneSkipTypes, CanPruneGlobally, what, source.PruneKind);
        foreach (RetrainEntry entry in source.Entries)
        {
            // AMCT treats an empty section in an entry by type as N:M pruning, and in an entry by name as no pruning.
            Capability? kind = entry.PruneKind ?? (entry.HasPrune && entry.ByType ? Capability.NOutOfMPrune : null);
            if (kind is { } asked)
            {
                MessageText pruner = asked == Capability.FilterPrune ? "a filter_pruner can prune" : "an n_out_of_m_pruner can prune";
                ReportEntry(entry, entry.ByType ? plan.Capabilities.Can(entry.Key, asked) : plan.Prunable(asked).Contains(entry.Key),
                    pruner, asked);
            }
        }
    }

    private bool CanRetrain(string type) => plan.Capabilities.Can(type, Capability.Retrain);

    private bool CanPruneGlobally(string type) => source.PruneKind is { } kind && plan.Capabilities.Can(type, kind);

    private void ReportLayers(LayerNames list, Func<string, bool> isFine, MessageText what)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (!isFine(list.Items[i]))
            {
                ReportLayer(list.PathOf(i), list.Items[i], what);
            }
        }
    }

    private void ReportTypes(LayerNames list, Func<string, bool> isFine, MessageText what, Capability? capability)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (!isFine(list.Items[i]))
            {
                ReportType(list.PathOf(i), list.Items[i], what, capability);
            }
        }
    }

    private void ReportEntry(RetrainEntry entry, bool isFine, MessageText what, Capability capability)
    {
        if (isFine)
        {
            return;
        }
        if (entry.ByType)
        {
            ReportType(KeyPath(entry), entry.Key, what, capability);
        }
        else
        {
            ReportLayer(KeyPath(entry), entry.Key, what);
        }
    }

    private void ReportLayer(string path, string name, MessageText what)
    {
        Layer? layer = plan.Names.Find(name);
        MessageText reason = plan.IsOpen
            ? (MessageText)""
            : layer is not null
            ? (MessageText)$": its type is {layer.Type}"
            : $": the network has no layer of that name{plan.Names.Hint(name)}";
        MessageText? also = layer is not null && plan.Capabilities.QuantizationObstacle(layer) is { } obstacle
            ? (MessageText)$" and {obstacle}"
            : null;
        sink.Error(EffectiveIds.UnsupportedLayer, path,
            $"'{name}' is not a layer that {what}{reason}{also}; remove it from the list");
    }

    private void ReportType(string path, string type, MessageText what, Capability? capability)
    {
        MessageText advice = capability is { } asked
            ? (MessageText)$": the types are {plan.TypeList(asked)}{HintForType(type, asked)}"
            : $"; remove it from the list";
        sink.Error(EffectiveIds.UnsupportedType, path, $"'{type}' is not a layer type that {what}{advice}");
    }

    private MessageText? HintForType(string type, Capability asked) =>
        NameForms.HintForType(type, plan.Capabilities, asked);

    private static string KeyPath(RetrainEntry entry) => entry.Path + (entry.ByType ? ".layer_type" : ".layer_name");
}
