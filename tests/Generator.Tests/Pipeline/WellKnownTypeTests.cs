using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>Fields can have the types of every file that protoc ships, and every project uses the same types.</summary>
public sealed class WellKnownTypeTests
{
    [Fact]
    public void Values_of_well_known_types_are_read_and_written()
    {
        var file = new ProtoFile("/project/event.proto", """
            edition = "2023";
            package demo;
            import "google/protobuf/any.proto";
            import "google/protobuf/duration.proto";
            import "google/protobuf/struct.proto";
            import "google/protobuf/timestamp.proto";
            import "google/protobuf/wrappers.proto";
            import "google/protobuf/descriptor.proto";
            message Event {
              google.protobuf.Timestamp at = 1;
              map<string, google.protobuf.Duration> spans = 2;
              repeated google.protobuf.Value values = 3;
              oneof detail {
                google.protobuf.Any any = 4;
                google.protobuf.StringValue text = 5;
              }
              google.protobuf.FieldDescriptorProto.Type type = 6;
              google.protobuf.NullValue nothing = 7;
            }
            """);

        string result = GeneratorRun.Execute(
            """
            using AmctGen.WellKnownTypes;
            public static class Program
            {
                public static string Run()
                {
                    var written = new Demo.Event
                    {
                        At = new Timestamp { Seconds = 1, Nanos = 2 },
                                    Values = [new Value { StringValue = "a" }, new Value { StructValue = new Struct() }],
                        Text = new StringValue { Value = "b" },
                        Type = AmctGen.Reflection.FieldDescriptorProto.Types.Type.Sint64,
                    }.ToBuilder().SetSpans("run", new Duration { Seconds = -3 }).Build();
                    string text = written.ToText();
                    return Demo.Event.ParseText(text) == written ? text : "differs: " + text;
                }
            }
            """,
            file);

        Assert.Equal(
            """
            at {
              seconds: 1
              nanos: 2
            }
            spans {
              key: "run"
              value {
                seconds: -3
              }
            }
            values {
              string_value: "a"
            }
            values {
              struct_value {
              }
            }
            text {
              value: "b"
            }
            type: TYPE_SINT64

            """,
            result);
    }

    [Fact]
    public void The_runtime_has_the_types_of_every_file_that_protoc_ships()
    {
        string[] paths = [.. EmbeddedProtos.Paths.Where(static path => path.StartsWith("google/", StringComparison.Ordinal))];
        string imports = string.Concat(paths.Select(static path => $"import \"{path}\";\n"));
        IEnumerable<string> types = paths.SelectMany(static path => TypesOf(EmbeddedProtos.Find(path)!));
        string fields = string.Concat(types.Select(static (type, i) => $"  optional .{type} field{i} = {i + 1};\n"));

        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/all.proto", $"syntax = \"proto2\";\n{imports}message All {{\n{fields}}}\n")]);

        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);
        Assert.True(fields.Length > 5000, fields);
    }

    [Fact]
    public void A_copy_of_a_file_that_comes_for_its_options_only_brings_the_types()
    {
        var user = new ProtoFile("/project/user.proto", """
            syntax = "proto3";
            import "amctgen/options.proto";
            message User { amctgen.Feature feature = 1; }
            """);
        GeneratorRun run = GeneratorRun.Create([user]);
        Assert.Equal(["/project/user.proto(3,16): error AMCT2101: 'amctgen.Feature' has no type in C#: AmctGen includes 'amctgen/options.proto' only for its options; add a copy of that file to the project"], run.Problems);
        TestCompilation.AssertClean(run.Output);

        run.Add(new ProtoFile("/project/amctgen/options.proto", File.ReadAllText(Path.Combine(Corpus.RepositoryRoot, "schemas", "amctgen", "options.proto"))));

        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);
    }

    private static IEnumerable<string> TypesOf(FileExports file) =>
        file.Enums.Select(static declared => declared.FullName).Concat(file.Messages.SelectMany(TypesOf));

    private static IEnumerable<string> TypesOf(MessageExport message) =>
        message.Enums.Select(static declared => declared.FullName).Concat(message.Messages.SelectMany(TypesOf)).Append(message.FullName);
}
