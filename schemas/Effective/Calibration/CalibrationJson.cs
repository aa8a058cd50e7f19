using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Schemas.Effective.Calibration;

/// <summary>Writes the detailed configuration of post-training quantization.</summary>
internal static class CalibrationJson
{
    public static PythonJson Write(
        CalibrationSource source, LayerCapabilities capabilities, IEnumerable<CalibrationEffective.Result> results)
    {
        var json = new PythonJson();
        json.OpenObject();
        json.Write("version", 1);
        if (source.BatchNum is { } batches)
        {
            json.Write("batch_num", batches);
        }
        json.Write("activation_offset", source.ActivationOffset);
        if (source.JointQuant is { } isJoint)
        {
            json.Write("joint_quant", isJoint);
        }
        json.Write("do_fusion", source.DoFusion);
        if (source.ForcesFloat16)
        {
            json.Write("fakequant_precision_mode", "FORCE_FP16_QUANT");
        }
        json.OpenArray("skip_fusion_layers");
        foreach (string layer in source.SkipFusionLayers.Items)
        {
            json.Write(null, layer);
        }
        json.CloseArray();
        WriteTensors(json, source);
        foreach (CalibrationEffective.Result result in results)
        {
            Write(json, capabilities, result);
        }
        json.CloseObject();
        return json;
    }

    private static void Write(PythonJson json, LayerCapabilities capabilities, CalibrationEffective.Result result)
    {
        CalibrationSetting setting = result.Setting;
        json.OpenObject(result.Layer.Name);
        json.Write("quant_enable", result.IsEnabled);
        if (setting.Migration is { } migration)
        {
            json.Write("dmq_balancer_param", migration);
        }
        WriteActivations(json, setting, result.IsAsymmetric);
        if (result.KeepsWeights)
        {
            WriteWeights(json, setting, capabilities.Can(result.Layer.Type, Capability.ChannelWise));
        }
        json.CloseObject();
    }

    // Only where the configuration asks for one.
    private static void WriteTensors(PythonJson json, CalibrationSource source)
    {
        if (source.Tensors is not { Count: > 0 } tensors)
        {
            return;
        }
        json.OpenArray("tensor_quantize");
        foreach (TensorSetting tensor in tensors)
        {
            json.OpenObject();
            json.Write("layer_name", tensor.LayerName);
            json.Write("input_index", tensor.InputIndex);
            WriteActivations(json, tensor.Setting, source.IsAsymmetric(tensor.Setting));
            json.CloseObject();
        }
        json.CloseArray();
    }

    private static void WriteActivations(PythonJson json, CalibrationSetting setting, bool isAsymmetric)
    {
        json.OpenObject("activation_quant_params");
        json.Write("num_bits", setting.ActivationBits);
        if (setting.Hfmg is null)
        {
            WriteIfmr(json, setting.Ifmr ?? IfmrSetting.Default);
        }
        json.Write("act_algo", setting.Hfmg is null ? "ifmr" : "hfmg");
        json.Write("asymmetric", isAsymmetric);
        if (setting.Hfmg is { } hfmg)
        {
            json.Write("num_of_bins", hfmg.Bins);
        }
        json.CloseObject();
    }

    private static void WriteIfmr(PythonJson json, IfmrSetting ifmr)
    {
        json.Write("max_percentile", ifmr.MaxPercentile);
        json.Write("min_percentile", ifmr.MinPercentile);
        json.OpenArray("search_range");
        json.Write(null, ifmr.Start);
        json.Write(null, ifmr.End);
        json.CloseArray();
        json.Write("search_step", ifmr.Step);
    }

    private static void WriteWeights(PythonJson json, CalibrationSetting setting, bool isChannelWiseByDefault)
    {
        json.OpenObject("weight_quant_params");
        json.Write("num_bits", setting.WeightBits);
        if (setting.Ada is { } ada)
        {
            json.Write("reg_param", ada.RegParam);
            json.Write("warm_start", ada.WarmStart);
            json.Write("num_iteration", ada.Iterations);
            json.OpenArray("beta_range");
            json.Write(null, ada.BetaStart);
            json.Write(null, ada.BetaEnd);
            json.CloseArray();
            json.Write("channel_wise", ada.ChannelWise ?? isChannelWiseByDefault);
            json.Write("wts_algo", "ada_quantize");
        }
        else
        {
            json.Write("channel_wise", setting.Arq?.ChannelWise ?? isChannelWiseByDefault);
            json.Write("wts_algo", "arq_quantize");
        }
        json.CloseObject();
    }
}
