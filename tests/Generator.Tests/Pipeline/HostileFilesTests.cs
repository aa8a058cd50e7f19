using System.Globalization;
using System.Text;
using AmctGen.Tests;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>Hostile files in the driver: they result in a diagnostic or correct code, in time.</summary>
public sealed class HostileFilesTests
{
    private const string Sound = "syntax = \"proto2\";\npackage p;\n// A comment.\nmessage M {\n  // Another.\n  optional int32 x = 1;\n}\n";

    [Theory]
    [InlineData("\uFEFF", "")]
    [InlineData("", "\r\n")]
    [InlineData("\f\v\t ", "\f\n\v")]
    [InlineData("/* \f \v \u0001 */", "\n")]
    public void White_space_changes_nothing(string start, string newLine)
    {
        string expected = Generate(Sound);

        Assert.Equal(expected, Generate(start + (newLine.Length == 0 ? Sound : Sound.Replace("\n", newLine, StringComparison.Ordinal))));
    }

    // A comment ends with a line feed only, so a lone carriage return makes the rest of the file one.
    [Fact]
    public void Lone_carriage_returns_are_white_space_and_end_no_comment()
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/a.proto", "syntax = \"proto2\";\rpackage p;\rmessage M {\r  optional int32 x = 1; // c\r  } nothing\n}\n")]);

        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);
    }

    [Theory]
    [InlineData("message M { optional int32 x = 1;\0 }")]
    [InlineData("\0message M {}")]
    [InlineData("message M\0 {}")]
    [InlineData("message Ünï {}")]
    [InlineData("message M { optional string s = 1 [default = \"\0\"]; }")]
    public void What_is_no_proto_is_an_error(string text)
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/a.proto", "syntax = \"proto2\"; " + text)]);

        Assert.Contains(run.Result.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
        TestCompilation.AssertClean(run.Output);
    }

    [Theory]
    [InlineData("*/ </summary> ]]> <![CDATA[ & \" ' \\u0022 {0} {{ }} @ $ # \u2028 \u2029 \u0085 end")]
    [InlineData("\\u000a} public class Injected { //")]
    [InlineData("\u2028} public class Injected { }")]
    [InlineData("\u0085} public class Injected { }")]
    [InlineData("\r} public class Injected { }")]
    public void Text_from_a_schema_stays_text(string text)
    {
        string quoted = string.Concat(text.Select(static character => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture)));
        GeneratorRun run = GeneratorRun.Create([new ProtoFile($"/project/{text}.proto", $$"""
            syntax = "proto2";
            // {{text}}
            package p;
            /* {{text.Replace("*/", "* /", StringComparison.Ordinal)}} */
            message M {
              // {{text}}
              optional string x = 1 [default = "{{quoted}}"]; // {{text}}
              reserved "{{"a"}}";
              // {{text}}
              enum E { A = 0; /* c */ }
              // {{text}}
              oneof o { int32 y = 2; }
            }
            """)]);

        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);
        Assert.Empty(run.Output.GetSymbolsWithName("Injected", SymbolFilter.All));
        Assert.Equal(["M"], run.Output.GlobalNamespace.GetNamespaceMembers().Single(static one => one.Name == "P").GetTypeMembers().Where(static type => !type.IsFileLocal).Select(static type => type.Name));
    }

    [Fact]
    public void Defaults_hold_what_is_written()
    {
        string output = GeneratorRun.Execute("""
            public static class Program
            {
                public static string Run()
                {
                    var m = new P.M();
                    string[] values = [m.AOrDefault, m.BOrDefault, m.COrDefault, m.DOrDefault];
                    return string.Join("|", System.Linq.Enumerable.Select(values, value => string.Concat(System.Linq.Enumerable.Select(value, c => ((int)c).ToString("x") + " ")))) + m.EOrDefault.Length + " " + m.EOrDefault.Span[3];
                }
            }
            """, new ProtoFile("/project/a.proto", """
            syntax = "proto2";
            package p;
            message M {
              optional string a = 1 [default = "\"\'\\\n\r\t\000\x01"];
              optional string b = 2 [default = "{0} {{ }} $\"" '" // /*'];
              optional string c = 3 [default = "\342\200\250\xe2\x80\xa9\xc2\x85\u0022"];
              optional string d = 4 [default = "\U0001F600\xf0\x9f\x98\x80"];
              optional bytes e = 5 [default = "\xed\xa0\x80\0\xff\""];
            }
            """));

        Assert.Equal("22 27 5c a d 9 0 1 |7b 30 7d 20 7b 7b 20 7d 7d 20 24 22 22 20 2f 2f 20 2f 2a |2028 2029 85 22 |d83d de00 d83d de00 6 0", output);
    }

    [Fact]
    public void The_replacement_character_is_a_character_like_others()
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/a.proto", "syntax = \"proto2\";\n// Gr\uFFFD\uFFFDe\nmessage M {}\n")]);

        Assert.Empty(run.Result.Diagnostics);
        TestCompilation.AssertClean(run.Output);
    }

    [Fact]
    public void What_cannot_be_read_or_told_apart_is_an_error_each()
    {
        GeneratorRun run = GeneratorRun.Create(
        [
            new ProtoFile("/project/null.proto", null),
            new ProtoFile("/project/a.proto", Sound),
            new ProtoFile("/project/a.proto", Sound),
            new ProtoFile("/project/./A.proto", "syntax = \"proto2\"; message N {}"),
        ]);

        Assert.Equal(["AMCT9005", "AMCT9006"], run.Result.Diagnostics.Select(static found => found.Id));
        TestCompilation.AssertClean(run.Output);
    }

    [Theory]
    [InlineData("/project/a#b.proto")]
    [InlineData("/project/a\"b'c.proto")]
    [InlineData("/project/a\nb\r.proto")]
    [InlineData("/project/größe/数据😀.proto")]
    [InlineData("/project/a%20b&<c>.proto")]
    [InlineData("C:\\project\\a.proto")]
    public void Paths_reach_diagnostics_as_they_are(string path)
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile(path, "syntax = \"proto2\"; message M {}"), new ProtoFile("/project/bad.proto", "import \"nothing\";")]);

        TestCompilation.AssertClean(run.Output);
        GeneratorRun broken = GeneratorRun.Create([new ProtoFile(path, "syntax = \"proto2\"; message M { optional Nothing x = 1; }")]);
        Assert.Equal(path, Assert.Single(broken.Result.Diagnostics).Location.GetLineSpan().Path);
    }

    [Fact]
    public void Imports_in_circles_are_errors_at_the_imports()
    {
        GeneratorRun run = GeneratorRun.Create(
        [
            new ProtoFile("/project/self.proto", "syntax = \"proto2\";\nimport \"self.proto\";\npackage s; message S { optional S s = 1; }"),
            .. Enumerable.Range(0, 20).Select(static i => new ProtoFile($"/project/c{i}.proto", $"syntax = \"proto2\";\nimport \"c{(i + 1) % 20}.proto\";\npackage c{i}; message M {{ }}")),
        ]);

        Assert.All(run.Result.Diagnostics, static found => Assert.Equal(("AMCT2002", 1), (found.Id, found.Location.GetLineSpan().StartLinePosition.Line)));
        Assert.Equal(21, run.Result.Diagnostics.Length);
        TestCompilation.AssertClean(run.Output);
    }

    [Fact]
    public void Package_parts_end_at_a_limit()
    {
        Assert.Empty(GeneratorRun.Create([new ProtoFile("/project/a.proto", $"syntax = \"proto2\"; package {Parts(101)}; message M {{}}")]).Problems);
        foreach (int count in (int[])[102, 200_000])
        {
            Diagnostic found = Assert.Single(GeneratorRun.Create([new ProtoFile("/project/a.proto", $"syntax = \"proto2\"; package {Parts(count)}; message M {{}}")]).Result.Diagnostics);
            Assert.Equal("AMCT2041", found.Id);
        }

        static string Parts(int count) => string.Join(".", Enumerable.Repeat("a", count));
    }

    [Theory]
    [InlineData("optional int32 f{0} = {1};", 100_000, "AMCT9042")]
    [InlineData("message M{0} {{ optional M a = 1; optional M b = 2; optional M c = 3; }}", 50_000, "AMCT9042")]
    [InlineData("oneof o{0} {{ int32 f{0} = {1}; }}", 9_000)]
    [InlineData("reserved {1}; reserved {1};", 50_000, "AMCT2020", "AMCT9002")]
    [InlineData("extend M {{ optional M e{0} = {1}; }}", 50_000, "AMCT2019", "AMCT9002")]
    public void A_hundred_thousand_of_anything_end(string member, int count, params string[] expected)
    {
        Diagnostic[] Generate(int size)
        {
            var text = new StringBuilder("syntax = \"proto2\"; package p;\nenum E {\n");
            for (int i = 0; i < 2 * size; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"V{i} = {i};\n");
            }
            text.Append("}\nmessage M {\n");
            for (int i = 1; i <= size; i++)
            {
                text.AppendFormat(CultureInfo.InvariantCulture, member, i, i + 20_000).Append('\n');
            }
            return [.. GeneratorRun.Create([new ProtoFile("/project/wide.proto", text.Append('}').ToString())]).Result.Diagnostics];
        }

        Assert.Equal(expected, Generate(count).Select(static found => found.Id).Distinct());
        LinearTime.Assert(size => Generate(size), count);
    }

    [Fact]
    public void A_file_may_be_fifty_megabytes()
    {
        const string comment = "// xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n";
        LinearTime.Assert(
            static size =>
            {
                string text = string.Concat(Enumerable.Repeat(comment, size));
                GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/long.proto", "syntax = \"proto2\"; package p;\n" + text + "message M {}")]);
                Assert.Empty(run.Problems);
                TestCompilation.AssertClean(run.Output);
            },
            50_000_000 / comment.Length);
    }

    private static string Generate(string text)
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/a.proto", text)]);
        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);
        return run.Sources.Single().SourceText.ToString();
    }
}
