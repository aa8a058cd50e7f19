namespace AmctGen.Schemas.Tests;

/// <summary>An Any in a file of a schema of one's own contains whatever the files can see, and the files that protobuf ships, imported or not.</summary>
public sealed class AnyCallTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("import \"google/protobuf/duration.proto\";", "google.protobuf.Duration d = 2;")]
    [InlineData("", "")]
    public void A_well_known_type_is_checked_and_printed(string import, string field)
    {
        string schema = Schema(import, field);
        string config = _amctgen.Write("m.txt", "a { [type.googleapis.com/google.protobuf.Duration] { nanos: 7 seconds: 5 } }\n");
        Amctgen.Result check = _amctgen.Run("check", "--message", "own.M", "--proto", schema, config);
        Assert.Empty(check.Errors);
        Assert.Equal(0, check.ExitCode);
        Assert.Equal(
            "a {\n  [type.googleapis.com/google.protobuf.Duration] {\n    seconds: 5\n    nanos: 7\n  }\n}\n",
            _amctgen.Run("format", "--message", "own.M", "--proto", schema, config).Text);
        // As protoc prints it.
        Assert.Equal(
            "a {\n  type_url: \"type.googleapis.com/google.protobuf.Duration\"\n  value: \"\\010\\005\\020\\007\"\n}\n",
            _amctgen.Run("format", "--message", "own.M", "--proto", schema, "--canonical", config).Text);
    }

    [Fact]
    public void Its_bytes_are_shown_as_a_message_on_request()
    {
        string schema = Schema("", "");
        string config = _amctgen.Write("m.txt", """
            a { type_url: "x/google.protobuf.Duration" value: "\010\005\020\007" }
            a { type_url: "x/unknown" value: "\010\005" }
            a { type_url: "x/google.protobuf.Duration" value: "\010" }
            """);

        Amctgen.Result result = _amctgen.Run("format", "--message", "own.M", "--proto", schema, "--expand-any", config);

        Assert.Empty(result.Errors);
        Assert.Equal("""
            a {
              [x/google.protobuf.Duration] {
                seconds: 5
                nanos: 7
              }
            }
            a {
              type_url: "x/unknown"
              value: "\010\005"
            }
            a {
              type_url: "x/google.protobuf.Duration"
              value: "\010"
            }

            """.ReplaceLineEndings("\n"), result.Text);
    }

    [Fact]
    public void A_binary_file_is_printed_with_what_the_schema_does_not_declare()
    {
        string schema = Schema("", "int32 n = 3;");
        string binary = _amctgen.Write("m.pb", [0x18, 0x05, 0x20, 0x07, 0x2A, 0x02, 0x08, 0x01]);

        Assert.Equal("n: 5\n4: 7\n5 {\n  1: 1\n}\n", _amctgen.Run("format", "--message", "own.M", "--proto", schema, "--binary", binary).Text);
        Assert.Equal("n: 5\n4: 7\n5 {\n  1: 1\n}\n", _amctgen.RunWithInput(File.ReadAllBytes(binary), "format", "--message", "own.M", "--proto", schema, "--binary", "-").Text);
        Amctgen.Result damaged = _amctgen.Run("format", "--message", "own.M", "--proto", schema, "--binary", _amctgen.Write("d.pb", [0x18]));
        Assert.Equal(1, damaged.ExitCode);
        Assert.Equal("d.pb: error AMCT9020: this is not the message own.M in the binary format: byte 1: the file ends inside a value", Assert.Single(damaged.Errors));
        Assert.Equal(1, _amctgen.Run("format", "--message", "own.M", "--proto", schema, "--binary", "missing.pb").ExitCode);
    }

    [Theory]
    [InlineData("import \"google/protobuf/duration.proto\";", "google.protobuf.Duration d = 2;")]
    [InlineData("", "")]
    public void Mistakes_in_it_are_found(string import, string field)
    {
        string config = _amctgen.Write("m.txt", "a { [type.googleapis.com/google.protobuf.Duration] { second: 5 } }\na { [a.b/google.protobuf.Duratio] { } }\n");
        Amctgen.Result check = _amctgen.Run("check", "--message", "own.M", "--proto", Schema(import, field), config);
        Assert.Equal(1, check.ExitCode);
        Assert.Equal(
            [
                "m.txt(1,54): error AMCT5010: '[type.googlea...oogle.protobuf.Duration]' (Duration) has no field 'second'; did you mean 'seconds'?",
                "m.txt(2,5): error AMCT5019: the type 'google.protobuf.Duratio' of '[a.b/google.protobuf.Duratio]' is not known; did you mean 'google.protobuf.Duration'?",
            ],
            check.Errors);
    }

    [Fact]
    public void Messages_of_one_s_own_and_descriptors_are_inside_one_another()
    {
        string config = _amctgen.Write("m.txt", "a { [x/own.M] { a { [x/google.protobuf.FileDescriptorProto] { name: \"f\" } } a { [x/google.protobuf.Struct] { } } } }\n");
        string schema = Schema("", "");
        string printed = _amctgen.Run("format", "--message", "own.M", "--proto", schema, config).Text;
        Assert.Contains("[x/google.protobuf.FileDescriptorProto] {\n        name: \"f\"\n", printed, StringComparison.Ordinal);
        Assert.Equal(printed, _amctgen.Run("format", "--message", "own.M", "--proto", schema, _amctgen.Write("again.txt", printed)).Text);
    }

    private string Schema(string import, string field) => _amctgen.Write("m.proto", $$"""
        syntax = "proto3";
        package own;
        import "google/protobuf/any.proto";
        {{import}}
        message M { repeated google.protobuf.Any a = 1; {{field}} }
        """);
}
