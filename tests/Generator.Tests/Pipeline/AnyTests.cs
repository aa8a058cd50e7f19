namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>google.protobuf.Any in generated code, executed.</summary>
public sealed class AnyTests
{
    private static readonly ProtoFile s_parcel = new("/project/parcel.proto", """
        syntax = "proto3";
        package post;
        import "google/protobuf/any.proto";

        message Parcel {
          google.protobuf.Any content = 1;
          repeated google.protobuf.Any more = 2;
          map<string, google.protobuf.Any> by_name = 3;
          oneof other { google.protobuf.Any spare = 4; }
        }
        message Book { string title = 1; Parcel inside = 2; }
        """);

    private static readonly ProtoFile s_strict = new("/project/strict.proto", """
        syntax = "proto2";
        package post;
        import "buf/validate/validate.proto";
        message Strict { required int32 size = 1 [(buf.validate.field).int32.lt = 10]; }
        """);

    private static string Execute(string body) => GeneratorRun.Execute($$"""
        using System.Linq;
        using AmctGen;
        using AmctGen.Text;
        using AmctGen.WellKnownTypes;
        using Post;

        public static class Program
        {
            private static readonly TextReaderOptions Options = new() { Registry = ExtensionRegistry.Empty.AddMessage<Book>().AddMessage<Strict>().AddMessage<Any>() };

            public static string Run()
            {
                {{body}}
            }
        }
        """, s_parcel, s_strict);

