namespace AmctGen.Generator.Tests.Analysis;

/// <summary>The schema that snippets of calls use.</summary>
internal static class CallSnippets
{
    public const string Proto = """
        syntax = "proto2";
        package press;
        import "amctgen/options.proto";
        message Config {
          option (amctgen.feature) = {
            name: "press"
            section { entry: "part" }
            override { field: "layers" key: "layer_name" by: LAYER_NAME }
            skip { field: "skip_layers" by: LAYER_NAME }
          };
          optional uint32 bits = 1;
          optional Part part = 3;
          repeated Layer layers = 4;
          repeated string skip_layers = 5;
          oneof algo { Part fast = 6; string slow = 7; }
          optional Kind kind = 8;
          optional Part other = 9;
          optional float ratio = 10 [default = 0.5];
        }
        message Part { optional uint32 bits = 1; optional bool on = 2; optional string name = 3; }
        message Layer { required string layer_name = 1; optional Part part = 2; }
        message Holder { optional Config config = 1; }
        enum Kind { KIND_NONE = 0; KIND_ALL = 2; Plain = 3; }
        """;

    private static readonly ProtoFile s_proto = new("/project/press.proto", Proto);

    public static Snippets All { get; } = new([s_proto], "public class Own { public static int Parse<T>(string value) => 0; }", """"
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using AmctGen;
        using AmctGen.Resolution;
        using AmctGen.Text;
        using Press;
        class $NAME$
        {
            private readonly Config _fixed = Config.ParseText("");
            private Config _changing = Config.ParseText("");
            private Part.Builder? _kept;
            static void Use(object? value) { }
            static void Fill(Config.Builder builder) { }
            void M(Config config, Config other, List<LayerRef> layers, LayerRef[] array, Holder holder, Config.Builder builder, string text, int count, object given, Config.AlgoOneof algo, Config.AlgoOneof? maybe)
            {
                $SNIPPET$
            }
        }
        """",
        ("quant.cfg", "# layers: net.layers.csv\nbits: 1\n"),
        ("net.layers.csv", "name,type\nconv1,Conv2d\nconv2,Conv2d\nbackbone/fc1,Linear\nLinear2,Pool\n"));
}
