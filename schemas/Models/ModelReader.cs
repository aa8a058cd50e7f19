using System.Diagnostics.CodeAnalysis;
using AmctGen.Binary;
using AmctGen.Schemas.Models.Caffe;
using AmctGen.Schemas.Models.Tensorflow;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Models;

/// <summary>Describes the networks of models: ONNX, Caffe and TensorFlow.</summary>
/// <remarks>
/// Contents of tensors are skipped, so a model can be larger than the memory. A model says less than a framework knows: an ONNX model has
/// no declared layers, no types of modules, no dropout and no shared parameters.
/// </remarks>
public static class ModelReader
{
    /// <summary>Describes an ONNX model.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="BinaryFormatException">The file is not an ONNX model.</exception>
    public static NetworkModel ReadOnnx(Stream file) => OnnxModel.Read(file);

    /// <summary>Describes a TensorFlow GraphDef in the binary format.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="BinaryFormatException">The file is not a GraphDef.</exception>
    public static NetworkModel ReadTensorflow(Stream file)
    {
        NetworkModel network = TensorflowModel.Describe(BinaryFormat.Parse<GraphDef>(file));
        return !network.Node.IsEmpty || !IsSavedModel(file) ? network : throw new BinaryFormatException(
            "this is a SavedModel; freeze it to a GraphDef, for example with convert_variables_to_constants_v2");
    }

    /// <summary>Describes a TensorFlow GraphDef in text format.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="network">The description; null if the text is not a GraphDef with operations on an input.</param>
    /// <param name="diagnostics">The findings in the text.</param>
    public static bool TryReadTensorflow(
        ReadOnlySpan<byte> text, [NotNullWhen(true)] out NetworkModel? network, out EquatableArray<TextDiagnostic> diagnostics)
    {
        NetworkModel? described = TryParse(text, out GraphDef? graph, out diagnostics) ? TensorflowModel.Describe(graph) : null;
        network = described is { Node.IsEmpty: false } ? described : null;
        return network is not null;
    }

    /// <summary>Describes a Caffe network, in text format.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="network">The description; null if the text is not a network with layers on an input.</param>
    /// <param name="diagnostics">The findings in the text.</param>
    public static bool TryReadCaffe(
        ReadOnlySpan<byte> text, [NotNullWhen(true)] out NetworkModel? network, out EquatableArray<TextDiagnostic> diagnostics)
    {
        NetworkModel? described = TryParse(text, out NetParameter? parsed, out diagnostics) ? CaffeModel.Describe(parsed) : null;
        network = described is { Node.IsEmpty: false } ? described : null;
        return network is not null;
    }

    // A SavedModel begins with its version, field 1 as a number; field 1 of a GraphDef is a node.
    private static bool IsSavedModel(Stream file)
    {
        const int VersionTag = 8;
        if (!file.CanSeek)
        {
            return false;
        }
        file.Position = 0;
        return file.ReadByte() == VersionTag;
    }

    // What the schema does not declare is of no interest, so it is not reported.
    private static bool TryParse<T>(
        ReadOnlySpan<byte> text, [NotNullWhen(true)] out T? message, out EquatableArray<TextDiagnostic> diagnostics)
        where T : class, IMessage<T>
    {
        var options = new TextReaderOptions { IgnoresUnknownFields = true, Dialect = TextDialect.Merge };
        bool isRead = TextFormat.TryParse(text, out message, out EquatableArray<TextDiagnostic> all, options);
        diagnostics = isRead ? default : [.. all.Where(static finding => finding.Severity == TextSeverity.Error)];
        return isRead;
    }
}