    [Fact]
    public void A_message_is_read_and_written_in_place()
    {
        string output = Execute(""""
            Parcel parcel = Parcel.ParseText("""
                content { [type.googleapis.com/post.Book]: < title: 'a' inside { content { [a/b%2f#c
                  /post.Book] { } } } > }
                more: [{ type_url: "x/y" value: "\001" }, {}, { [ x . y /google.protobuf.Any ] { [z/post.Strict] { size: 1 } } }]
                by_name { key: 'k' value { [k/post.Book] { } } }
                spare { [k/post.Book] { title: 's' } }
                """, Options);
            string text = parcel.ToText();
            bool isEqual = Parcel.ParseText(text, Options) == parcel && parcel.ToBuilder().Build() == parcel;
            return $"{(parcel.Content!.Message as Book)!.Title} {parcel.Content.TypeUrl} {parcel.More[0].Message is null} {parcel.Spare!.Message is Book} {isEqual}\n{text}";
            """");

        Assert.Equal(
            """
            a type.googleapis.com/post.Book True True True
            content {
              [type.googleapis.com/post.Book] {
                title: "a"
                inside {
                  content {
                    [a/b%2f/post.Book] {
                    }
                  }
                }
              }
            }
            more {
              type_url: "x/y"
              value: "\001"
            }
            more {
            }
            more {
              [x.y/google.protobuf.Any] {
                [z/post.Strict] {
                  size: 1
                }
              }
            }
            by_name {
              key: "k"
              value {
                [k/post.Book] {
                }
              }
            }
            spare {
              [k/post.Book] {
                title: "s"
              }
            }

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Theory]
    [InlineData("[post.Book] { }", "(1,11): error AMCT5019: '[post.Book]' is missing the prefix of the type in an Any: write [type.googleapis.com/post.Book]")]
    [InlineData("[/post.Book] { }", "(1,11): error AMCT5019: '[/post.Book]' is not a type URL: letters, digits, -.~_!$&()*+,;= and escapes such as %2F may come before the last '/'")]
    [InlineData("[a%2/post.Book] { }", "(1,11): error AMCT5019: '[a%2/post.Book]' is not a type URL: letters, digits, -.~_!$&()*+,;= and escapes such as %2F may come before the last '/'")]
    [InlineData("[a@b/post.Book] { }", "(1,11): error AMCT5019: '[a@b/post.Book]' is not a type URL: letters, digits, -.~_!$&()*+,;= and escapes such as %2F may come before the last '/'")]
    [InlineData("[a/post.Bock] { }", "(1,11): error AMCT5019: the type 'post.Bock' of '[a/post.Bock]' is not known; did you mean 'post.Book'?")]
    [InlineData("[a/post.Book]: 1", "(1,26): error AMCT5011: '[a/post.Book]' is a message (Book): write { ... } instead of 1")]
    [InlineData("[a/post.Book] { titel: 'x' }", "(1,27): error AMCT5010: '[a/post.Book]' (Book) has no field 'titel'; did you mean 'title'?")]
    [InlineData("[a/post.Strict] { }", "(1,11): error AMCT5014: '[a/post.Strict]' is missing the required field 'size'")]
    [InlineData("[a/post.Book] { } [b/post.Book] { }", "(1,29): error AMCT5015: '[b/post.Book]' sets the Any a second time (after '[a/post.Book]' in line 1): remove one of them")]
    [InlineData("[a/post.Book] { } type_url: 'a/b'", "(1,29): error AMCT5015: 'type_url' sets the Any a second time (after '[a/post.Book]' in line 1): remove one of them")]
    [InlineData("value: 'a' [a/post.Book] { }", "(1,22): error AMCT5015: '[a/post.Book]' sets the Any a second time (after 'value' in line 1): remove one of them")]
    [InlineData("[a/post.Book] { } } content { [a/post.Book] { }", "(1,41): error AMCT5015: '[a/post.Book]' sets the Any a second time (after '[a/post.Book]' in line 1): remove one of them")]
    public void What_is_wrong_inside_is_told(string content, string expected) =>
        Assert.Contains(expected, Execute($$""""
            Parcel.TryParseText("""content { {{content}} }""", out _, out EquatableArray<TextDiagnostic> strict, Options);
            Parcel.TryParseText("""content { {{content}} }""", out Parcel? merged, out _, Options with { Dialect = TextDialect.Merge });
            return $"{string.Join("\n", strict)}\n{merged is null}";
            """").Split('\n'));

    [Fact]
    public void A_message_is_packed_and_never_lost()
    {
        string output = Execute("""
            var book = new Book { Title = "t" };
            Any any = Any.Pack(book);
            Any other = any with { TypeUrl = "example.com/post.Book" };
            Any bytes = any with { Value = ByteString.Empty };
            string refusal = "";
            try { _ = any with { TypeUrl = "a/post.Parcel" }; } catch (System.InvalidOperationException problem) { refusal += problem.Message; }
            try { _ = Any.Pack(book, "a b"); } catch (System.ArgumentException problem) { refusal += "\n" + problem.Message; }
            return $"{any} {book.Equals(other.Message)} {any == Any.Pack(new Book { Title = "t" })} {any == other} {bytes.Message is null} {bytes.TypeUrl} {new Any() == Any.CreateBuilder().Build()}\n"
                + $"{new Parcel { Content = any }.ToBuilder().WithContent(c => c.WithMessage(new Book())).Build().ToText(TextWriterOptions.SingleLine)}\n{refusal}";
            """);

        Assert.Equal(
            """
            [type.googleapis.com/post.Book] {
              title: "t"
            }
             True True False True type.googleapis.com/post.Book True
            content { [type.googleapis.com/post.Book] { } }
            'a/post.Parcel' is not a type URL of the message inside, which is a post.Book
            'a b' cannot begin a type URL (Parameter 'prefix')
            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public void A_message_inside_is_validated() =>
        Assert.Equal(
            "content.[type.googleapis.com/post.Strict].size: must be less than 10; it is 12 [int32.lt]",
            Execute("return string.Join('|', new Parcel { Content = Any.Pack(new Strict { Size = 12 }) }.Validate().Violations);"));

    [Fact]
    public void A_copy_of_the_schema_in_the_project_changes_nothing()
    {
        ProtoFile copy = new("/project/google/protobuf/any.proto", """
            syntax = "proto3";
            package google.protobuf;
            option csharp_namespace = "Google.Protobuf.WellKnownTypes";
            message Any { string type_url = 1; bytes value = 2; }
            """);

        GeneratorRun run = GeneratorRun.Create(
            [s_parcel, copy],
            """public static class Program { public static string Run() => new Post.Parcel { Content = new AmctGen.WellKnownTypes.Any() }.ToText(AmctGen.Text.TextWriterOptions.SingleLine); }""");

        // The only finding is that the file is also in the runtime.
        Assert.Contains("AMCT9032", Assert.Single(run.Problems), StringComparison.Ordinal);
        Assert.Equal("content { }", TestCompilation.Execute(run.Output));
    }
}
