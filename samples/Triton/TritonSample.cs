using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen.Samples.Triton;

/// <summary>Reads, checks and writes configurations of a Triton model repository.</summary>
public static class TritonSample
{
    // The build checks the files of the repository, so what a mistake looks like is shown with a text.
    private const string Mistaken = """
        name: "digits"
        max_batch_size: 16
        input { name: "image" data_type: TYPE_FP23 dims: [ 1, 28, 28 ] }
        instance_group { kind: KIND_CPU gpu: [ 0 ] }
        """;

    private const string Refused = """
        name: "digits"
        max_batch_size: 16
        input { name: "image" data_type: TYPE_FP32 format: FORMAT_NCHW dims: [ 28, 0 ] }
        dynamic_batching { preferred_batch_size: [ 8, 32 ] }
        instance_group { kind: KIND_CPU gpus: [ 0 ] }
        """;

    /// <summary>Runs the sample.</summary>
    /// <param name="models">The folder of the repository.</param>
    /// <param name="output">Where the results are printed.</param>
    /// <returns>The exit code: 0 if every model of the repository is valid.</returns>
    public static int Run(string models, TextWriter output)
    {
        output.Write("== The repository ==\n");
        bool isValid = true;
        foreach (string folder in Directory.GetDirectories(models).Order(StringComparer.Ordinal))
        {
            ModelConfig config = TextFormat.ParseFile<ModelConfig>(Path.Combine(folder, "config.pbtxt"));
            output.Write(Describe(config));
            isValid &= config.Validate().IsValid;
        }
        output.Write("\n== A configuration in fluent C# ==\n");
        ModelConfig built = Build();
        output.Write(built.ToText());
        output.Write($"valid: {(built.Validate().IsValid ? "yes" : "no")}, equal after reading back: "
            + $"{(ModelConfig.ParseText(built.ToText()) == built ? "yes" : "no")}\n");

        output.Write("\n== A text with mistakes ==\n");
        ModelConfig.TryParseText(Mistaken, out _, out EquatableArray<TextDiagnostic> diagnostics);
        foreach (TextDiagnostic diagnostic in diagnostics)
        {
            output.Write($"{diagnostic}\n");
        }
        output.Write("\n== What the server would refuse ==\n");
        foreach (Violation violation in ModelConfig.ParseText(Refused).Validate().Violations)
        {
            output.Write($"{violation}\n");
        }
        return isValid ? 0 : 1;
    }

    /// <summary>A model that recommends songs: built, not parsed.</summary>
    public static ModelConfig Build() => ModelConfig.CreateBuilder()
        .WithName("songs")
        .WithBackend("onnxruntime")
        .WithMaxBatchSize(64)
        .AddInput(input => input.WithName("listener").WithDataType(DataType.TypeInt64).AddDims(1))
        .AddInput(input => input.WithName("heard").WithDataType(DataType.TypeInt64).AddDims(-1).WithAllowRaggedBatch(true))
        .AddOutput(output => output.WithName("scores").WithDataType(DataType.TypeFp32).AddDims(1000))
        .WithDynamicBatching(batching => batching.AddPreferredBatchSize(16, 64).WithMaxQueueDelayMicroseconds(500))
        .AddInstanceGroup(group => group.WithKind(ModelInstanceGroup.Types.Kind.Gpu).WithCount(2).AddGpus(0))
        .SetParameters("cache", ModelParameter.CreateBuilder().WithStringValue("on").Build())
        .Build();

    private static string Describe(ModelConfig config)
    {
        string engine = config.Backend.Length > 0 ? config.Backend : config.Platform;
        string scheduling = config.SchedulingChoice?.Match(
            batching => $"batches of {string.Join(" or ", batching.PreferredBatchSize)}",
            sequences => $"sequences, {sequences.ControlInput.Count} controls",
            ensemble => string.Join(" -> ", ensemble.Step.Select(static step => step.ModelName))) ?? "no batches made by the server";
        return $"{config.Name}: {engine}, at most {config.MaxBatchSize} a batch, {string.Join(", ", config.Input.Select(Describe))}; "
            + $"{scheduling}\n";
    }

    private static string Describe(ModelInput input) => $"{input.Name} [{string.Join(", ", input.Dims)}]";
}
