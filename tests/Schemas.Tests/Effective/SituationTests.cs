using System.Text;
using System.Text.Json.Nodes;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Effective;

/// <summary>
/// The situations in which entries, lists and defaults meet, each with where every value comes from and with what AMCT makes of it.
/// Where a value comes from is written as its path; <c>-</c> is a built-in default; <c>&lt;</c> names the entry that omits it, <c>&gt;</c> what it hides.
/// </summary>
public class SituationTests
{
    private const string Data = "retrain_data_quant_config { ulq_quantize { clip_max_min { clip_max: 6 clip_min: -6 } fixed_min: true } } ";
    private const string Global = Data + "retrain_weight_quant_config { ulq_retrain { channel_wise: false } } ";
    private const string Data3 = "retrain_data_quant_config { ulq_quantize { clip_max_min { clip_max: 3 clip_min: -3 } } } ";
    private const string Arq = "retrain_weight_quant_config { arq_retrain { channel_wise: false } } ";
    private const string Prune = "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.3 } } } ";
    private const string Prune5 = "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } } ";
    private const string NOutOfM = "prune_config { n_out_of_m_pruner { l1_selective_prune { } } } ";
    private const string Clip6 = "{algo:ulq_quantize,clip_max:6,clip_min:-6,fixed_min:true,dst_type:INT8}";
    private const string BuiltInData = "retrain_data_config:{algo:ulq_quantize,dst_type:INT8}";
    private const string BuiltInWeight = "retrain_weight_config:{algo:arq_retrain,channel_wise:true,dst_type:INT8}";
    private const string UlqWeight = "retrain_weight_config:{algo:ulq_retrain,dst_type:INT8,channel_wise:false}";

