namespace AmctGen.Schemas.Effective;

/// <summary>What AMCT does with a network, and so how it reads a configuration.</summary>
public enum AmctMode
{
    /// <summary>Quantization aware training, from an <c>AMCTRetrainConfig</c>.</summary>
    Retrain,

    /// <summary>Pruning, from an <c>AMCTRetrainConfig</c>.</summary>
    Prune,

    /// <summary>Quantization aware training and pruning together, from an <c>AMCTRetrainConfig</c>; what it does not mention stays off.</summary>
    Compressed,

    /// <summary>Distillation, from an <c>AMCTDistillConfig</c>.</summary>
    Distill,

    /// <summary>Post-training quantization, from an <c>AMCTConfig</c>.</summary>
    Calibration,

    /// <summary>Quantization of the KV cache, from an <c>AMCTQuantCaliConfig</c>.</summary>
    KvCache,
}
