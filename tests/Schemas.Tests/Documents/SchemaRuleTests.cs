namespace AmctGen.Schemas.Tests.Documents;

/// <summary>A file that violates a rule of a schema has one finding, at the value.</summary>
public sealed class SchemaRuleTests : IDisposable
{
    private const string Entry = "override_layer_configs { layer_name: 'a' calibration_config { ";

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("onnx", "batch_num: 0", "(1,1): error AMCT5201: batch_num: AMCT refuses a batch_num of 0; use at least 1")]
    [InlineData("onnx", "skip_layers: ['a', 'b', 'a']", "(1,25): error AMCT5204: 'a' is in skip_layers already; remove one of them")]
    [InlineData("onnx", "skip_layer_types: 'Conv2d'", "(1,1): error AMCT5203: 'Conv2d' is not a layer type that AMCT can quantize: the types are Conv, Gemm, MatMul, ConvTranspose, AveragePool; it is one for pytorch and mindspore: use --schema pytorch or mindspore; did you mean 'Conv'?")]
    [InlineData("onnx", "override_layer_types { layer_type: 'Linear' calibration_config { } }", "(1,24): error AMCT5203: 'Linear' is not a layer type that AMCT can quantize: the types are Conv, Gemm, MatMul, ConvTranspose, AveragePool; it is one for pytorch: use --schema pytorch; did you mean 'Gemm'?")]
    [InlineData("onnx", "override_layer_types { layer_type: 'Gemm' calibration_config { arq_quantize { channel_wise: true } } }", "(1,79): error AMCT5210: layers of the type Gemm can have only one scale: channel_wise must be false")]
    [InlineData("onnx", "common_config { ifmr_quantize { search_range_start: 1.5 } }", "(1,17): error AMCT5201: common_config.ifmr_quantize: AMCT refuses a search_range_start that is not less than search_range_end")]
    [InlineData("onnx", "common_config { hfmg_quantize { num_of_bins: 100 } }", "(1,33): error AMCT5201: common_config.hfmg_quantize.num_of_bins: AMCT takes num_of_bins of 1024, 2048, 4096 and 8192")]
    [InlineData("onnx", "nuq_config { mapping_file: 'm.json' nuq_quantize { num_steps: 20 } }", "(1,52): error AMCT5201: nuq_config.nuq_quantize.num_steps: AMCT takes num_steps of 16 and 32")]
    [InlineData("onnx", "tensor_quantize { layer_name: 'p' input_index: 0 ifmr_quantize { max_percentile: 0.5 } }", "(1,66): error AMCT5201: tensor_quantize[0].ifmr_quantize.max_percentile: AMCT refuses a max_percentile that is not above 0.5 and at most 1")]
    [InlineData("onnx", "tensor_quantize { layer_name: 'p' }", "(1,1): error AMCT5014: 'tensor_quantize' is missing the required field 'input_index'")]
    [InlineData("onnx", Entry + "dmq_balancer { migration_strength: 0.9 } } }", "(1,78): error AMCT5201: override_layer_configs[0].calibration_config.dmq_balancer.migration_strength: AMCT refuses a migration_strength that is not from 0.2 to 0.8")]
    [InlineData("tf", "nuq_config { mapping_file: 'm.json' nuq_quantize { num_of_iteration: 6 } }", "(1,52): error AMCT5201: nuq_config.nuq_quantize.num_of_iteration: AMCT takes num_of_iteration from 0 to 5")]
    [InlineData("caffe", "common_config { ifmr_quantize { search_step: 0 } }", "(1,33): error AMCT5201: common_config.ifmr_quantize.search_step: AMCT refuses a search_step that is not above 0")]
    [InlineData("caffe", "override_layer_types { layer_type: 'Pooling' calibration_config { arq_quantize { channel_wise: true } } }", "(1,82): error AMCT5210: layers of the type Pooling can have only one scale: channel_wise must be false")]
    [InlineData("mindspore", "skip_fusion_layers: ['a', 'a']", "(1,27): error AMCT5204: 'a' is in skip_fusion_layers already; remove one of them")]
    [InlineData("mindspore", "override_layer_types { layer_type: 'Dense' calibration_config { arq_quantize { channel_wise: true } } }", "(1,80): error AMCT5210: layers of the type Dense can have only one scale: channel_wise must be false")]
    [InlineData("atc", "common_config { arq_quantize { asymmetric: true } }", "(1,1): error AMCT5201: common_config: arq_quantize.asymmetric can only be true with weight_compress_only: true")]
    [InlineData("atc", "common_config { arq_quantize { quant_bits: 4 } }", "(1,32): error AMCT5201: common_config.arq_quantize.quant_bits: AMCT takes quant_bits of 6, 7 and 8")]
    [InlineData("atc", "override_layer_types { layer_type: 'Gemm' calibration_config { } }", "(1,24): error AMCT5203: 'Gemm' is not a layer type that AMCT can quantize: the types are Conv2D, Conv3D, DepthwiseConv2D, Conv2DBackpropInput, Conv2DTranspose, Deconvolution, MatMulV2, BatchMatMulV2, FullyConnection, AvgPool, AvgPoolV2, Pooling; it is one for onnx: use --schema onnx; did you mean 'MatMulV2'?")]
    public void A_violation_of_a_calibration_is_found(string schema, string config, string expected)
    {
        Amctgen.Result result = _amctgen.Run("check", "--mode", "calibration", "--schema", schema, _amctgen.Write("x.cfg", config));

        Assert.Equal((1, "x.cfg" + expected), (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Theory]
    [InlineData("retrain", "batch_num: 0", "(1,1): error AMCT5201: batch_num: AMCT refuses a batch_num of 0; use at least 1")]
    [InlineData("retrain", "retrain_data_quant_config { ulq_quantize { dst_type: INT4 } }", "(1,44): error AMCT5201: retrain_data_quant_config.ulq_quantize.dst_type: AMCT for TensorFlow supports only INT8 in training; use INT8")]
    [InlineData("retrain", "retrain_data_quant_config { ulq_quantize { dst_type: INT16 } }", "(1,1): error AMCT5207: activations of 16 bits and weights of 8 bits cannot be combined; AMCT accepts A8W8, and a width that an entry omits is INT8")]
    [InlineData("retrain", "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 0.5 } } } retrain_weight_quant_config { arq_retrain { } }", "(1,1): error AMCT5205: prune_config is about pruning, which this run does not do: AMCT refuses the file; remove it")]
    [InlineData("prune", "prune_config { filter_pruner { balanced_l2_norm_filter_prune { prune_ratio: 1 } } }", "(1,64): error AMCT5201: prune_config.filter_pruner.balanced_l2_norm_filter_prune.prune_ratio: AMCT refuses a prune_ratio that is not between 0 and 1, both excluded")]
    [InlineData("compressed", "override_layer_types { layer_type: 'Conv2d' retrain_weight_quant_config { } }", "(1,24): error AMCT5203: 'Conv2d' is not a layer type that AMCT can quantize: the types are Conv2D, DepthwiseConv2dNative, Conv2DBackpropInput, MatMul, AvgPool; did you mean 'Conv2D'?")]
    public void A_violation_of_a_training_for_TensorFlow_is_found(string mode, string config, string expected)
    {
        Amctgen.Result result = _amctgen.Run("check", "--mode", mode, "--schema", "tf", _amctgen.Write("x.cfg", config));

        Assert.Equal((1, "x.cfg" + expected), (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Theory]
    [InlineData("AMCTTensorflowCalibrationProto.AMCTConfig", "skip_approximation_layers: ['a', 'a']", "(1,29): error AMCT5031: skip_approximation_layers: AMCT refuses a layer that is listed twice; remove one [amct.unique_skip_approximation_layers]")]
    [InlineData("AutoChannelPruneConfig", "compress_ratio: 1", "(1,1): error AMCT5031: compress_ratio: AMCT refuses a compress_ratio that is not above 1 [amct.compress_ratio]")]
    [InlineData("AutoChannelPruneConfig", "compress_ratio: 2 max_prune_ratio: 1.5", "(1,19): error AMCT5031: max_prune_ratio: AMCT refuses a max_prune_ratio that is not above 0 and at most 1 [amct.max_prune_ratio]")]
    [InlineData("AutoChannelPruneConfig", "compress_ratio: 2 test_iteration: 0", "(1,19): error AMCT5031: test_iteration: AMCT refuses a test_iteration below 1 [amct.test_iteration]")]
    [InlineData("AutoChannelPruneConfig", "ascend_optimized: true", "(1,23): error AMCT5014: the file (an AutoChannelPruneConfig) is missing the required field 'compress_ratio'")]
    [InlineData("ScaleOffsetRecord", "record { value { scale_d: 1 } }", "(1,1): error AMCT5031: record[0]: AMCT refuses a record without a key [amct.record_key]")]
    [InlineData("ScaleOffsetRecord", "record { key: 'a' }", "(1,1): error AMCT5031: record[0]: a record needs a value, or a kv_cache_value for the KV cache [amct.record_value]")]
    [InlineData("ScaleOffsetRecord", "record { key: 'a' value { scale_w: [1, 2] offset_w: 0 } }", "(1,19): error AMCT5031: record[0].value: AMCT refuses a scale_w and an offset_w with different numbers of elements [amct.weight_lengths]")]
    [InlineData("ScaleOffsetRecord", "record { key: 'a' value { scale_d: 0 } }", "(1,27): error AMCT5031: record[0].value.scale_d: AMCT refuses a scale_d that is not above 0 [amct.scale_d]")]
    [InlineData("ScaleOffsetRecord", "record { key: 'a' value { offset_d: 128 } }", "(1,19): error AMCT5031: record[0].value: AMCT refuses an offset_d outside of its integer: -128 to 127 for INT8, -32768 to 32767 for act_type INT16 [amct.offset_d]")]
    [InlineData("ScaleOffsetRecord", "record { key: 'a' value { scale_w: 1 offset_w: 3 } }", "(1,38): error AMCT5031: record[0].value.offset_w: AMCT refuses an offset_w other than 0 [amct.offset_w]")]
    [InlineData("ScaleOffsetRecord", "record { key: 'a' value { wts_type: 'INT5' } }", "(1,27): error AMCT5031: record[0].value.wts_type: AMCT takes a wts_type of INT4, INT6, INT7 and INT8 [amct.wts_type]")]
    [InlineData("ScaleOffsetRecord", "record { key: 'a' value { shift_bit: [1, 17] } }", "(1,39): error AMCT5031: record[0].value.shift_bit: AMCT takes shift_bit from 1 to 16, or 0 for all [amct.shift_bit]")]
    [InlineData("ScaleOffsetRecord", "prune_record { producer { } }", "(1,16): error AMCT5014: 'producer' is missing the required field 'name'")]
    public void A_violation_of_the_other_messages_is_found(string message, string config, string expected)
    {
        Amctgen.Result result = _amctgen.Run("check", "--message", message, _amctgen.Write("x.cfg", config));

        Assert.Equal((1, "x.cfg" + expected), (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Theory]
    [InlineData("record { key: 'a' value { offset_d: 300 act_type: 'INT16' } }")]
    [InlineData("record { key: 'a' value { shift_bit: [0, 0] } }")]
    [InlineData("record { key: 'a' kv_cache_value { scale: [1, 2] offset: [0, 0] } }")]
    public void What_AMCT_reads_is_no_violation(string config) =>
        Assert.Empty(_amctgen.Run("check", "--message", "ScaleOffsetRecord", _amctgen.Write("x.cfg", config)).Errors);
}