    [Theory]
    // 1-13: quantization aware training.
    [InlineData(1, "retrain", "", "conv1", "quant on data=- weight=-", "retrain_enable:true," + BuiltInData + "," + BuiltInWeight)]
    [InlineData(2, "retrain", Global, "fc1", "quant on data=retrain_data_quant_config weight=retrain_weight_quant_config", "retrain_enable:true,retrain_data_config:" + Clip6 + "," + UlqWeight)]
    [InlineData(3, "retrain", Global + "override_layer_configs { layer_name: 'conv1' " + Arq + "}", "conv1",
        "quant on data=-<override_layer_configs[0]>retrain_data_quant_config weight=override_layer_configs[0].retrain_weight_quant_config>retrain_weight_quant_config",
        BuiltInData + ",retrain_weight_config:{algo:arq_retrain,channel_wise:false,dst_type:INT8}")]
    [InlineData(4, "retrain", Global + "override_layer_configs { layer_name: 'conv1' " + Data3 + "}", "conv1",
        "quant on data=override_layer_configs[0].retrain_data_quant_config>retrain_data_quant_config weight=-<override_layer_configs[0]>retrain_weight_quant_config",
        "retrain_data_config:{algo:ulq_quantize,clip_max:3,clip_min:-3,dst_type:INT8}," + BuiltInWeight)]
    [InlineData(5, "retrain", Global + "override_layer_types { layer_type: 'Conv2d' " + Arq + "}", "conv2",
        "quant on data=-<override_layer_types[0]>retrain_data_quant_config weight=override_layer_types[0].retrain_weight_quant_config>retrain_weight_quant_config", BuiltInData)]
    [InlineData(6, "retrain", "override_layer_types { layer_type: 'Conv2d' " + Global + "} override_layer_configs { layer_name: 'conv1' " + Arq + "}", "conv1",
        "quant on data=-<override_layer_configs[0]>override_layer_types[0] weight=override_layer_configs[0].retrain_weight_quant_config>override_layer_types[0]", BuiltInData)]
    [InlineData(7, "retrain", Global + "override_layer_configs { layer_name: 'conv1' }", "conv1",
        "quant on data=-<override_layer_configs[0]>retrain_data_quant_config weight=-<override_layer_configs[0]>retrain_weight_quant_config", BuiltInData + "," + BuiltInWeight)]
    [InlineData(8, "retrain", Global + "skip_layers: 'conv1' override_layer_configs { layer_name: 'conv1' " + Data3 + "}", "conv1",
        "quant revived data=override_layer_configs[0].retrain_data_quant_config>retrain_data_quant_config weight=-<override_layer_configs[0]>retrain_weight_quant_config", "retrain_enable:true")]
    [InlineData(9, "retrain", Global + "skip_layers: 'conv1' skip_layer_types: 'Conv2d' override_layer_types { layer_type: 'Conv2d' " + Data3 + "}", "conv1",
        "quant revived data=override_layer_types[0].retrain_data_quant_config>retrain_data_quant_config weight=-<override_layer_types[0]>retrain_weight_quant_config", "retrain_enable:true")]
    [InlineData(10, "retrain", Global + "quant_skip_layers: 'conv1' override_layer_configs { layer_name: 'conv1' }", "conv1",
        "quant revived data=-<override_layer_configs[0]>retrain_data_quant_config weight=-<override_layer_configs[0]>retrain_weight_quant_config", "retrain_enable:true," + BuiltInData)]
    [InlineData(11, "retrain", Global + "skip_layers: 'conv1' quant_skip_layers: 'conv2'", "conv2", "quant off data=retrain_data_quant_config weight=retrain_weight_quant_config", "retrain_enable:false,retrain_data_config:" + Clip6)]
    [InlineData(12, "retrain", "retrain_data_quant_config { ulq_quantize { dst_type: INT16 } } override_layer_configs { layer_name: 'conv1' retrain_weight_quant_config { arq_retrain { dst_type: INT4 } } }", "conv1",
        "quant on data=-<override_layer_configs[0]>retrain_data_quant_config weight=override_layer_configs[0].retrain_weight_quant_config", BuiltInData + ",retrain_weight_config:{algo:arq_retrain,channel_wise:true,dst_type:INT4}")]
    [InlineData(13, "retrain", "retrain_weight_quant_config { arq_retrain { channel_wise: true } } skip_layers: 'fc1'", "fc1", "quant off data=- weight=retrain_weight_quant_config", "AMCT5208")]
    // 14-22: pruning.
    [InlineData(14, "prune", Prune + "override_layer_configs { layer_name: 'conv1' }", "conv1", "prune on prune=prune_config<override_layer_configs[0]", "prune_ratio:0.3")]
    [InlineData(15, "prune", Prune + "override_layer_configs { layer_name: 'conv1' prune_config { } }", "conv1", "prune on prune=prune_config<override_layer_configs[0]", "prune_ratio:0.3")]
    [InlineData(16, "prune", "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.3 ascend_optimized: false } } } override_layer_configs { layer_name: 'conv1' " + Prune5 + "}", "conv1",
        "prune on prune=override_layer_configs[0].prune_config>prune_config", "prune_ratio:0.5,ascend_optimized:true")]
    [InlineData(17, "prune", Prune + "override_layer_types { layer_type: 'Conv2d' " + Prune5 + "} override_layer_configs { layer_name: 'conv1' }", "conv1", "prune on prune=prune_config<override_layer_configs[0]>override_layer_types[0]", "prune_ratio:0.3")]
    [InlineData(18, "prune", Prune + "skip_layers: 'conv1' override_layer_configs { layer_name: 'conv1' " + Prune5 + "}", "conv1", "prune off prune=override_layer_configs[0].prune_config>prune_config", "regular_prune_enable:false,regular_prune_config:{prune_type:filter_prune,algo:balanced_l2_norm_filter_prune,prune_ratio:0.5")]
    [InlineData(19, "prune", Prune + "override_layer_configs { layer_name: 'conv1' " + NOutOfM + "}", "conv1", "prune on prune=override_layer_configs[0].prune_config>prune_config", "prune_type:selective_prune")]
    [InlineData(20, "prune", Prune + "override_layer_types { layer_type: 'ConvTranspose2d' " + NOutOfM + "}", "up1", "prune on prune=override_layer_types[0].prune_config>prune_config", "prune_type:selective_prune")]
    [InlineData(21, "prune", NOutOfM + "override_layer_types { layer_type: 'Conv2d' " + Prune5 + "}", "dw", "prune on prune=override_layer_types[0].prune_config>prune_config", "absent")]
    [InlineData(22, "prune", "override_layer_configs { layer_name: 'conv1' " + Prune5 + "}", "conv1", "prune on prune=override_layer_configs[0].prune_config", "AMCT5213")]
    // 23-30: both together.
    [InlineData(23, "compressed", Prune + "override_layer_configs { layer_name: 'conv1' " + Data3 + "}", "conv2", "quant on data=- weight=- prune on prune=prune_config", "retrain_enable:false")]
    [InlineData(24, "compressed", Prune + Global + "override_layer_configs { layer_name: 'conv1' " + Prune5 + "}", "conv1",
        "quant on data=-<override_layer_configs[0]>retrain_data_quant_config weight=-<override_layer_configs[0]>retrain_weight_quant_config prune on prune=override_layer_configs[0].prune_config>prune_config", "retrain_enable:true," + BuiltInData)]
    [InlineData(25, "compressed", Prune + "override_layer_configs { layer_name: 'conv1' " + Prune5 + "} override_layer_configs { layer_name: 'conv2' " + Data3 + "}", "conv1",
        "quant on data=-<override_layer_configs[0] weight=-<override_layer_configs[0] prune on prune=override_layer_configs[0].prune_config>prune_config", "retrain_enable:true," + BuiltInData)]
    [InlineData(26, "compressed", Prune + "skip_layers: 'conv1' override_layer_configs { layer_name: 'conv1' " + Data3 + Prune5 + "}", "conv1",
        "quant revived data=override_layer_configs[0].retrain_data_quant_config weight=-<override_layer_configs[0] prune off prune=override_layer_configs[0].prune_config>prune_config", "retrain_enable:true")]
    [InlineData(27, "compressed", Prune + Global + "override_layer_configs { layer_name: 'conv1' " + Arq + "}", "conv1",
        "quant on data=-<override_layer_configs[0]>retrain_data_quant_config weight=override_layer_configs[0].retrain_weight_quant_config>retrain_weight_quant_config prune on prune=prune_config<override_layer_configs[0]", "prune_ratio:0.3")]
    [InlineData(28, "compressed", Data, "conv1", "quant on data=retrain_data_quant_config weight=- prune on prune=-", "retrain_enable:true,retrain_data_config:" + Clip6 + "," + BuiltInWeight)]
    [InlineData(29, "compressed", "retrain_data_quant_config { }", "conv1", "quant on data=retrain_data_quant_config weight=- prune on prune=-", "retrain_enable:true," + BuiltInData)]
    [InlineData(30, "compressed", Global + "override_layer_configs { layer_name: 'conv1' " + Prune5 + "} skip_layers: 'conv2'", "conv2", "quant off data=retrain_data_quant_config weight=retrain_weight_quant_config prune off prune=-", "AMCT5202")]
    // 31-35: distillation.
    [InlineData(31, "distill", "distill_data_quant_config { ulq_quantize { fixed_min: true } } distill_override_layers { layer_name: 'conv1' distill_weight_quant_config { arq_distill { channel_wise: false } } }", "conv1",
        "quant on data=-<distill_override_layers[0]>distill_data_quant_config weight=distill_override_layers[0].distill_weight_quant_config", "distill_data_config:{algo:ulq_quantize,dst_type:INT8}")]
    [InlineData(32, "distill", "distill_override_layers { layer_name: 'conv1' } distill_override_layer_types { layer_type: 'Conv2d' distill_data_quant_config { ulq_quantize { fixed_min: true } } }", "conv1",
        "quant on data=-<distill_override_layers[0]>distill_override_layer_types[0] weight=-<distill_override_layers[0]>distill_override_layer_types[0]", "distill_data_config:{algo:ulq_quantize,dst_type:INT8}")]
    [InlineData(33, "distill", "distill_data_quant_config { ulq_quantize { fixed_min: true } } quant_skip_layers: 'conv1' distill_override_layers { layer_name: 'conv1' distill_data_quant_config { ulq_quantize { fixed_min: true } } }", "conv1",
        "quant off data=->distill_override_layers[0]>distill_data_quant_config weight=->distill_override_layers[0]", "quant_enable:false,distill_data_config:{algo:ulq_quantize,dst_type:INT8}")]
    [InlineData(34, "distill", "distill_data_quant_config { ulq_quantize { dst_type: INT4 } } distill_weight_quant_config { arq_distill { dst_type: INT4 } } distill_override_layers { layer_name: 'conv1' distill_weight_quant_config { arq_distill { dst_type: INT4 } } }", "conv1",
        "quant on data=-<distill_override_layers[0]>distill_data_quant_config weight=distill_override_layers[0].distill_weight_quant_config>distill_weight_quant_config", "AMCT5207")]
    [InlineData(35, "distill", "distill_data_quant_config { ulq_quantize { dst_type: INT4 } } distill_weight_quant_config { arq_distill { dst_type: INT4 } } distill_override_layers { layer_name: 'conv1' }", "conv1",
        "quant on data=-<distill_override_layers[0]>distill_data_quant_config weight=-<distill_override_layers[0]>distill_weight_quant_config", "dst_type:INT8},distill_weight_config:{algo:arq_distill,channel_wise:true,dst_type:INT8}")]
    // 36-46: calibration.
    [InlineData(36, "calibration", "common_config { ifmr_quantize { asymmetric: false search_step: 0.05 } } override_layer_configs { layer_name: 'conv1' calibration_config { ifmr_quantize { } } }", "conv1",
        "quant on calibration_config=override_layer_configs[0].calibration_config>common_config asymmetric=common_config.ifmr_quantize.asymmetric<override_layer_configs[0]", "search_step:0.01,act_algo:ifmr,asymmetric:false")]
    [InlineData(37, "calibration", "common_config { ifmr_quantize { asymmetric: false } } override_layer_configs { layer_name: 'conv1' calibration_config { hfmg_quantize { } } }", "conv1",
        "quant on calibration_config=override_layer_configs[0].calibration_config>common_config asymmetric=-<override_layer_configs[0]>common_config.ifmr_quantize.asymmetric", "act_algo:hfmg,asymmetric:true")]
    [InlineData(38, "calibration", "activation_offset: false override_layer_types { layer_type: 'Conv2d' calibration_config { ifmr_quantize { asymmetric: true } } } override_layer_configs { layer_name: 'conv1' calibration_config { ifmr_quantize { } } }", "conv1",
        "quant on calibration_config=override_layer_configs[0].calibration_config>override_layer_types[0] asymmetric=activation_offset<override_layer_configs[0]", "asymmetric:false")]
    [InlineData(39, "calibration", "activation_offset: false common_config { ifmr_quantize { asymmetric: true } }", "conv1", "quant on calibration_config=common_config asymmetric=common_config.ifmr_quantize.asymmetric>activation_offset", "asymmetric:true")]
    [InlineData(40, "calibration", "common_config { ifmr_quantize { asymmetric: true search_step: 0.05 } } override_layer_configs { layer_name: 'conv1' calibration_config { arq_quantize { } } }", "conv1",
        "quant on calibration_config=override_layer_configs[0].calibration_config>common_config asymmetric=common_config.ifmr_quantize.asymmetric<override_layer_configs[0]", "search_step:0.01,act_algo:ifmr,asymmetric:true")]
    [InlineData(41, "calibration", "activation_offset: false common_config { hfmg_quantize { asymmetric: true } } override_layer_configs { layer_name: 'conv1' calibration_config { arq_quantize { } } }", "conv1",
        "quant on calibration_config=override_layer_configs[0].calibration_config>common_config asymmetric=activation_offset<override_layer_configs[0]>common_config.hfmg_quantize.asymmetric", "act_algo:ifmr,asymmetric:false")]
    [InlineData(42, "calibration", "activation_offset: false common_config { arq_quantize { } }", "conv1", "quant on calibration_config=common_config asymmetric=activation_offset", "asymmetric:false")]
    [InlineData(43, "calibration", "skip_layers: 'conv1' override_layer_configs { layer_name: 'conv1' calibration_config { ifmr_quantize { search_step: 0.05 } } }", "conv1",
        "quant off calibration_config=override_layer_configs[0].calibration_config asymmetric=-<override_layer_configs[0]", "quant_enable:false,activation_quant_params:{num_bits:8,max_percentile:0.999999,min_percentile:0.999999,search_range:[0.7,1.3],search_step:0.05")]
    [InlineData(44, "calibration", "common_config { ifmr_quantize { search_range_start: 0.8 search_range_end: 1.2 } } override_layer_configs { layer_name: 'conv1' calibration_config { ifmr_quantize { search_step: 0.05 } } }", "conv1",
        "quant on calibration_config=override_layer_configs[0].calibration_config>common_config asymmetric=-<override_layer_configs[0]", "search_range:[0.7,1.3],search_step:0.05")]
    [InlineData(45, "calibration", "common_config { ifmr_quantize { asymmetric: false search_step: 0.05 } } override_layer_configs { layer_name: 'conv1' calibration_config { } }", "conv1",
        "quant on calibration_config=override_layer_configs[0].calibration_config>common_config asymmetric=common_config.ifmr_quantize.asymmetric<override_layer_configs[0]", "search_step:0.01,act_algo:ifmr,asymmetric:false")]
    [InlineData(46, "calibration", "common_config { arq_quantize { channel_wise: true } } skip_layers: 'fc1'", "fc1", "quant off calibration_config=common_config asymmetric=-", "AMCT5208")]
    // 47-49: the KV cache.
    [InlineData(47, "kvcache", "kv_cache_quant_config { quant_layers: 'fc1' } override_layers_configs { layer_name: 'fc2' kv_data_quant_config { hfmg_quantize { } } }", "fc2",
        "kv_cache on kv_data_quant_config=override_layers_configs[0].kv_data_quant_config asymmetric=-<override_layers_configs[0]", "act_algo:hfmg")]
    [InlineData(48, "kvcache", "kv_cache_quant_config { quant_layers: 'fc1' calibration_config { hfmg_quantize { } } } override_layers_configs { layer_name: 'fc1' }", "fc1",
        "kv_cache on kv_data_quant_config=-<override_layers_configs[0]>kv_cache_quant_config.calibration_config asymmetric=-<override_layers_configs[0]", "act_algo:ifmr")]
    [InlineData(49, "kvcache", "activation_offset: false kv_cache_quant_config { calibration_config { ifmr_quantize { asymmetric: true } } } override_layers_configs { layer_name: 'fc1' kv_data_quant_config { ifmr_quantize { } } }", "fc1",
        "kv_cache on kv_data_quant_config=override_layers_configs[0].kv_data_quant_config>kv_cache_quant_config.calibration_config asymmetric=activation_offset<override_layers_configs[0]", "search_step:0.01,quant_granularity:0")]
    public void Values_come_from_where_AMCT_takes_them(int number, string modeName, string config, string layer, string provenance, string result)
    {
        Assert.InRange(number, 1, 49);
        AmctMode mode = AmctMode.Find(modeName)!;
        (IMessage message, IResolver resolver) = Read(mode, config);
        NetworkModel network = LayerTable.Read(
            mode == AmctMode.KvCache ? "fc1,Linear\nfc2,Linear" : "conv1,Conv2d\nconv2,Conv2d\nfc1,Linear\nup1,ConvTranspose2d\ndw,Conv2d,groups=16;in_channels=16",
            static (line, column, problem) => Assert.Fail(problem));
        string type = network.Layer.First(known => known.Name == layer).Type;

        Assert.Equal(provenance, Describe(resolver.Resolve(new LayerRef(layer, type)), mode));

        EffectiveConfig effective = EffectiveConfig.Create(mode, message, network);
        if (result.StartsWith("AMCT", StringComparison.Ordinal))
        {
            Assert.Null(effective.Json);
            ConfigFinding error = effective.Findings.First(static finding => finding.Severity == TextSeverity.Error);
            Assert.Equal(result, error.Id);
            return;
        }
        JsonNode? section = JsonNode.Parse(effective.Json!)![layer];
        string text = section?.ToJsonString().Replace("\"", "", StringComparison.Ordinal).Replace(".0,", ",", StringComparison.Ordinal) ?? "absent";
        Assert.Contains(result, text, StringComparison.Ordinal);
    }

