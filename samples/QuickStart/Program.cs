using AmctGen;
using AmctGen.Resolution;
using AmctGen.Samples;
using AmctGen.Schemas.Distill;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Retrain;
using AmctGen.Text;
using AmctGen.Validation;
using Caffe = AmctGen.Schemas.Caffe;
using DataType = AmctGen.Schemas.Retrain.DataType;
using Tensorflow = AmctGen.Schemas.Tensorflow;

// 1. AMCT's example files: the settings that apply to each layer of a small network, and why.
Show<AMCTDistillConfig>("000_distill", AmctMode.Distill);
Show<AMCTRetrainConfig>("001_quant", AmctMode.Retrain);
Show<AMCTRetrainConfig>("001_prune", AmctMode.Prune);
Show<AMCTRetrainConfig>("001_selective_prune", AmctMode.Prune);
Show<AMCTRetrainConfig>("001_compressed1", AmctMode.Compressed);
Show<AMCTRetrainConfig>("001_compressed2", AmctMode.Compressed);
Show<Tensorflow.AMCTConfig>("002_calibration_tf", AmctMode.Calibration);
Show<AMCTDistillConfig>("003_distill_zh", AmctMode.Distill);
Show<Caffe.AMCTRetrainConfig>("004_quant_caffe", AmctMode.Retrain);

// 2. A config written in C#: immutable records that are built, validated, written, and read back.
Title("A config in fluent C#");
AMCTRetrainConfig built = AMCTRetrainConfig.CreateBuilder()
    .WithBatchNum(2)
    .WithRetrainWeightQuantConfig(weights => weights.WithArqRetrain(arq => arq.WithChannelWise(true)))
    .AddSkipLayers("fc1")
    .AddOverrideLayerConfigs(layer => layer
        .WithLayerName("conv2")
        .WithRetrainDataQuantConfig(data => data.WithUlqQuantize(ulq => ulq.WithClipMaxMin(clip => clip.WithClipMax(3).WithClipMin(-3)))))
    .Build();
ValidationResult validation = built.Validate();
Console.Write(built.ToText());
Console.WriteLine($"valid: {validation.IsValid}, equal after reading back: {AMCTRetrainConfig.ParseText(built.ToText()) == built}");
try
{
    AMCTRetrainConfig.CreateBuilder().AddOverrideLayerConfigs(layer => layer.WithPruneConfig(prune => { })).Build();
}
catch (MissingFieldsException exception)
{
    Console.WriteLine($"without a layer name: {exception.Message}");
}

// 3. The findings in files with errors: all at once, each with its location and a repair.
Title("Three broken files");
Check<AMCTRetrainConfig>("missing_brace");
Check<AMCTRetrainConfig>("misspelled");
Check<AMCTDistillConfig>("wrong_schema");
Check<Caffe.AMCTRetrainConfig>("../configs/004_as_printed");

// 4. The detailed configuration that AMCT derives, before the job runs.
Title("narrow.cfg, as AMCT sees it");
byte[] narrow = File.ReadAllBytes(PathOf("configs", "narrow.cfg"));
EffectiveConfig effective = EffectiveConfig.Create(
    AmctMode.Retrain, TextFormat.Parse<AMCTRetrainConfig>(narrow), LayersOf("narrow"),
        FieldLocations.Read(narrow, AMCTRetrainConfig.Shape, "narrow.cfg"));
Console.Write(string.Join("", effective.Findings.Select(static finding => finding + "\n")) + effective.Json);

// 5. A preset on a network with a graph, and entries for all layers of one part of it.
Title("int8_qat.cfg for resnet18, the convolutions of layer4 with INT16 activations");
NetworkModel resnet = TextFormat.ParseFile<NetworkModel>(PathOf("presets", "resnet18.textproto"));
AMCTRetrainConfig preset = TextFormat.ParseFile<AMCTRetrainConfig>(PathOf("presets", "int8_qat.cfg"));
AMCTRetrainConfig.Builder wider = preset.ToBuilder();
foreach (LayerRef layer in resnet.Matching("layer4.*", "Conv2d"))
{
    wider.AddOverrideLayerConfigs(entry => entry
        .WithLayerName(layer.Name)
        .WithRetrainDataQuantConfig(data => data.WithUlqQuantize(ulq => ulq.WithDstType(DataType.Int16)))
        .WithRetrainWeightQuantConfig(preset.RetrainWeightQuantConfig!));
}
EffectiveConfig before = EffectiveConfig.Create(AmctMode.Retrain, preset, resnet);
EffectiveConfig after = EffectiveConfig.Create(AmctMode.Retrain, wider.Build(), resnet);
Console.WriteLine($"{before.Summarize()}\n{after.Summarize()}\n{string.Join('\n', after.DifferencesFrom(before))}");

static NetworkModel LayersOf(string name) => LayerTable.Read(
    File.ReadAllText(PathOf("configs", name + ".layers.csv")),
    (line, column, message) => throw new FormatException($"{name}.layers.csv({line},{column}): {message}"));

static void Show<T>(string name, AmctMode mode)
    where T : class, IMessage<T>
{
    string file = name + ".cfg";
    Title($"{file} ({T.Shape.FullName})");
    byte[] text = File.ReadAllBytes(PathOf("configs", file));
    T config = TextFormat.Parse<T>(text, new TextReaderOptions { FileName = file });
    EffectiveConfig effective = EffectiveConfig.Create(mode, config, LayersOf(name), FieldLocations.Read(text, T.Shape, file));
    ExplanationLine[] lines = [.. effective.Explain().SelectMany(ExplanationLine.Of)];
    Console.Write(ExplanationWriter.Table(lines, width: 120, useColors: !Console.IsOutputRedirected));
    foreach (ConfigFinding finding in effective.Findings)
    {
        Console.WriteLine($"{file}{finding}");
    }
}

static void Check<T>(string name)
    where T : class, IMessage<T>
{
    string file = Path.GetFileName(name) + ".cfg";
    TextFormat.TryParse<T>(File.ReadAllBytes(PathOf("broken", name + ".cfg")), out _, out EquatableArray<TextDiagnostic> diagnostics);
    foreach (TextDiagnostic finding in diagnostics)
    {
        Console.WriteLine($"{file}{finding}");
    }
}

static void Title(string text) => Console.WriteLine($"\n== {text} ==");

static string PathOf(string folder, string file) => Path.Combine(AppContext.BaseDirectory, folder, file);
