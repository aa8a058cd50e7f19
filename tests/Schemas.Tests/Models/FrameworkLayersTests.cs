using System.Text.Json.Nodes;

namespace AmctGen.Schemas.Tests.Models;

/// <summary>A model is the source of the layers of its own framework's configurations, with their names and types.</summary>
public sealed class FrameworkLayersTests : IDisposable
{
    private const string Caffe = """
        name: "net"
        input: "data"
        layer { name: "conv1" type: "Convolution" bottom: "data" top: "c" convolution_param { num_output: 8 kernel_size: 3 } }
        layer { name: "max" type: "Pooling" bottom: "c" top: "m" pooling_param { pool: MAX kernel_size: 2 } }
        layer { name: "all" type: "Pooling" bottom: "m" top: "g" pooling_param { pool: AVE global_pooling: true } }
        layer { name: "mean" type: "Pooling" bottom: "g" top: "p" pooling_param { pool: AVE kernel_size: 2 } }
        layer { name: "fc" type: "InnerProduct" bottom: "p" top: "f" inner_product_param { num_output: 10 } }
        """;

    private const string Tensorflow = """
        node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } }
        node { name: "w" op: "Const" attr { key: "value" value { tensor { dtype: DT_FLOAT tensor_shape { dim { size: 3 } dim { size: 3 } dim { size: 5 } dim { size: 8 } } tensor_content: "\001\002" } } } }
        node { name: "conv" op: "Conv2D" input: "x" input: "w" attr { key: "strides" value { list { i: 1 i: 2 } } } }
        node { name: "pool" op: "AvgPool" input: "conv" }
        """;

    private static readonly string s_onnx = Path.Combine(Amctgen.Root, "tests", "Corpus", "graphs", "onnx", "resnet18.onnx");

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void The_operations_of_an_ONNX_model_are_the_layers_of_AMCT_for_ONNX()
    {
        JsonObject json = Effective("onnx", s_onnx, "override_layer_types { layer_type: 'Gemm' calibration_config { arq_quantize { channel_wise: false } } }\n"
            + "skip_layers: '/conv1/Conv'\ntensor_quantize { layer_name: '/maxpool/MaxPool' input_index: 0 }");

        Assert.False((bool)json["/conv1/Conv"]!["quant_enable"]!);
        Assert.True((bool)json["/layer1/layer1.0/conv1/Conv"]!["weight_quant_params"]!["channel_wise"]!);
        Assert.False((bool)json["/fc/Gemm"]!["weight_quant_params"]!["channel_wise"]!);
        Assert.Equal("/maxpool/MaxPool", (string)json["tensor_quantize"]![0]!["layer_name"]!);
        Assert.Equal(15, json.Count(static member => member.Key.StartsWith('/')));
    }

    // A configuration that is written with the names of the modules from which the model was exported.
    [Theory]
    [InlineData("conv1", "; did you mean '/conv1/Conv'?")]
    [InlineData("fc", "; did you mean '/fc/Gemm'?")]
    [InlineData("layer1.0.conv2", "; did you mean '/layer1/layer1.0/conv2/Conv'?")]
    [InlineData("/layer1/layer1.0/conv1", "; did you mean '/layer1/layer1.0/conv1/Conv'?")]
    [InlineData("downsample.0", "")]
    public void The_name_of_a_module_is_not_that_of_its_operation(string name, string hint) => Assert.Equal(
        $"x.cfg(1,1): error AMCT5202: '{name}' is not a layer of the network{hint}",
        Assert.Single(_amctgen.Run("check", "--mode", "calibration", "--schema", "onnx", "--layers", s_onnx, _amctgen.Write("x.cfg", $"skip_layers: '{name}'")).Errors));

    [Fact]
    public void The_layers_of_a_Caffe_network_are_those_of_AMCT_for_Caffe()
    {
        JsonObject json = Effective("caffe", _amctgen.Write("net.prototxt", Caffe), "override_layer_types { layer_type: 'InnerProduct' calibration_config { arq_quantize { channel_wise: false } } }");

        // The largest value, and the mean of everything, are no layers that are quantized.
        Assert.Equal(["conv1", "fc", "mean"], json.Where(static member => member.Value is JsonObject).Select(static member => member.Key).Order(StringComparer.Ordinal));
        Assert.False((bool)json["fc"]!["weight_quant_params"]!["channel_wise"]!);
    }

    [Fact]
    public void The_operations_of_a_TensorFlow_graph_are_the_layers_of_AMCT_for_TensorFlow()
    {
        JsonObject json = Effective("tf", _amctgen.Write("net.pbtxt", Tensorflow), "batch_num: 3\njoint_quant: true");

        Assert.Equal(3, (int)json["batch_num"]!);
        Assert.Equal(["conv", "pool"], json.Where(static member => member.Value is JsonObject).Select(static member => member.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("onnx", "/layer1/layer1.0/conv1/Conv", "Conv2D")]
    [InlineData("caffe", "fc", "FullyConnection")]
    [InlineData("tf", "conv", "Conv2D")]
    public void ATC_reads_the_models_of_all_frameworks_with_its_own_types(string framework, string layer, string type)
    {
        string model = framework == "onnx" ? s_onnx : _amctgen.Write("net." + framework, framework == "caffe" ? Caffe : Tensorflow);
        string config = _amctgen.Write("x.cfg", $"override_layer_types {{ layer_type: '{type}' calibration_config {{ arq_quantize {{ channel_wise: false }} }} }}\n"
            + $"override_layer_configs {{ layer_name: '{layer}' calibration_config {{ arq_quantize {{ channel_wise: false }} }} }}");

        Amctgen.Result check = _amctgen.Run("check", "--mode", "calibration", "--schema", "atc", "--layers", model, config);
        Amctgen.Result why = _amctgen.Run("why", "--mode", "calibration", "--schema", "atc", "--layers", model, "--layer", layer, config);

        Assert.DoesNotContain(check.Errors, static error => error.Contains("AMCT5055", StringComparison.Ordinal) || error.Contains("AMCT5057", StringComparison.Ordinal));
        Assert.DoesNotContain(check.Errors, static error => error.Contains(": error ", StringComparison.Ordinal));
        Assert.Equal(0, why.ExitCode);
        Assert.Contains("override_layer_configs", why.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caffe", "onnx", "onnx")]
    [InlineData("onnx", "caffe", "caffe")]
    [InlineData("pytorch", "caffe", "caffe")]
    [InlineData("caffe", "tensorflow", "tf")]
    public void A_model_of_another_framework_is_a_warning(string schema, string format, string meant)
    {
        string model = format == "onnx" ? s_onnx : _amctgen.Write("net.txt", format == "caffe" ? Caffe : Tensorflow);

        string[] errors = _amctgen.Run("check", "--mode", "calibration", "--schema", schema, "--layers", model, _amctgen.Write("x.cfg", "batch_num: 1")).Errors;

        Assert.Contains(errors, error => error.EndsWith(
            $"(1,1): warning AMCT5057: the layers of this {format} model have the names and types of {format}, not of {schema}: use --schema {meant}", StringComparison.Ordinal));
        Assert.DoesNotContain(errors, static error => error.Contains("AMCT5055", StringComparison.Ordinal));
    }

    private JsonObject Effective(string schema, string model, string config)
    {
        Amctgen.Result result = _amctgen.Run("effective", "--mode", "calibration", "--schema", schema, "--layers", model, _amctgen.Write("x.cfg", config));
        Assert.Empty(result.Errors);
        Assert.Equal(0, result.ExitCode);
        return JsonNode.Parse(result.Text)!.AsObject();
    }
}