    private static (IMessage, IResolver) Read(AmctMode mode, string config)
    {
        ModeSchema schema = mode.FindSchema("pytorch")!;
        Assert.True(schema.TryParse(Encoding.UTF8.GetBytes(config), out IMessage? message, out _));
        return (message, schema.CreateResolver(message));
    }

    private static string Describe(IEffective effective, AmctMode mode) =>
        string.Join(" ", effective.Features.Where(feature => IsUsed(feature.Name, mode)).Select(static feature =>
        {
            string state = feature.Selection.IsSkipped ? "off" : feature.Selection.IsRevived ? "revived" : "on";
            return $"{feature.Name} {state} " + string.Join(" ", feature.Values.Select(static value => $"{Short(value.Name)}={Describe(value.Provenance)}"));
        }));

    private static bool IsUsed(string feature, AmctMode mode) => feature != "fusion" && mode.Features.Contains(feature);

    private static string Short(string name) => name.Contains("data_quant", StringComparison.Ordinal) && !name.StartsWith("kv", StringComparison.Ordinal) ? "data" : name.Contains("weight", StringComparison.Ordinal) ? "weight" : name.StartsWith("prune", StringComparison.Ordinal) ? "prune" : name;

    private static string Describe(Provenance provenance) =>
        (provenance.Level == PrecedenceLevel.Default ? "-" : provenance.FieldPath)
        + (provenance.OmittedBy is { } omitting ? "<" + omitting.FieldPath : "")
        + string.Concat(provenance.Shadowed.Select(static shadowed => ">" + shadowed.FieldPath));
}
