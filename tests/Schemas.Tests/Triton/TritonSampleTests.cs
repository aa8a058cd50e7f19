using AmctGen.Samples.Triton;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Triton;

/// <summary>The sample that has nothing to do with AMCT: what it prints, and what protoc and the command make of its files.</summary>
public sealed class TritonSampleTests
{
    private static readonly string s_folder = Path.Combine(Amctgen.Root, "samples", "Triton");

    public static TheoryData<string> Models => new() { "detector", "dictation", "digits", "translation" };

    [Fact]
    public void The_sample_runs()
    {
        using var output = new StringWriter();
        Assert.Equal(0, TritonSample.Run(Path.Combine(s_folder, "models"), output));
        Assert.Equal(
            """
            == The repository ==
            detector: tensorrt, at most 4 a batch, picture [-1, -1, 3], threshold [1]; no batches made by the server
            dictation: python, at most 8 a batch, samples [1600]; sequences, 3 controls
            digits: onnxruntime_onnx, at most 32 a batch, image [1, 28, 28]; batches of 8 or 32
            translation: ensemble, at most 8 a batch, recording [1600]; dictation -> dictionary

            == A configuration in fluent C# ==

            """.ReplaceLineEndings("\n")
            + TritonSample.Build().ToText()
            + """
            valid: yes, equal after reading back: yes

            == A text with mistakes ==
            (3,34): error AMCT5013: 'data_type' has no value 'TYPE_FP23'; did you mean 'TYPE_FP32'?
            (4,33): error AMCT5010: 'instance_group' (ModelInstanceGroup) has no field 'gpu'; did you mean 'gpus'?

            == What the server would refuse ==
            set platform or backend: nothing else tells what runs the model [model.engine]
            a preferred batch is not larger than max_batch_size [model.preferred_batch]
            input[0]: an image has three dims: FORMAT_NHWC and FORMAT_NCHW need them [input.image]
            input[0].dims[1]: a dimension is -1 or at least 1 [dims.size]
            instance_group[0]: instances on the CPU have no gpus: leave them out, or choose KIND_GPU [group.gpus]

            """.ReplaceLineEndings("\n"),
            output.ToString());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_models_print_as_protoc_decodes_them(string model)
    {
        ModelConfig config = TextFormat.ParseFile<ModelConfig>(PathOf(model));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Amctgen.Root, "tests", "Schemas.Tests", "Triton", model + ".canonical")),
            config.ToText(TextWriterOptions.Canonical));
        Assert.Equal(config, ModelConfig.ParseText(config.ToText()));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_command_finds_nothing_in_the_models(string model)
    {
        using var amctgen = new Amctgen();
        Amctgen.Result result = amctgen.Run(
            "check", "--message", "inference.ModelConfig", "-I", Path.Combine(s_folder, "protos"), "--proto", "model_config.proto", PathOf(model));
        Assert.Empty(result.Errors);
        Assert.Equal(0, result.ExitCode);
    }

    private static string PathOf(string model) => Path.Combine(s_folder, "models", model, "config.pbtxt");
}
