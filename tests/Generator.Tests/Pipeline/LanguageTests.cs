namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>Features of the language that golden.proto does not use, from text to executed code.</summary>
public sealed class LanguageTests
{
    [Fact]
    public void Proto3_with_presence_maps_enums_and_recursion()
    {
        string output = GeneratorRun.Execute("""
            using Tree;

            public static class Program
            {
                public static string Run()
                {
                    Node node = Node.ParseText("id: 0 weight: -0 label: '' kind: 7 children { id: 2 } by_id { key: 5 value { id: 6 } } by_id { key: 1 } inner { deep { on: true } }");
                    return $"{node.Label} {node.Limit is null} {node.LimitOrDefault} {(int)node.Kind} {node.ById[1] == new Node()} {node.Inner!.Deep!.On}\n{node.ToText()}";
                }
            }
            """, new ProtoFile("/project/tree.proto", """
            syntax = "proto3";
            package tree;

            enum Kind {
              KIND_NONE = 0;
              KIND_LEAF = 1;
            }

            message Node {
              int32 id = 1;
              double weight = 2;
              string label = 3;
              optional int32 limit = 4;
              Kind kind = 5;
              repeated Node children = 6;
              map<int32, Node> by_id = 7;
              Inner inner = 8;

              message Inner {
                Deep deep = 1;
                message Deep { bool on = 1; }
              }
            }
            """));

        Assert.Equal("""
             True 0 7 True True
            weight: -0
            kind: 7
            children {
              id: 2
            }
            by_id {
              key: 1
              value {
              }
            }
            by_id {
              key: 5
              value {
                id: 6
              }
            }
            inner {
              deep {
                on: true
              }
            }

            """.ReplaceLineEndings("\n"), output);
    }

    [Fact]
    public void Names_that_csharp_or_the_generator_claims()
    {
        string output = GeneratorRun.Execute("""
            using Namespace.Class;

            public static class Program
            {
                public static string Run()
                {
                    var text = "builder: 1 shape: 'x' has: 2 reader: 3 message: 4 equals: 5 types: EVENT string: 7 seen: [8] value { key: 'k' value: 9 } object {} clone: 10 record {} builder_or_default: 11";
                    @event @event = @event.ParseText(text);
                    return $"{@event.ToText() == @event.ParseText(@event.ToText()).ToText()} {@event == @event.ToBuilder().Build()}";
                }
            }
            """.Replace("@event", "event_", StringComparison.Ordinal), new ProtoFile("/project/a.proto", """
            syntax = "proto2";
            package namespace.class;

            enum Types { EVENT = 0; class = 1; Types_ = 2; TYPES_EVENT2 = 3; }

            message event {
              optional int32 builder = 1;
              required string shape = 2;
              optional int32 has = 3;
              optional int32 reader = 4;
              optional int32 message = 5;
              optional int32 equals = 6;
              optional Types types = 7;
              oneof match {
                int32 string = 8;
                bytes value_case = 9;
                int32 t_result = 20;
              }
              repeated int32 seen = 10;
              map<string, int32> value = 11;
              optional object object = 12;
              optional int32 clone = 13;
              optional record record = 14;
              optional int32 builder_or_default = 15;
              optional int32 match_case = 16;
              optional int32 list = 17;
              optional int32 outer = 18;
              optional int32 event = 19;
            }

            message object { optional object object = 1; }
            message record { }
            message Builder { optional Builder builder = 1; }
            message Shape { repeated Shape shape = 1; }
            """));

        Assert.Equal("True True", output);
    }

    [Fact]
    public void Groups_are_written_by_their_type_name()
    {
        string output = GeneratorRun.Execute("""
            using Groups;

            public static class Program
            {
                public static string Run() => M.ParseText("Part { x: 1 } Item { } Item { y: 'a' }").ToText();
            }
            """, new ProtoFile("/project/groups.proto", """
            syntax = "proto2";
            message M {
              optional group Part = 1 { optional int32 x = 1; }
              repeated group Item = 2 { optional string y = 1; }
            }
            """));

        Assert.Equal("Part {\n  x: 1\n}\nItem {\n}\nItem {\n  y: \"a\"\n}\n", output);
    }

    [Fact]
    public void Defaults_of_every_type()
    {
        string output = GeneratorRun.Execute("""
            using Defaults;

            public static class Program
            {
                public static string Run()
                {
                    var m = new M();
                    return System.FormattableString.Invariant($"{m.AOrDefault} {m.BOrDefault} {m.COrDefault} {m.DOrDefault} {m.EOrDefault} {m.FOrDefault} {m.GOrDefault} {m.HOrDefault.Length} {m.IOrDefault} {m.JOrDefault} {m.KOrDefault}");
                }
            }
            """, new ProtoFile("/project/defaults.proto", """
            syntax = "proto2";
            enum E { ZERO = 0; ONE = 1; }
            message M {
              optional int32 a = 1 [default = -2147483648];
              optional uint64 b = 2 [default = 18446744073709551615];
              optional float c = 3 [default = 1.5e-3];
              optional double d = 4 [default = -inf];
              optional double e = 5 [default = nan];
              optional bool f = 6 [default = true];
              optional string g = 7 [default = "q\"\\</summary>"];
              optional bytes h = 8 [default = "\000\377"];
              optional E i = 9 [default = ONE];
              optional sint64 j = 10 [default = -9223372036854775808];
              optional E k = 11;
            }
            """));

        Assert.Equal("-2147483648 18446744073709551615 0.0015 -Infinity NaN True q\"\\</summary> 2 One -9223372036854775808 Zero", output);
    }
}
