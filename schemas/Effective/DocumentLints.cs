using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;
using Pytorch = AmctGen.Schemas.Retrain;

namespace AmctGen.Schemas.Effective;

/// <summary>Finds fields that AMCT's documents call required and its code does not.</summary>
public static class DocumentLints
{
    /// <summary>The fields that a configuration omits although the documents call them required.</summary>
    /// <param name="config">One of the root messages of AMCT's schemas.</param>
    /// <param name="locations">The locations of the configuration's fields; with null, findings have no locations.</param>
    public static EquatableArray<ConfigFinding> Find(IMessage config, FieldLocations? locations = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        IEnumerable<(string Parent, string Missing)> missing = config switch
        {
            Pytorch.AMCTRetrainConfig retrain => Training(retrain),
            TensorflowRetrain.AMCTRetrainConfig retrain => Training(PytorchForm.Read<Pytorch.AMCTRetrainConfig>(retrain)),
            Caffe.AMCTRetrainConfig retrain =>
            [
                .. Sections("", retrain.RetrainDataQuantConfig, retrain.RetrainWeightQuantConfig),
                .. ChannelWise("", retrain.RetrainWeightQuantConfig),
                .. retrain.OverrideLayerConfigs.SelectMany(static (entry, i) =>
                    CaffeEntry(At("override_layer_configs", i), entry.RetrainDataQuantConfig, entry.RetrainWeightQuantConfig)),
                .. retrain.OverrideLayerTypes.SelectMany(static (entry, i) =>
                    CaffeEntry(At("override_layer_types", i), entry.RetrainDataQuantConfig, entry.RetrainWeightQuantConfig)),
            ],
            _ => [],
        };
        return [.. missing.Select(item => new ConfigFinding(
            EffectiveIds.Documents, TextSeverity.Info, item.Parent,
                item.Parent.Length == 0
                    ? (MessageText)$"the documents call {item.Missing} required; AMCT uses its built-in default"
                    : $"the documents call {item.Missing} required; AMCT uses its built-in default, not the global section")
        {
            Location = locations?.FindNearest(item.Parent),
        })];
    }

    private static IEnumerable<(string Parent, string Missing)> Training(Pytorch.AMCTRetrainConfig retrain) =>
    [
        .. Sections("", retrain.RetrainDataQuantConfig, retrain.RetrainWeightQuantConfig),
        .. retrain.OverrideLayerConfigs.SelectMany(static (entry, i) =>
            Sections(At("override_layer_configs", i), entry.RetrainDataQuantConfig, entry.RetrainWeightQuantConfig)),
        .. retrain.OverrideLayerTypes.SelectMany(static (entry, i) =>
            Sections(At("override_layer_types", i), entry.RetrainDataQuantConfig, entry.RetrainWeightQuantConfig)),
    ];

    private static IEnumerable<(string Parent, string Missing)> Sections(string parent, IMessage? data, IMessage? weight)
    {
        if (data is null)
        {
            yield return (parent, "retrain_data_quant_config");
        }
        if (weight is null)
        {
            yield return (parent, "retrain_weight_quant_config");
        }
    }

    private static IEnumerable<(string Parent, string Missing)> CaffeEntry(
        string parent, IMessage? data, Caffe.RetrainWeightQuantConfig? weight) =>
        Sections(parent, data, weight).Concat(ChannelWise(parent + ".", weight));

    private static IEnumerable<(string Parent, string Missing)> ChannelWise(string prefix, Caffe.RetrainWeightQuantConfig? weight)
    {
        if (weight?.ArqRetrain is { ChannelWise: null })
        {
            yield return (prefix + "retrain_weight_quant_config.arq_retrain", "channel_wise");
        }
    }

    private static string At(string list, int index) => FormattableString.Invariant($"{list}[{index}]");
}
