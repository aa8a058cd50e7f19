using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Calibration;

/// <summary>Reports what AMCT refuses in a calibration configuration before it processes layers.</summary>
internal sealed class CalibrationChecks(
    CalibrationSource source, LayerCapabilities capabilities, EquatableArray<Layer> network, AmctDiagnostics sink)
{
    private readonly NetworkNames _names = new(network, capabilities.Profile);

    /// <summary>Runs all checks and reports the findings.</summary>
    /// <param name="isOpen">Whether the layers of the network are unknown, so that every name may be a layer.</param>
    public void Run(bool isOpen = false)
    {
        ListChecks.ReportDuplicates(source.SkipLayers, isError: true, sink);
        ListChecks.ReportDuplicates(source.SkipTypes, isError: true, sink);
        ListChecks.ReportDuplicates(source.SkipFusionLayers, isError: true, sink);
        ListChecks.ReportDuplicateEntries(source.Entries.Select(static entry => (entry.KeyPath, entry.Key, entry.ByType)), sink);
        if (!isOpen)
        {
            CheckList(source.SkipLayers, Capability.Calibrate, "quantized");
            CheckList(source.SkipFusionLayers, Capability.Fuse, "fused");
            foreach (TensorSetting tensor in source.Tensors ?? [])
            {
                CheckTensor(tensor);
            }
        }
        CheckSkipTypes();
        foreach (CalibrationEntry entry in source.Entries.Where(entry => entry.ByType || !isOpen))
        {
            CheckEntry(entry);
        }
    }

    private void CheckList(LayerNames list, Capability capability, MessageText what)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            string name = list.Items[i];
            if (_names.Find(name) is not { } layer)
            {
                ReportUnknown(list.PathOf(i), name);
            }
            else if (!capabilities.Can(layer.Type, capability))
            {
                sink.Error(EffectiveIds.UnsupportedLayer, list.PathOf(i),
                    $"'{name}' is {Words.WithArticle(layer.Type)}, which is never {what}, so AMCT refuses to skip it; remove it from "
                    + $"{(MessageText)list.Path}");
            }
        }
    }

    private void CheckTensor(TensorSetting tensor)
    {
        string path = tensor.Path + ".layer_name";
        if (_names.Find(tensor.LayerName) is not { } layer)
        {
            ReportUnknown(path, tensor.LayerName);
        }
        else if (!capabilities.Can(layer.Type, Capability.Tensor))
        {
            sink.Error(EffectiveIds.UnsupportedLayer, path,
                $"'{layer.Name}' is {Words.WithArticle(layer.Type)}: AMCT quantizes only inputs of "
                + $"{Words.All([.. capabilities.TypesThat(Capability.Tensor)])} this way; remove it from tensor_quantize");
        }
    }

    private void CheckSkipTypes()
    {
        for (int i = 0; i < source.SkipTypes.Items.Count; i++)
        {
            CheckType(source.SkipTypes.PathOf(i), source.SkipTypes.Items[i]);
        }
        if (capabilities.TypesThat(Capability.Calibrate).All(source.SkipTypes.Items.Contains))
        {
            sink.Error(EffectiveIds.NothingEnabled, source.SkipTypes.Path, "all layer types are skipped: no layer is left to quantize");
        }
    }

    private void CheckEntry(CalibrationEntry entry)
    {
        string type = entry.Key;
        Layer? layer = null;
        if (entry.ByType ? !CheckType(entry.KeyPath, type) : (layer = FindModule(entry.Key)) is null)
        {
            if (!entry.ByType)
            {
                ReportUnknown(entry.KeyPath, entry.Key);
            }
            return;
        }
        type = layer?.Type ?? type;
        MessageText subject = layer is null ? (MessageText)$"layers of the type {type}"
            : type.Length > 0 ? $"the layer '{layer.Name}', {Words.WithArticle(type)},"
            : layer.Name.Length > 0 ? (MessageText)$"the container '{layer.Name}'"
            : "the network itself";
        CalibrationSetting setting = entry.Setting;
        string activation = setting.Ifmr is null ? "hfmg_quantize" : "ifmr_quantize";
        bool needsBias = layer is not null && capabilities.IsLimited(type, Limit.Int16NeedsBias) && layer.Bias == false;
        bool canInt16 = layer is null ? capabilities.Can(type, Capability.Int16) : CanInt16(capabilities, layer);
        bool canBalance = layer is null ? capabilities.Can(type, Capability.BalanceByType) : Can(layer, Capability.Balance);
        bool canRound = layer is null ? capabilities.Can(type, Capability.AdaRound) : Can(layer, Capability.AdaRound);
        bool isRefused = false;
        Refuse(
            capabilities.IsLimited(type, Limit.Symmetric) && setting.Asymmetric == true, activation + ".asymmetric",
            $"{subject} cannot have an offset: asymmetric must be false");
        Refuse(
            !capabilities.Can(type, Capability.ChannelWise) && setting is { Ada: null, Arq.ChannelWise: true }, "arq_quantize.channel_wise",
            $"{subject} can have only one scale: channel_wise must be false");
        Refuse(setting.IsBalanced && !canBalance, "dmq_balancer", $"{subject} cannot be balanced by DMQ; remove dmq_balancer");
        Refuse(
            setting.ActivationBits == 16 && !canInt16, activation + ".dst_type",
            needsBias
                ? (MessageText)$"{subject} cannot have activations of 16 bits without a bias; use INT8"
                : $"{subject} cannot have activations of 16 bits; use INT8");
        Refuse(
            setting.Ada is not null && !canRound, "ada_quantize", $"{subject} cannot be rounded by AdaRound; use arq_quantize");
        Refuse(
            setting is { Ada: null, WeightBits: 6 or 7 } && !capabilities.Can(type, Capability.Winograd), "arq_quantize.quant_bits",
            $"{subject} cannot have weights of {setting.WeightBits} bits; use 8");

        if (!isRefused && layer is not null && capabilities.Obstacle(layer, Capability.Calibrate) is { } obstacle)
        {
            sink.Warning(EffectiveIds.Ignored, entry.KeyPath,
                $"{Ignored(layer, obstacle)}, so AMCT accepts the entry and ignores it; {Instead(layer)}");
        }

        void Refuse(bool condition, string field, MessageText message)
        {
            if (condition)
            {
                isRefused = true;
                sink.Error(EffectiveIds.Incapable, entry.Setting.Path + "." + field, message);
            }
        }
    }

    // Containers are modules too, and so is the model itself, with an empty name: an entry for one is read but has no effect.
    private Layer? FindModule(string name) =>
        _names.IsContainer(name) ? new Layer { Name = name, Type = "" } : _names.Find(name);

    private MessageText Ignored(Layer layer, MessageText obstacle) =>
        layer.Name.Length == 0 ? (MessageText)"an empty name means the network itself, not a layer"
        : layer.Type.Length == 0 ? $"'{layer.Name}' is a container of layers"
        : capabilities.Can(layer.Type, Capability.Calibrate) ? (MessageText)$"'{layer.Name}' cannot be quantized, because {obstacle}"
        : $"'{layer.Name}' is {Words.WithArticle(layer.Type)}, which AMCT cannot quantize";

    private MessageText Instead(Layer layer) =>
        layer.Name.Length > 0 && layer.Type.Length == 0
            ? (MessageText)$"name its layers, for example '{_names.LayerIn(layer.Name)}'"
            : "remove the entry";

    /// <summary>Whether a layer can have activations of 16 bits.</summary>
    public static bool CanInt16(LayerCapabilities capabilities, Layer layer) =>
        capabilities.Obstacle(layer, Capability.Int16) is null
            && !(capabilities.IsLimited(layer.Type, Limit.Int16NeedsBias) && layer.Bias == false);

    // DMQ is checked for layers that can be quantized.
    private bool Can(Layer layer, Capability capability) => capabilities.Obstacle(layer, capability) is null;

    private bool CheckType(string path, string type)
    {
        if (capabilities.Can(type, Capability.Calibrate))
        {
            return true;
        }
        IEnumerable<string> known = capabilities.TypesThat(Capability.Calibrate);
        sink.Error(EffectiveIds.UnsupportedType, path,
            $"'{type}' is not a layer type that AMCT can quantize: the types are "
            + $"{Words.List(known)}{NameForms.HintForType(type, capabilities, Capability.Calibrate)}");
        return false;
    }

    private void ReportUnknown(string path, string name) =>
        sink.Error(EffectiveIds.UnsupportedLayer, path, $"'{name}' is not a layer of the network{_names.Hint(name)}");
}
