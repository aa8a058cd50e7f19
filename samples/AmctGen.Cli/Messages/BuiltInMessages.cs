using Any = AmctGen.WellKnownTypes.Any;
using Atc = AmctGen.Schemas.Atc;
using Caffe = AmctGen.Schemas.Caffe;
using Calibration = AmctGen.Schemas.Calibration;
using Capabilities = AmctGen.Schemas.Capabilities;
using ChannelPrune = AmctGen.Schemas.ChannelPrune;
using Distill = AmctGen.Schemas.Distill;
using Mindspore = AmctGen.Schemas.Mindspore;
using Network = AmctGen.Schemas.Network;
using Onnx = AmctGen.Schemas.Onnx;
using QuantCalibration = AmctGen.Schemas.QuantCalibration;
using Records = AmctGen.Schemas.Records;
using Retrain = AmctGen.Schemas.Retrain;
using Tensorflow = AmctGen.Schemas.Tensorflow;
using TensorflowCalibration = AmctGen.Schemas.TensorflowCalibration;
using TensorflowRetrain = AmctGen.Schemas.TensorflowRetrain;

namespace AmctGen.Cli.Messages;

/// <summary>The messages of AMCT's schemas, which need no .proto file.</summary>
internal static class BuiltInMessages
{
    /// <summary>The messages. Each of them can contain all of them inside an Any.</summary>
    public static List<MessageHost> All { get; } =
    [
        Of<Caffe.AMCTRetrainConfig>(), Of<Caffe.ARQRetrain>(), Of<Caffe.ClipMaxMin>(), Of<Caffe.RetrainDataQuantConfig>(),
        Of<Caffe.RetrainOverrideLayer>(), Of<Caffe.RetrainOverrideLayerType>(), Of<Caffe.RetrainWeightQuantConfig>(),
        Of<Caffe.ULQuantize>(),
        Of<Calibration.ADAquantize>(), Of<Calibration.AMCTConfig>(), Of<Calibration.ARQuantize>(), Of<Calibration.CalibrationConfig>(),
        Of<Calibration.DMQBalancer>(), Of<Calibration.FMRQuantize>(), Of<Calibration.HFMGQuantize>(), Of<Calibration.OverrideLayer>(),
        Of<Calibration.OverrideLayerType>(),
        Of<Capabilities.CapabilityProfile>(), Of<Capabilities.LayerType>(),
        Of<Distill.AMCTDistillConfig>(), Of<Distill.ARQDistill>(), Of<Distill.ActULQquantize>(), Of<Distill.ClipMaxMin>(),
        Of<Distill.DistillDataQuantConfig>(), Of<Distill.DistillGroup>(), Of<Distill.DistillOverrideLayer>(),
        Of<Distill.DistillOverrideLayerType>(), Of<Distill.DistillWeightQuantConfig>(), Of<Distill.WtsULQDistill>(),
        Of<Network.Layer>(), Of<Network.NetworkModel>(),
        Of<QuantCalibration.AMCTQuantCaliConfig>(), Of<QuantCalibration.CalibrationConfig>(),
        Of<QuantCalibration.CommonCalibrationConfig>(), Of<QuantCalibration.FMRQuantize>(), Of<QuantCalibration.HFMGQuantize>(),
        Of<QuantCalibration.OverrideLayer>(),
        Of<Retrain.AMCTRetrainConfig>(), Of<Retrain.ARQRetrain>(), Of<Retrain.ActULQquantize>(), Of<Retrain.BalancedL2NormFilterPruner>(),
        Of<Retrain.ClipMaxMin>(), Of<Retrain.FilterPruner>(), Of<Retrain.L1SelectivePruner>(), Of<Retrain.NOutOfMPruner>(),
        Of<Retrain.PruneConfig>(), Of<Retrain.RetrainDataQuantConfig>(), Of<Retrain.RetrainOverrideLayer>(),
        Of<Retrain.RetrainOverrideLayerType>(), Of<Retrain.RetrainWeightQuantConfig>(), Of<Retrain.WtsULQRetrain>(),
        Of<Tensorflow.AMCTConfig>(), Of<Tensorflow.ARQuantize>(), Of<Tensorflow.CalibrationConfig>(), Of<Tensorflow.FMRQuantize>(),
        Of<Tensorflow.OverrideLayer>(), Of<Tensorflow.OverrideLayerType>(),
        // Only the roots: names of parts that only one schema has stay names of their messages.
        Of<Atc.AMCTConfig>(), Of<Caffe.AMCTConfig>(), Of<ChannelPrune.AutoChannelPruneConfig>(), Of<Mindspore.AMCTConfig>(),
        Of<Onnx.AMCTConfig>(), Of<Schemas.Records.ScaleOffsetRecord>(), Of<TensorflowCalibration.AMCTConfig>(),
        Of<TensorflowRetrain.AMCTRetrainConfig>(),
    ];

    /// <summary>The messages that an Any can contain.</summary>
    public static ExtensionRegistry Registry { get; } = All.Aggregate(
        ExtensionRegistry.Empty.AddMessage<Any>(), static (registry, host) => ((IBuiltInMessage)host).AddTo(registry));

    /// <summary>The message with a name, or with a unique end of it.</summary>
    /// <exception cref="UsageException">There is no such message, or more than one.</exception>
    public static MessageHost Find(string name)
    {
        string fullName = MessageHost.FindName([.. All.Select(static host => host.Shape.FullName)], name);
        return All.Find(host => host.Shape.FullName == fullName)!;
    }

    private static BuiltInMessage<T> Of<T>()
        where T : class, IMessage<T> => new();
}
