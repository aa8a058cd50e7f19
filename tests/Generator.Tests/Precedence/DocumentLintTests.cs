using System.Text;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Precedence;

/// <summary>The engine of resolvers inside the generator, where analyzers use it: over documents, without the runtime.</summary>
public sealed class DocumentLintTests
{
    private const string Proto = """
        syntax = "proto2";
        package press;
        import "amctgen/options.proto";
        message PressConfig {
          option (amctgen.feature) = {
            name: "press"
            section { entry: "compression" empty_is_omitted: true }
            override { field: "layers" key: "name" by: LAYER_NAME }
            override { field: "types" key: "type" by: LAYER_TYPE }
            skip { field: "skip" by: LAYER_NAME }
            skip { field: "skip_types" by: LAYER_TYPE }
            conflict: OVERRIDE_WINS
            inherited { name: "bits" section: "compression" candidate { value: "bits" } fallback: "bits" }
          };
          optional Compression compression = 1;
          repeated string skip = 2;
          repeated string skip_types = 3;
          repeated Layer layers = 4;
          repeated LayerType types = 5;
          optional uint32 bits = 6 [default = 8];
        }
        message Compression { optional uint32 bits = 1; optional bool symmetric = 2 [default = true]; }
        message Layer { required string name = 1; optional Compression compression = 2; }
        message LayerType { required string type = 1; optional Compression compression = 2; }
        """;

    private static readonly LayerRef[] s_layers =
        [new("conv1", "Conv2d"), new("conv2", "Conv2d"), new("fc1", "Linear"), new("fc2", "Linear")];

    [Fact]
    public void Layers_are_resolved_with_the_reasons()
    {
        DynamicResolver resolver = Resolver("""
            compression { bits: 4 symmetric: false }
            layers { name: "conv1" compression { symmetric: true } }
            types { type: "Conv2d" compression { } }
            skip: "fc1"
            """);
        Assert.Equal(
            """
            on: layers[0] (line 2) applies: bits = 4 (global compression.bits (line 1), since layers[0] (line 2) omits it)
            on: types[0] (line 3) applies: bits = 4 (global compression.bits (line 1), since types[0] (line 3) omits it)
            skipped by skip[0] (line 4): bits = 4 (global compression.bits (line 1))
            on: no entry applies, only the global configuration: bits = 4 (global compression.bits (line 1))
            """.ReplaceLineEndings("\n"),
            string.Join("\n", s_layers.Select(layer => Describe(resolver.Resolve(layer).Features[0]))));
    }

    [Fact]
    public void Each_kind_of_lint_is_found()
    {
        DynamicResolver resolver = Resolver("""
            compression { bits: 4 symmetric: false }
            layers { name: "conv1" compression { bits: 2 } }
            layers { name: "conv2" compression { bits: 4 symmetric: false } }
            layers { name: "conv2" compression { bits: 4 symmetric: false } }
            layers { name: "conv3" }
            types { type: "Conv2d" compression { bits: 1 symmetric: true } }
            skip: ["conv1", "fc1", "Linear"]
            skip_types: "Linear"
            layers { name: "pool" compression { symmetric: false bits: 4 } }
            """);
        Assert.Equal(
            """
            (2,1): AMCT5104
            (4,10): AMCT5106
            (5,10): AMCT5030
            (6,1): AMCT5102
            (7,8): AMCT5105
            (7,17): AMCT5107
            (7,24): AMCT5030
            (9,1): AMCT5103
            """.ReplaceLineEndings("\n"),
            string.Join(
                "\n",
                resolver.Lint([.. s_layers, new LayerRef("pool", "MaxPool2d")]).Select(static lint => $"{lint.Location}: {lint.Id}")));
    }

    private static string Describe(IEffectiveFeature feature)
    {
        IResolved bits = feature.Values[1];
        return $"{feature.Selection.Describe()}: bits = {((ScalarValue)bits.Value!).Value} ({bits.Provenance.Describe()})";
    }

    private static DynamicResolver Resolver(string text)
    {
        SchemaCompilation schema = SchemaCompilation.Compile(
            [new SchemaSource(new SourceFile("press.proto", "press.proto", Encoding.UTF8.GetBytes(Proto)), LinkSettings.Default)]);
        MessageShape shape = schema.Schemas.Find("press.PressConfig")!;
        byte[] utf8 = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
        TextDocument document = TextDocument.Parse(utf8);
        Assert.Empty(DocumentChecker.Check(document, shape));
        return DynamicResolver.Create(
            document, shape, ShapeRegistry.Empty, schema.FindModel(shape.FullName)!.Resolver!, FieldLocations.Read(utf8, shape));
    }
}
