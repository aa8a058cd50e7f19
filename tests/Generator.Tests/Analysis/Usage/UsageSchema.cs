namespace AmctGen.Generator.Tests.Analysis.Usage;

/// <summary>The schema that the snippets use.</summary>
internal static class UsageSchema
{
    public static ProtoFile File { get; } = new("/project/press.proto", """
        syntax = "proto2";
        package press;
        import "amctgen/options.proto";
        import "buf/validate/validate.proto";
        message Config {
          option (amctgen.feature) = {
            name: "press"
            section { entry: "part" }
            override { field: "overrides" key: "layer" by: LAYER_NAME }
            override { field: "type_overrides" key: "type" by: LAYER_TYPE }
            skip { field: "skips" by: LAYER_NAME }
            skip { field: "type_skips" by: LAYER_TYPE }
          };
          option (amctgen.feature) = {
            name: "prune"
            section { entry: "prune" }
            override { field: "prune_overrides" key: "layer" by: LAYER_NAME }
            skip { field: "prune_skips" by: LAYER_NAME }
            conflict: OVERRIDE_WINS
          };
          optional Part part = 1;
          repeated string skips = 2 [(buf.validate.field).repeated = { unique: true items { string { min_len: 1 } } }];
          repeated Override overrides = 3;
          oneof algo { Fast fast = 4; Exact exact = 5; string named = 6; int32 level = 7; }
          optional float ratio = 8 [(buf.validate.field).float = { gte: 0 lte: 1 }];
          optional Kind kind = 9 [(buf.validate.field).enum = { not_in: [2] }];
          map<string, int32> weights = 10 [(buf.validate.field).map = { keys { string { max_len: 3 } } values { int32 { gt: 0 } } }];
          repeated uint32 sizes = 11;
          optional string note = 12 [(buf.validate.field).string = { pattern: "^[a-z]*$" }];
          repeated string type_skips = 13;
          repeated TypeOverride type_overrides = 14;
          repeated Override prune_overrides = 15;
          repeated string prune_skips = 16;
          optional Prune prune = 17;
          optional sint64 even = 18 [(buf.validate.field).cel = { id: "even" message: "must be even" expression: "this % 2 == 0" }];
          map<int32, Part> parts = 19;
          repeated string names = 20 [(buf.validate.field).cel = { id: "once" message: "names must differ" expression: "this.unique()" }];
          optional bytes data = 21;
          repeated Part list = 22;
          optional Deep deep = 23;
          repeated int32 pair = 24 [(buf.validate.field).repeated = { min_items: 2 max_items: 2 }];
          repeated Fast few = 25 [(buf.validate.field).repeated.max_items = 1];
          extensions 100 to 200;
        }
        enum Kind { KIND_NONE = 0; KIND_A = 1; KIND_B = 2; }
        message Fast { optional int32 steps = 1; }
        message Exact { optional int32 steps = 1; }
        message Prune { optional double share = 1; }
        message Part {
          required uint32 bits = 1 [(buf.validate.field).uint32 = { in: [4, 8] }];
          optional bool symmetric = 2 [default = true];
        }
        message Override {
          required string layer = 1;
          optional Part part = 2;
          optional Prune prune = 3;
        }
        message TypeOverride { required string type = 1; optional Part part = 2; }
        message Deep {
          required Part part = 1;
          required Kind kind = 2;
          required string name = 3 [(buf.validate.field).string.min_len = 1];
          required bytes data = 4;
          required double share = 5 [(buf.validate.field).double.gt = 0];
          required bool on = 6;
          required Fast fast = 7;
        }
        extend Config { optional string label = 100; }
        """);

    /// <summary>Messages without presence, and an open enum.</summary>
    public static ProtoFile Plain { get; } = new("/project/plain.proto", """
        syntax = "proto3";
        package plain;
        import "buf/validate/validate.proto";
        message Item {
          string name = 1 [(buf.validate.field).string.min_len = 2];
          int32 count = 2 [(buf.validate.field).int32.gte = 5];
          int32 rest = 3 [(buf.validate.field) = { ignore: IGNORE_IF_ZERO_VALUE int32 { gte: 5 } }];
          Mode mode = 4;
        }
        enum Mode { MODE_OFF = 0; MODE_ON = 1; }
        """);
}
