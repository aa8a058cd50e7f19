using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;
using Pytorch = AmctGen.Schemas.Calibration;

namespace AmctGen.Schemas.Effective.Calibration;

/// <summary>How the calibration configurations of other frameworks differ from that of AMCT for PyTorch.</summary>
internal static class CalibrationForms
{
    public static CalibrationSource Complete(Tensorflow.AMCTConfig config, CalibrationSource source) => source with { BatchNum = null };

    public static CalibrationSource Complete(Mindspore.AMCTConfig config, CalibrationSource source) => source with { BatchNum = null };

    public static CalibrationSource Complete(TensorflowCalibration.AMCTConfig config, CalibrationSource source) => source with
    {
        JointQuant = config.JointQuantOrDefault,
        Tensors = Read(config.TensorQuantize, static tensor => (tensor.LayerName, tensor.InputIndex)),
        Unknown = [.. UnevenSteps(config.NuqConfig)],
    };

    public static CalibrationSource Complete(Onnx.AMCTConfig config, CalibrationSource source) => source with
    {
        JointQuant = config.JointQuantOrDefault,
        Tensors = Read(config.TensorQuantize, static tensor => (tensor.LayerName, tensor.InputIndex)),
        Unknown = [.. UnevenSteps(config.NuqConfig)],
    };

    public static CalibrationSource Complete(Caffe.AMCTConfig config, CalibrationSource source) => source with
    {
        JointQuant = config.JointQuantOrDefault,
        Unknown =
        [
            .. UnevenSteps(config.NuqConfig),
#pragma warning disable CS0618 // Files can have the former fields.
            .. Former("conv_calibration_config", config.ConvCalibrationConfig, "common_config"),
            .. Former("fc_calibration_config", config.FcCalibrationConfig, "override_layer_types"),
#pragma warning restore CS0618
        ],
    };

    public static CalibrationSource Complete(Atc.AMCTConfig config, CalibrationSource source) => source with
    {
        BatchNum = null,
        Tensors = Read(config.TensorQuantize, static tensor => (tensor.LayerName, tensor.InputIndex)),
    };

    private static IEnumerable<(string Path, MessageText Reason)> UnevenSteps(IMessage? section) => section is null ? [] :
        [("nuq_config", "the layers of its mapping_file get other weight settings than those of this configuration")];

    private static IEnumerable<(string Path, MessageText Reason)> Former(string field, IMessage? section, string replacement)
    {
        if (section is not null)
        {
            yield return (field, $"AMCT uses it only without common_config and override_layer_types, which replaced it; "
                + $"write {(MessageText)replacement} instead");
        }
    }

    private static IReadOnlyList<TensorSetting> Read<T>(EquatableArray<T> tensors, Func<T, (string Name, uint Index)> key)
        where T : class, IMessage =>
        [.. tensors.Select((tensor, i) =>
        {
            string path = FormattableString.Invariant($"tensor_quantize[{i}]");
            (string name, uint index) = key(tensor);
            return new TensorSetting(
                path, name, index, CalibrationSource.Setting(path, PytorchForm.Read<Pytorch.CalibrationConfig>(tensor)));
        })];
}
