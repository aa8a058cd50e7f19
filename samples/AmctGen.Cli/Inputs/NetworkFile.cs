using AmctGen.Binary;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Generator.Diagnostics;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Models;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Inputs;

/// <summary>
/// Reads the layers of a network: a table, text format of <see cref="NetworkModel"/>, or a model of ONNX, Caffe or TensorFlow. The content
/// of a file determines which it is, unless the option --layers-format does.
/// </summary>
internal static class NetworkFile
{
    public const string FormatOption = "--layers-format";

    private const string Onnx = "onnx";
    private const string Caffe = "caffe";
    private const string Tensorflow = "tensorflow";
    private const string Network = "network";

    // A framework that reads the models of others.
    private const string Atc = "atc";

    private const string OnnxLimits =
        "an ONNX model has no declared layers, types of modules, dropout and shared parameters: what AMCT for PyTorch does can differ; "
        + "export the network from PyTorch for its answer";

    /// <summary>The formats.</summary>
    public static string[] Formats { get; } = [Network, Onnx, Caffe, Tensorflow];

    /// <summary>The network of a file, with the layers as a framework names them; its findings are reported.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="framework">The framework; null for a schema of one's own.</param>
    /// <param name="arguments">The options of the call.</param>
    /// <param name="context">The findings are reported here.</param>
    /// <exception cref="InputException">The file has errors.</exception>
    public static NetworkModel Read(string path, string? framework, Arguments arguments, CommandContext context)
    {
        NetworkModel network = ReadModel(path, arguments, context, out string format);
        if (framework is null || format == Network)
        {
            return framework is null ? network : FrameworkLayers.For(network, framework);
        }
        string own = format == Tensorflow ? "tf" : format;
        if (format == Onnx && framework == AmctMode.Frameworks[0])
        {
            context.Report(About(path, LayerDiagnostics.ModelLimits.Id, TextSeverity.Warning, OnnxLimits));
        }
        else if (framework != own && framework != Atc)
        {
            context.Report(About(path, LayerDiagnostics.OtherFramework.Id, TextSeverity.Warning,
                $"the layers of this {format} model have the names and types of {format}, not of {framework}: use --schema {own}"));
        }
        return FrameworkLayers.For(network, framework);
    }

    /// <summary>The network of a file, without the warning that a model says less than PyTorch.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="arguments">The options of the call.</param>
    /// <param name="context">The findings are reported here.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <exception cref="InputException">The file has errors.</exception>
    public static NetworkModel ReadModel(string path, Arguments arguments, CommandContext context, out string format)
    {
        string? named = arguments.Has(FormatOption) ? arguments.OneOf(FormatOption, Formats) : null;
        if (BinaryFormatOf(path, named, context) is { } binary)
        {
            format = binary;
            return ReadBinary(path, binary, context);
        }
        var file = new FindingFile(path, InputFiles.Read(path, context) ?? throw new InputException());
        List<Finding> findings = [];
        format = Network;
        NetworkModel? network = named is null or Network
            ? NetworkReader.Read(file.Text, path, finding => findings.Add(finding.ToFinding(file)))
            : null;
        if (network is null && named != Network && ReadText(file, named, findings, out string? other) is { } model)
        {
            (network, format) = (model, other!);
            findings.Clear();
        }
        context.Report(findings);
        return network ?? throw new InputException();
    }

    /// <summary>The attributes of the layers for the resolver.</summary>
    public static LayerRef[] Refs(NetworkModel network) => [.. network.Layer.Select(static layer => new LayerRef(layer.Name, layer.Type))];

    // Null if the text is not one of the models; then the findings of a named format replace those so far.
    private static NetworkModel? ReadText(FindingFile file, string? named, List<Finding> findings, out string? format)
    {
        EquatableArray<TextDiagnostic> problems = default;
        NetworkModel? network = null;
        format = null;
        if ((named is null or Caffe) && ModelReader.TryReadCaffe(file.Text, out network, out problems))
        {
            format = Caffe;
        }
        else if ((named is null or Tensorflow) && ModelReader.TryReadTensorflow(file.Text, out network, out problems))
        {
            format = Tensorflow;
        }
        else if (named is not null)
        {
            findings.Clear();
            findings.AddRange(problems.IsEmpty
                ? [About(file.Path, LayerDiagnostics.ModelUnusable.Id, TextSeverity.Error, $"this is not a {named} model with layers")]
                : problems.Select(problem => problem.ToFinding(file)));
        }
        return network;
    }

    private static NetworkModel ReadBinary(string path, string format, CommandContext context)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            NetworkModel network = format == Onnx ? ModelReader.ReadOnnx(file) : ModelReader.ReadTensorflow(file);
            if (network.Node.Count > 0)
            {
                return network;
            }
            context.Report(About(path, LayerDiagnostics.ModelUnusable.Id, TextSeverity.Error, $"the {format} model has no operations"));
        }
        catch (BinaryFormatException exception)
        {
            context.Report(About(path, LayerDiagnostics.ModelUnusable.Id, TextSeverity.Error,
                $"the file is not {(format == Onnx ? "an ONNX" : "a TensorFlow")} model: {exception.Message}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.ReportFile(path, exception.Message);
        }
        throw new InputException();
    }

    // Text has none of these control characters, and the start of a binary model has lengths and tags.
    private static string? BinaryFormatOf(string path, string? named, CommandContext context)
    {
        Span<byte> start = stackalloc byte[64];
        int length;
        try
        {
            using FileStream file = File.OpenRead(path);
            length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Reported when the file is read as text.
            return null;
        }
        ReadOnlySpan<byte> read = start[..length];
        bool isBinary = read.IndexOfAnyInRange((byte)1, (byte)8) >= 0 || read.IndexOfAnyInRange((byte)14, (byte)31) >= 0;
        bool isEmptyModel = length == 0 && Path.GetExtension(path).ToUpperInvariant() is (".ONNX" or ".PB");
        return !isBinary && !isEmptyModel ? null
            : named is Onnx or Tensorflow ? named
            : path.EndsWith(".pb", StringComparison.OrdinalIgnoreCase) ? Tensorflow
            : path.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase) ? Onnx
            : throw new UsageException(
                IsTorch(read) ? $"'{Shown.Text(path)}' has the weights of PyTorch, not the graph of the network: "
                    + "describe the network with the script that 'amctgen layers --exporter' prints"
                : path.EndsWith(".caffemodel", StringComparison.OrdinalIgnoreCase)
                    ? $"'{Shown.Text(path)}' has the weights of Caffe: use the network's .prototxt"
                : $"the format of '{Shown.Text(path)}' is not clear: use {FormatOption} {Onnx} or {Tensorflow}");
    }

    // A ZIP archive, or the pickle of older versions.
    private static bool IsTorch(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x80, 2]);

    private static Finding About(string path, string id, TextSeverity severity, string message) => new()
    {
        File = FindingFile.Unreadable(path),
        Id = id,
        Severity = severity,
        Message = message,
        Place = FindingPlace.StartOfFile,
    };
}
