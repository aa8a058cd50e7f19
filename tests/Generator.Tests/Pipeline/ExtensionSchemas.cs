namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>A message with extension ranges in one file, and extensions of every kind in another file.</summary>
internal static class ExtensionSchemas
{
    public static ProtoFile Shape { get; } = new("/project/shape.proto", """
        syntax = "proto2";
        package geo;

        message Shape {
          optional string name = 1;
          extensions 2 to 9, 20 to 99;
          optional int32 sides = 10;
          extensions 100 to 199;
          optional int32 last = 500;
          extensions 1000 to max;
        }

        message Point {
          required int32 x = 1;
          optional Shape shape = 2;
        }

        enum Tone {
          DARK = 1;
          LIGHT = 2;
        }
        """);

    public static ProtoFile FillStyle { get; } = new("/project/paint/fill_style.proto", """
        syntax = "proto2";
        package paint;

        import "shape.proto";

        extend geo.Shape {
          optional int32 first = 2 [default = -7];
          optional string title = 20 [default = "none"];
          optional geo.Tone tone = 21 [default = LIGHT];
          optional bytes raw = 22;
          optional double ratio = 23;
          optional float weight = 24;
          optional bool on = 25;
          optional uint64 big = 26;
          optional fixed32 small = 27;
          repeated int32 numbers = 100 [packed = true];
          repeated string words = 101;
          repeated geo.Tone tones = 102;
          optional geo.Point corner = 103;
          repeated geo.Point corners = 104;
          optional group Frame = 105 { optional int32 width = 1; }
          repeated group Layer = 106 { required int32 depth = 1; }
        }

        // What a brush adds.
        message Brush {
          optional int32 size = 1;
          extend geo.Shape {
            // The brush to draw with.
            optional Brush brush = 1000;
            repeated Brush more = 536870911;
            optional int64 old = 30 [deprecated = true];
          }
        }
        """);

    /// <summary>All extensions, unordered.</summary>
    public const string Text = """
        last: 5
        [paint.Brush.more] { size: 3 }
        [paint.Brush.brush]: < size: 1 >
        sides: 4
        [paint.layer] { depth: 1 }
        [paint.layer]: [{ depth: 2 }, { depth: 3 }]
        [paint.frame] { width: 9 }
        [paint.corners]: [{ x: 1 shape { [paint.first]: 1 } }]
        [paint.corner] { x: 0 }
        [paint.tones]: [DARK, 2]
        [paint.words]: 'a' [paint.words]: ["b" 'c', '\n']
        [paint.numbers]: []
        [paint.numbers]: [1, -2]
        [paint.numbers]: 3
        [paint.small]: 7
        [paint.big]: 18446744073709551615
        [paint.on]: t
        [paint.weight]: 1.1
        [paint.ratio]: -inf
        [paint.raw]: '\xff'
        [paint.tone]: LIGHT
        [paint.title]: "x"
        [paint . first # c
        ]: 0
        [paint.Brush.old]: 1
        name: "n"
        """;

    /// <summary>The output of <c>protoc --decode=geo.Shape</c> for it.</summary>
    public const string Canonical = """
        name: "n"
        [paint.first]: 0
        sides: 4
        [paint.title]: "x"
        [paint.tone]: LIGHT
        [paint.raw]: "\377"
        [paint.ratio]: -inf
        [paint.weight]: 1.1
        [paint.on]: true
        [paint.big]: 18446744073709551615
        [paint.small]: 7
        [paint.Brush.old]: 1
        [paint.numbers]: 1
        [paint.numbers]: -2
        [paint.numbers]: 3
        [paint.words]: "a"
        [paint.words]: "bc"
        [paint.words]: "\n"
        [paint.tones]: DARK
        [paint.tones]: LIGHT
        [paint.corner] {
          x: 0
        }
        [paint.corners] {
          x: 1
          shape {
            [paint.first]: 1
          }
        }
        [paint.frame] {
          width: 9
        }
        [paint.layer] {
          depth: 1
        }
        [paint.layer] {
          depth: 2
        }
        [paint.layer] {
          depth: 3
        }
        last: 5
        [paint.Brush.brush] {
          size: 1
        }
        [paint.Brush.more] {
          size: 3
        }

        """;
}
