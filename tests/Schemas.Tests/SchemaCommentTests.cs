using System.Text.RegularExpressions;

namespace AmctGen.Schemas.Tests;

/// <summary>The comments of AMCT's schemas, which editors show, say what AMCT's documents say about a field.</summary>
public sealed class SchemaCommentTests
{
    [Theory]
    [InlineData("retrain_config_pytorch", "prune_ratio", "0.2 is recommended")]
    [InlineData("retrain_config_pytorch", "ascend_optimized", "True is recommended for a model that is deployed on an Ascend AI processor")]
    [InlineData("retrain_config_pytorch", "n_out_of_m_pruner", "Atlas 200/300/500 inference products and of the Atlas training products does not support it")]
    [InlineData("retrain_config_pytorch", "n_out_of_m_type", "M4N2 is the only one at present")]
    [InlineData("retrain_config_pytorch", "update_freq", "2 updates it every two batches")]
    [InlineData("retrain_config_pytorch", "dst_type", "only INT8 is supported at present")]
    [InlineData("retrain_config_pytorch", "data_retrain_algo", "ULQ is the only one at present")]
    [InlineData("retrain_config_pytorch", "fixed_min", "true after a ReLU, otherwise false")]
    [InlineData("retrain_config_pytorch", "clip_max_min", "(IFMR)")]
    [InlineData("retrain_config_pytorch", "skip_layers", "the union applies")]
    [InlineData("retrain_config_pytorch", "skip_layer_types", "the union applies")]
    [InlineData("retrain_config_pytorch", "quant_skip_layers", "union with skip_layers applies")]
    [InlineData("retrain_config_pytorch", "quant_skip_types", "union with skip_layer_types applies")]
    [InlineData("retrain_config_pytorch", "regular_prune_skip_layers", "union with skip_layers applies")]
    [InlineData("retrain_config_pytorch", "regular_prune_skip_types", "union with skip_layer_types applies")]
    [InlineData("retrain_config_pytorch", "override_layer_configs", "before those of override_layer_types and before the global sections")]
    [InlineData("retrain_config_pytorch", "override_layer_types", "before the global sections")]
    [InlineData("distill_config_pytorch", "batch_num", "IFMR collects data")]
    [InlineData("distill_config_pytorch", "group_size", "at least")]
    [InlineData("distill_config_pytorch", "data_dump", "teacher network")]
    [InlineData("distill_config_pytorch", "distill_group", "torch.nn.Module")]
    [InlineData("distill_config_pytorch", "quant_skip_layers", "still distilled")]
    [InlineData("distill_config_pytorch", "quant_skip_layer_types", "still distilled")]
    [InlineData("distill_config_pytorch", "data_quant_algo", "ULQ is the only one at present")]
    [InlineData("distill_config_pytorch", "dst_type", "only INT8 is supported at present")]
    [InlineData("distill_config_pytorch", "fixed_min", "true after a ReLU, otherwise false")]
    [InlineData("calibration_config_ascend_tf", "activation_offset", "quantized with an offset")]
    [InlineData("calibration_config_ascend_tf", "override_layer_types", "search_step of 0.02 instead of 0.01")]
    [InlineData("calibration_config_ascend_tf", "override_layer_configs", "search_step of 0.02 instead of 0.01")]
    [InlineData("calibration_config_ascend_tf", "acts_quant_algo", "IFMR is the only algorithm at present")]
    [InlineData("calibration_config_ascend_tf", "asymmetric", "override_layer_configs, override_layer_types, common_config, activation_offset")]
    [InlineData("calibration_config_ascend_tf", "do_fusion", "batch norms are fused")]
    [InlineData("retrain_config_caffe", "skip_layers", "skipped in every feature")]
    [InlineData("retrain_config_caffe", "skip_layer_types", "this version does not support it")]
    [InlineData("retrain_config_caffe", "quant_skip_types", "this version does not support it")]
    [InlineData("retrain_config_caffe", "override_layer_configs", "another clip range")]
    [InlineData("retrain_config_caffe", "data_retrain_algo", "ULQ is the only one at present")]
    [InlineData("retrain_config_caffe", "weights_retrain_algo", "ARQ is the only one at present")]
    [InlineData("retrain_config_caffe", "channel_wise", "The documents call it required")]
    public void A_field_says_what_the_documents_say(string schema, string field, string fact)
    {
        string text = File.ReadAllText(Path.Combine(Amctgen.Root, "schemas", "amct", schema + ".proto"));

        Match match = Regex.Match(text, $@"((?:^ *//[^\n]*\n)+) *(?:oneof|[\w.]+(?: [\w.]+)?) {field}(?: =| {{)", RegexOptions.Multiline);

        Assert.Contains(fact, Regex.Replace(match.Groups[1].Value, @"\s*\n? *// ?", " "), StringComparison.Ordinal);
    }
}
