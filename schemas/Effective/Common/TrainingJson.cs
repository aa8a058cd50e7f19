namespace AmctGen.Schemas.Effective.Common;

/// <summary>Writes the common sections of training and distillation results.</summary>
internal static class TrainingJson
{
    public static void Write(PythonJson json, string key, ActivationSetting setting)
    {
        json.OpenObject(key);
        json.Write("algo", "ulq_quantize");
        if (setting.Clip is { } clip)
        {
            json.Write("clip_max", clip.Max);
            json.Write("clip_min", clip.Min);
        }
        if (setting.FixedMin is { } fixedMin)
        {
            json.Write("fixed_min", fixedMin);
        }
        json.Write("dst_type", DataType(setting.Bits));
        json.CloseObject();
    }

    public static void Write(PythonJson json, string key, WeightSetting setting, bool isChannelWise)
    {
        json.OpenObject(key);
        json.Write("algo", setting.Algorithm);
        // For this algorithm AMCT checks the two in another order.
        if (setting.Algorithm == "ulq_retrain")
        {
            json.Write("dst_type", DataType(setting.Bits));
            json.Write("channel_wise", isChannelWise);
        }
        else
        {
            json.Write("channel_wise", isChannelWise);
            json.Write("dst_type", DataType(setting.Bits));
        }
        json.CloseObject();
    }

    private static string DataType(int bits) => FormattableString.Invariant($"INT{bits}");
}
