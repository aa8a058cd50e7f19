using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Tests.Syntax;

public class DocCommentTests
{
    [Theory]
    [InlineData("// lead\nmessage A { }", "lead", null, "")]
    [InlineData("// one\n//   two\n//\n// three\nmessage A { }", "one\n  two\n\nthree", null, "")]
    [InlineData("/* one\n *   two\n   three\n */\nmessage A { }", "one\n  two\nthree", null, "")]
    [InlineData("/** one */ message A { }", "one", null, "")]
    [InlineData("/// one\nmessage A { }", "one", null, "")]
    [InlineData("// detached\n\n// lead\nmessage A { }", "lead", null, "detached")]
    [InlineData("// a\n\n/* b */\n/* c */\nmessage A { }", "c", null, "a|b")]
    [InlineData("// detached\n\nmessage A { }", null, null, "detached")]
    [InlineData("message A { // trail\n}", null, "trail", "")]
    [InlineData("message A { /* trail */\n  optional int32 b = 1;\n}", null, "trail", "")]
    [InlineData("message A {\n  // trail\n\n  optional int32 b = 1;\n}", null, "trail", "")]
    [InlineData("message A {\n  // of b\n  optional int32 b = 1;\n}", null, null, "")]
    [InlineData("message A { /* of neither */ optional int32 b = 1;\n}", null, null, "")]
    [InlineData("// lead\r\n// more\r\nmessage A { // trail\r\n}\r\n", "lead\nmore", "trail", "")]
    [InlineData("// of the file\nsyntax = \"proto2\"; // of syntax\n// lead\nmessage A { }", "lead", null, "")]
    public void Comments_of_a_message(string text, string? leading, string? trailing, string detached)
    {
        DocComments docs = Parsing.ParseSound(text).Messages[0].Docs;
        Assert.Equal(leading, docs.Leading);
        Assert.Equal(trailing, docs.Trailing);
        Assert.Equal(detached, string.Join('|', docs.Detached));
    }

    [Fact]
    public void Every_declaration_has_its_own()
    {
        ProtoFileSyntax file = Parsing.ParseSound(
            """
            message A {
              // lead b
              optional int32 b = 1; // trail b
              // trail c

              // lead d
              optional int32 d = 2;
              // below d

              // lead o
              oneof o { // trail o
                // lead e
                int32 e = 3;
                // at the end of o
              }
              // lead G
              optional group G = 4 {
              }
              /* between */ optional int32 f = 5; optional int32 g = 6; /* of f or h */ optional int32 h = 7;
            }
            // lead E
            enum E { // trail E
              // lead Z
              Z = 0; // trail Z
            }
            """);
        MessageSyntax message = file.Messages[0];
        Assert.Equal(
            [
                "b: lead b/trail b/", "d: lead d/below d/trail c", "e: lead e/at the end of o/", "G: lead G//", "f: between//", "g: //",
                "h: //of f or h",
            ],
            message.Fields.Select(field => $"{field.Name.Text}: {Describe(field.Docs)}"));
        Assert.Equal("lead o/trail o/", Describe(message.Oneofs[0].Docs));
        Assert.Equal("lead E/trail E/", Describe(file.Enums[0].Docs));
        Assert.Equal("lead Z/trail Z/", Describe(file.Enums[0].Values[0].Docs));
        Assert.Same(message.Fields[3].Docs, message.Fields[3].Group?.Docs);
    }

    private static string Describe(DocComments docs) => $"{docs.Leading}/{docs.Trailing}/{string.Join('|', docs.Detached)}";
}
