using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Syntax;

public class RecoveryTests
{
    /// <summary>A file with most of the grammar in a usual layout.</summary>
    public const string Sample =
        """
        // A sample.
        syntax = "proto2";

        package a.b;

        import public "x.proto";

        option java_package = "x";

        // A message.
        message M {
          option deprecated = true;

          optional int32 a = 1 [deprecated = true, json_name = "q"];
          repeated string b = 2;
          map<string, M> m = 3;

          oneof o {
            int32 x = 4;
            .a.b.M y = 5;
          }

          enum E {
            A = 0;
            B = -1 [deprecated = true];
          }

          reserved 10 to 20;
          reserved "foo", "bar";
          extensions 100 to 200;

          message N {
            extend M {
              optional int32 ext = 100;
            }
          }
        }

        service S {
          rpc Get(M) returns (M);
          rpc Watch(stream M) returns (stream M) {
            option idempotency_level = NO_SIDE_EFFECTS;
          }
        }
        """;

    [Fact]
    public void The_sample_is_sound() => Parsing.ParseSound(Sample);

    [Theory]
    [InlineData(";")]
    [InlineData("=")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData(",")]
    [InlineData("word")]
    [InlineData("number")]
    public void A_missing_token_makes_one_error_on_its_line(string kind)
    {
        foreach ((int start, int end) in Tokens(kind))
        {
            string text = Sample[..start] + Sample[end..];
            EquatableArray<DiagnosticInfo> diagnostics = Parsing.Parse(text).Diagnostics;
            // Some texts stay sound: a type without its package, an option without its value's sign.
            Assert.True(diagnostics.Count <= 1, $"without '{Sample[start..end]}' on line {Line(start)}: {string.Join("; ", diagnostics.Select(Parsing.Describe))}");
            foreach (DiagnosticInfo diagnostic in diagnostics)
            {
                int distance = Math.Abs(diagnostic.Place.Location.Line - Line(start));
                // Blank lines may be between a missing token and the next one.
                Assert.True(distance <= 2, $"without '{Sample[start..end]}' on line {Line(start)}: {Parsing.Describe(diagnostic)}");
            }
        }
    }

    [Theory]
    [InlineData(";")]
    [InlineData("=")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("word")]
    [InlineData("number")]
    public void A_wrong_token_makes_one_error_on_its_line(string kind)
    {
        foreach ((int start, int end) in Tokens(kind))
        {
            string text = Sample[..start] + "?" + Sample[end..];
            EquatableArray<DiagnosticInfo> diagnostics = Parsing.Parse(text).Diagnostics;
            Assert.True(diagnostics.Count == 1, $"'?' for '{Sample[start..end]}' on line {Line(start)}: {string.Join("; ", diagnostics.Select(Parsing.Describe))}");
        }
    }

    [Fact]
    public void All_errors_of_a_file_are_reported_in_order()
    {
        string[] errors = Parsing.Describe(Parsing.Parse(
            """
            message A {
              optional int32 a
              optional int32 b = 2
              optional int32 = 3;
              optional int32 d = x;
              optional int32 e = 5 [deprecated];
              oneof { int32 f = 6; }
            }
            enum E {
              G H = 1;
              I = 0;
            }
            """));
        Assert.Equal(
            [
                "2:19 AMCT1006 field 'a' has no number: write '=' and a number after the name",
                "3:23 AMCT1002 missing ';'",
                "4:18 AMCT1001 expected a field name, found '='",
                "5:22 AMCT1001 expected a field number, found 'x'",
                "6:35 AMCT1001 expected '=', found ']'",
                "7:9 AMCT1001 expected a oneof name, found '{'",
                "10:5 AMCT1001 expected '=', found 'H'",
            ],
            errors);
    }

    [Fact]
    public void What_is_sound_is_kept()
    {
        ProtoFileSyntax file = Parsing.Parse(
            """
            mesage A { optional int32 a = 1; }
            message B {
              optional int32 b = 1
              optional int32 c 2;
              optional int32 d = ?;
              optional int32 e = 4 [x y z];
              optional int32 f = 5;
            """ + "\n}\nmessage C { }").Value;
        Assert.Equal(["B", "C"], file.Messages.Select(message => message.Name.Text));
        Assert.Equal(["b", "c", "e", "f"], file.Messages[0].Fields.Select(field => field.Name.Text));
    }

    [Fact]
    public void A_missing_brace_is_missed_where_the_layout_says()
    {
        Parsed<ProtoFileSyntax> parsed = Parsing.Parse(
            """
            message A {
              message B {
                optional int32 b = 1;

              optional B a = 1;
            }
            message C {
            """);
        Assert.Equal(
            [
                "3:26 AMCT1003 missing '}': message 'B', opened at 2:13, is not closed",
                "7:12 AMCT1003 missing '}': message 'C', opened at 7:11, is not closed",
            ],
            Parsing.Describe(parsed));
        Assert.Equal(["A", "C"], parsed.Value.Messages.Select(message => message.Name.Text));
        Assert.Equal("a", parsed.Value.Messages[0].Fields[0].Name.Text);
    }

    [Fact]
    public void A_brace_too_many_is_told_once()
    {
        Parsed<ProtoFileSyntax> parsed = Parsing.Parse("message A {\n  optional int32 a = 1;\n    }\n  optional int32 b = 2;\n}\nmessage B { }");
        Assert.Equal(["3:5 AMCT1004 unmatched '}': nothing is open here"], Parsing.Describe(parsed));
        Assert.Equal(2, parsed.Value.Messages[0].Fields.Length);
    }

    [Fact]
    public void A_misspelled_keyword_gets_the_right_one()
    {
        string[] errors = Parsing.Describe(Parsing.Parse(
            "import \"a.proto\";\nmesage A { int32 a = 1; }\nmessage B {\n  optinal int32 a = 1;\n  enm C { D = 0; }\n  reserverd 5;\n}"));
        Assert.Equal(
            [
                "2:1 AMCT1029 unknown keyword 'mesage'; did you mean 'message'?",
                "4:3 AMCT1029 unknown keyword 'optinal'; did you mean 'optional'?",
                "5:3 AMCT1029 unknown keyword 'enm'; did you mean 'enum'?",
                "6:13 AMCT1001 expected a field name, found '5'",
            ],
            errors);
    }

    private static int Line(int offset) => Sample.AsSpan(0, offset).Count('\n') + 1;

    private static List<(int Start, int End)> Tokens(string kind)
    {
        var tokens = new Tokenizer(Encoding.UTF8.GetBytes(Sample), TokenizerOptions.Proto);
        var found = new List<(int, int)>();
        while (tokens.Next())
        {
            bool isWanted = kind switch
            {
                "word" => tokens.Kind == TokenKind.Identifier,
                "number" => tokens.Kind == TokenKind.Integer,
                _ => tokens.IsSymbol(kind[0]),
            };
            if (isWanted)
            {
                found.Add((tokens.Start, tokens.End));
            }
        }
        Assert.NotEmpty(found);
        return found;
    }
}
