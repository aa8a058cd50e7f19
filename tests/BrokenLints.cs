namespace AmctGen.Tests;

/// <summary>Data files whose overrides and lists do not do what they seem to, with the findings that the build and the command both print for them.</summary>
internal static class BrokenLints
{
    public const string Proto = """
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
          };
          optional Compression compression = 1;
          repeated string skip = 2;
          repeated string skip_types = 3;
          repeated Layer layers = 4;
          repeated LayerType types = 5;
        }
        message Compression { optional uint32 bits = 1; optional bool symmetric = 2 [default = true]; }
        message Layer { required string name = 1; optional Compression compression = 2; }
        message LayerType { required string type = 1; optional Compression compression = 2; }
        """;

    /// <summary>The layers of the network, as a table.</summary>
    public const string Layers = "conv1,Conv2d\nconv2,Conv2d\nfc1,Linear\nfc2,Linear\npool,MaxPool2d\n";

    /// <summary>The text, whether the layers are known, and the findings from their place on.</summary>
    public static TheoryData<string, bool, string[]> Cases => new()
    {
        { "skip: 'a'\nskip: 'b'\nskip: 'a'\n", false, ["(3,1): warning AMCT5106: 'a' is in skip already (line 1); remove one"] },
        { "skip: ['a', 'b', 'a']", false, ["(1,18): warning AMCT5106: 'a' is in skip already (line 1); remove one"] },
        { "layers { name: 'a' }\nlayers { compression { bits: 1 } name: 'a' }\n", false, ["(2,34): warning AMCT5106: 'a' has an entry in layers already (line 1); merge the two"] },
        { "skip: 'é\U0001F600' skip: 'é\U0001F600'", false, ["(1,13): warning AMCT5106: 'é\U0001F600' is in skip already (line 1); remove one"] },
        { "skip: 'a' skip: 'a' skip: 'a'", false, ["(1,11): warning AMCT5106: 'a' is in skip already (line 1); remove one", "(1,21): warning AMCT5106: 'a' is in skip already (line 1); remove one"] },
        { "skip_types: 'A'\ntypes { type: 'A' }\ntypes { type: 'A' }\n", false, ["(3,9): warning AMCT5106: 'A' has an entry in types already (line 2); merge the two"] },
        { "skip: 'conv3'\n", true, ["(1,1): warning AMCT5030: 'conv3' in skip[0] matches no layer name of the network; did you mean 'conv1'?"] },
        { "skip: 'Linear'\n", true, ["(1,1): warning AMCT5030: 'Linear' is a layer type, but skip[0] expects a layer name; did you mean 'skip_types'?"] },
        { "layers { name: 'conv1' compression { bits: 1 } }\nskip: 'conv1'\n", true, ["(1,1): warning AMCT5101: layers[0] applies to 'conv1', which skip[0] (line 2) skips for press: the skip wins, so it has no effect; remove one of the two"] },
        { "layers { name: 'conv1' compression { bits: 1 } }\nlayers { name: 'conv2' compression { bits: 2 } }\ntypes { type: 'Conv2d' compression { bits: 3 } }\n", true, ["(3,1): warning AMCT5102: types[0] never applies: every layer it matches, 'conv1', 'conv2', has a stronger entry (layers[0] (line 1)); remove it"] },
        { "compression { bits: 4 }\nlayers { name: 'conv1' compression { bits: 4 } }\n", true, ["(2,1): warning AMCT5103: layers[0] changes nothing: without it the same applies; remove it"] },
        { "compression { bits: 4 symmetric: false }\nlayers { name: 'conv1' compression { bits: 2 } }\n", true, ["(2,1): warning AMCT5104: layers[0] leaves out compression.symmetric, so its built-in default applies to 'conv1', not compression (line 1); repeat there what shall stay"] },
        { "skip: ['fc1', 'conv1']\nskip_types: 'Linear'\n", true, ["(1,8): info AMCT5107: skip[0] skips nothing that skip_types[0] (line 2) does not skip already; one of them is enough"] },

        // Near misses.
        { "skip: 'a' skip: 'b' skip: 'A' skip: 'a '", false, [] },
        { "skip: 'a' skip_types: 'a' layers { name: 'a' } types { type: 'a' }", false, [] },
        { "layers { name: 'a' compression { bits: 1 } } skip: 'a'", false, [] },
        { "skip: 'unknown' layers { name: 'unknown' }", false, [] },
        { "skip: 'conv1' skip_types: 'Linear' layers { name: 'conv2' compression { bits: 2 } }", true, [] },
        { "compression { bits: 4 } types { type: 'Conv2d' compression { bits: 2 } } layers { name: 'conv1' compression { bits: 3 } }", true, [] },

        // A text with an error is not checked further.
        { "skip: 'a' skip: 'a' skp: 'b'", false, ["(1,21): error AMCT5010: PressConfig has no field 'skp'; did you mean 'skip'?"] },
    };
}
