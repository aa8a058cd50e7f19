using AmctGen.Cli.Messages;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Precedence;

/// <summary>A schema with features: its generated resolver, and the one that is made of the schema as data.</summary>
internal sealed class PrecedenceCase
{
    private const string FileName = "config.textproto";

    private readonly Func<byte[], TextReaderOptions, IResolver> _createGenerated;
    private readonly ResolverModel _model;

    private PrecedenceCase(string folder, string file, MessageShape generatedShape, Func<byte[], TextReaderOptions, IResolver> createGenerated)
    {
        _createGenerated = createGenerated;
        SchemaCompilation schema = SchemaCompilation.Compile(new SchemaInput { Paths = [file], Read = path => Read(Path.Combine(Amctgen.Root, folder), path) });
        Assert.False(schema.HasErrors);
        Shape = schema.Schemas.Find(generatedShape.FullName)!;
        Host = SchemaMessage.Find(schema, generatedShape.FullName);
        _model = schema.FindModel(generatedShape.FullName)!.Resolver!;
    }

    /// <summary>AMCT's schemas, and three that have nothing to do with it.</summary>
    public static PrecedenceCase[] All { get; } =
    [
        Of<Calibration.AMCTConfig>("schemas", "amct/calibration_config_pytorch.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<Tensorflow.AMCTConfig>("schemas", "amct/calibration_config_ascend_tf.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<TensorflowCalibration.AMCTConfig>("schemas", "amct/calibration_config_tf.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<TensorflowRetrain.AMCTRetrainConfig>("schemas", "amct/retrain_config_tf.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<Caffe.AMCTConfig>("schemas", "amct/calibration_config_caffe.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<Onnx.AMCTConfig>("schemas", "amct/calibration_config_onnx.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<Mindspore.AMCTConfig>("schemas", "amct/calibration_config_mindspore.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<Atc.AMCTConfig>("schemas", "amct/calibration_config_atc.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<QuantCalibration.AMCTQuantCaliConfig>("schemas", "amct/quant_calibration_config_pytorch.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<Retrain.AMCTRetrainConfig>("schemas", "amct/retrain_config_pytorch.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<Caffe.AMCTRetrainConfig>("schemas", "amct/retrain_config_caffe.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<Distill.AMCTDistillConfig>("schemas", "amct/distill_config_pytorch.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<global::Farm.Farm>("tests/Schemas.Tests/Precedence", "farm.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<global::Matrix.Pipeline>("tests/Schemas.Tests/Precedence", "matrix.proto", static (config, locations) => config.CreateResolver(locations)),
        Of<global::Game.Game>("tests/Schemas.Tests/Precedence", "game.proto", static (config, locations) => config.CreateResolver(locations)),
    ];

    /// <summary>The shape that is made of the .proto file.</summary>
    public MessageShape Shape { get; }

    /// <summary>The message as the command reads it.</summary>
    public MessageHost Host { get; }

    /// <summary>The resolver that generated code has.</summary>
    public IResolver CreateGenerated(byte[] utf8, TextReaderOptions options) => _createGenerated(utf8, options);

    /// <summary>The resolver that the schema as data gives.</summary>
    public DynamicResolver CreateDynamic(TextDocument document) =>
        DynamicResolver.Create(document, Shape, ShapeRegistry.Empty, _model, FieldLocations.Read(document.Text, Shape, FileName));

    private static PrecedenceCase Of<T>(string folder, string file, Func<T, FieldLocations, IResolver> create)
        where T : class, IMessage<T> =>
        new(folder, file, T.Shape, (utf8, options) => create(TextFormat.Parse<T>(utf8, options), FieldLocations.Read(utf8, T.Shape, FileName)));

    private static SchemaSource? Read(string folder, string importPath)
    {
        string path = Path.Combine(folder, importPath);
        return File.Exists(path) ? new SchemaSource(new SourceFile(path, importPath, File.ReadAllBytes(path)), LinkSettings.Default) : null;
    }
}
