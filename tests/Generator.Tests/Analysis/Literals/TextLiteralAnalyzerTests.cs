using System.Globalization;
using AmctGen.Generator.Analysis.Literals;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Analysis.Literals;

/// <summary>A mistake in a constant text is found at its place in the literal, in the reader's own words, and only if the program would throw an exception.</summary>
public sealed class TextLiteralAnalyzerTests
{
    private static readonly ProtoFile s_proto = new("/project/press.proto", """
        syntax = "proto2";
        package press;
        import "buf/validate/validate.proto";
        import "google/protobuf/any.proto";
        message Config {
          optional uint32 bits = 1 [(buf.validate.field).uint32.lte = 32];
          optional string name = 2;
          optional Part part = 3;
          repeated Part parts = 4;
          oneof algo { string fast = 5; string slow = 6; }
          optional Kind kind = 7;
          optional google.protobuf.Any any = 8;
          extensions 100 to 200;
          optional bytes data = 9;
        }
        message Part { required string id = 1; optional bool on = 2; }
        enum Kind { KIND_NONE = 0; KIND_ALL = 2; }
        extend Config { optional string note = 100; }
        message Nested { extend Config { optional Part more = 101; } }
        """);

    // The API of the test frameworks, as far as it matters here.
    private const string Shared = """
        namespace Testing
        {
            public static class Assert
            {
                public static T Throws<T>(System.Func<object?> code) where T : System.Exception => null!;
                public static void That(System.Action code, object constraint) { }
                public static void Run(System.Action code) { }
            }
            public static class Throws { public static object Exception => null!; }
            public static class Record { public static System.Exception? Exception(System.Func<object?> code) => null; }
            public static class Fluent { public static Fluency Should(this System.Action action) => null!; }
            public sealed class Fluency { public void Throw<T>() { } }
            public static class Texts
            {
                public const string Good = "bits: 1";
                public const string Bad = "bits: 1 bist: 2";
                public static readonly string Loaded = "bist: 1";
            }
        }
        """;

    private static readonly Snippets s_snippets = new([s_proto], Shared, """"
        using System;
        using System.IO;
        using AmctGen;
        using AmctGen.Text;
        using Press;
        using Testing;
        class $NAME$
        {
            const string Own = "prat { id: 'a' }";
            void M(Config.Builder builder, string path, int count, TextReaderOptions given)
            {
                $SNIPPET$
            }
            static string Other(string text) => text;
        }
        """");

    private static readonly string[] s_invalid =
    [
        """Config.ParseText("[|bist|]: 1");""",
        """var x = Config.ParseText(@"[|bist|]: 1");""",
        """"Config.ParseText("""[|bist|]: 1""");"""",
        """Config.ParseText("[|bist|]: 1"u8);""",
        """Config.ParseText("name: 'é😀' [|bist|]: 1");""",
        """Config.ParseText("name: \"\\n\" [|bist|]: 1");""",
        """Config.ParseText("bits: \u0031 [|bist|]: 1");""",
        """Config.ParseText("bits: [|-1|]");""",
        """Config.ParseText("bits: [|'a'|]");""",
        """Config.ParseText("kind: [|KIND_AL|]");""",
        """Config.ParseText("bits: 1 [|bits|]: 2");""",
        """Config.ParseText("fast: '' [|slow|]: ''");""",
        """Config.ParseText("[|part|] { on: true }");""",
        """Config.ParseText("part { id: 'a'[||]");""",
        """Config.ParseText("name: [|'a|]");""",
        """Config.ParseText("[|bist|]: 1 [|nmae|]: 'a'");""",
        """Config.ParseText("bits: 1 " + "[|bist|]: 1");""",
        """Config.ParseText("bits: 1 [|bi" + "st|]: 1");""",
        """Config.ParseText("bits: 1 " + [|Own|]);""",
        """Config.ParseText([|Texts.Bad|]);""",
        """const string Text = "bist: 1"; Config.ParseText([|Text|]);""",
        """Config.ParseText($"[|bist|]: {count}");""",
        """Config.ParseText("[|bist|]: " + count);""",
        """Config.ParseText($"parts {{ [|idd|]: 'a' on: {count} }}");""",
        """"Config.ParseText($@"[|bist|]: 1 name: ""{path}""");"""",
        """builder.MergeText("[|bist|]: 1");""",
        """TextFormat.Parse<Config>("[|bist|]: 1");""",
        """TextFormat.Parse<Config>("[|bist|]: 1"u8);""",
        """TextFormat.Edit<Config>("[|bist|]: 1", config => config);""",
        """Config.ParseText("bits: 1 [|bits|]: 2", null);""",
        """Config.ParseText("bits: 1 [|bits|]: 2", TextReaderOptions.Default);""",
        """Config.ParseText("bits: 1 [|bits|]: 2", new TextReaderOptions { FileName = path });""",
        """Config.ParseText(options: new() { DepthLimit = 1 }, text: "part { id: 'a' } [|bist|]: 1");""",
        """Config.ParseText("[|bist|]: 1", TextReaderOptions.Default with { Dialect = TextDialect.Merge });""",
        """Action run = () => Config.ParseText("[|bist|]: 1"); run();""",
        """Assert.Run(() => Config.ParseText("[|bist|]: 1"));""",
        """try { Config.ParseText("[|bist|]: 1"); } catch (IOException) { }""",
        """"
        Config.ParseText("""
            bits: 1
              [|bist|]: 1
            # end
            """);
        """",
        """"
        Config.ParseText($"""
            bits: 1
              [|bist|]: 1
            name: '{path}'
            """);
        """",
    ];

    private static readonly string[] s_valid =
    [
        """Config.ParseText("bits: 1");""",
        """Config.ParseText("");""",
        """Config.ParseText("# nothing");""",
        """Config.TryParseText("bist: 1", out _, out _);""",
        """TextFormat.TryParse<Config>("bist: 1", out _, out _, null);""",
        """Assert.Throws<TextFormatException>(() => Config.ParseText("bist: 1"));""",
        """Assert.That(() => Config.ParseText("bist: 1"), Throws.Exception);""",
        """var e = Record.Exception(() => Config.ParseText("bist: 1"));""",
        """Action act = () => Config.ParseText("bist: 1"); act.Should().Throw<TextFormatException>();""",
        """Action act = (() => Config.ParseText("bist: 1")); Assert.Throws<Exception>(() => { act(); return null; });""",
        """object Load() => Config.ParseText("bist: 1"); Assert.Throws<TextFormatException>(Load);""",
        """try { Config.ParseText("bist: 1"); } catch (TextFormatException) { }""",
        """Config.ParseText(path);""",
        """Config.ParseText(Texts.Loaded);""",
        """Config.ParseText(Texts.Good + Texts.Good.Trim());""",
        """Config.ParseText($"{path}: 1");""",
        """Config.ParseText($"bits{path}: 1");""",
        """Config.ParseText($"bist{count}: 1");""",
        """Config.ParseText($"name: 'bist{path}: 1'");""",
        """Config.ParseText($"bits: {count} bist: 1");""",
        """Config.ParseText($"part {{ {path} }}");""",
        """Config.ParseText($"part {{ on: {count}");""",
        """Config.ParseText($"# comment {path}");""",
        """Config.ParseText($"kind: KIND_{path}");""",
        """Config.ParseText($"bits: 1{count}");""",
        """Config.ParseText("bits: 1" + path);""",
        """Config.ParseText("bits: 1 bits: 2", new TextReaderOptions { Dialect = TextDialect.Merge });""",
        """Config.ParseText("bist: 1", new TextReaderOptions { IgnoresUnknownFields = true });""",
        """Config.ParseText("bist: 1", given);""",
        """Config.ParseText("bist: 1", given with { FileName = "a" });""",
        """Config.ParseText("bist: 1", new TextReaderOptions { DepthLimit = count });""",
        """Config.ParseText("[press.unknown]: ''", new TextReaderOptions { Registry = given.Registry });""",
        """Config.ParseText("[press.note]: ''", new TextReaderOptions { Registry = given.Registry });""",
        """builder.MergeText("part { on: true }");""",
        """TextFormat.Merge<Config.Builder, Config>(builder, "part { on: true }");""",
        """var x = nameof(Config.ParseText) + "bist: 1";""",
        """Func<string, Config> parse = text => Config.ParseText(text); parse("bist: 1");""",
        """dynamic text = "bist: 1"; Config.ParseText(text);""",
        """Other("bist: 1");""",
    ];

    private static readonly string[] s_rules =
    [
        """Config.ParseText("bits: [|33|]");""",
        """var x = Config.ParseText("name: 'a' bits: [|0x40|]"u8);""",
        """Config.ParseText(@"bits: [|33|]");""",
        """Config.ParseText("bits: " + "[|33|]");""",
        """TextFormat.Parse<Config>("bits: [|33|]");""",
        """Config.ParseText("bits: 1 bits: [|33|]", new TextReaderOptions { Dialect = TextDialect.Merge });""",
        """Config.ParseText("bits: [|33|]", TextReaderOptions.Default);""",
        """const string Text = "bits: 33"; Config.ParseText([|Text|]);""",
        """Config.ParseText("bist: 1 bits: [|33|]", new TextReaderOptions { IgnoresUnknownFields = true });""",
        """Config.ParseText("# é\nbits: [|33|]");""",
    ];

    private static readonly string[] s_keptRules =
    [
        """Config.ParseText("bits: 32");""",
        """builder.MergeText("bits: 33");""",
        """TextFormat.Edit<Config>("bits: 33", config => config);""",
        """Config.ParseText($"bits: 33 name: '{path}'");""",
        """Config.TryParseText("bits: 33", out _, out _);""",
        """Config.ParseText("bits: 33", given);""",
        """Config.ParseText("name: 'bits: 33'");""",
        """Config.ParseText("# bits: 33");""",
        """Config.ParseText("bits: 33 bits: 3", new TextReaderOptions { Dialect = TextDialect.Merge });""",
        """Assert.Throws<Exception>(() => Config.ParseText("bits: 33"));""",
    ];

    private static readonly string[] s_files =
    [
        """Config.ParseText([|"quant.cfg"|]);""",
        """Config.ParseText([|@"C:\configs\quant.cfg"|]);""",
        """Config.ParseText([|"configs/quant.textproto"|]);""",
        """Config.ParseText([|"../a b/quant.prototxt"|]);""",
        """Config.ParseText([|"quant.CFG"u8|]);""",
        """TextFormat.Parse<Config>([|"quant.pbtxt"|]);""",
        """Config.ParseText([|"a/" + "quant.txt"|]);""",
        """builder.MergeText([|"quant.cfg"|]);""",
        """Config.ParseText([|"quant.txtpb"|], null);""",
        """const string File = "quant.cfg"; Config.ParseText([|File|]);""",
        """TextFormat.Edit<Config>([|"quant.cfg"|], config => config);""",
    ];

    private static readonly string[] s_notFiles =
    [
        """Config.ParseText("name: 'quant.cfg'");""",
        """Config.ParseText("# quant.cfg");""",
        """Config.ParseText(path + "quant.cfg");""",
        """Config.ParseText($"{path}.cfg");""",
        """TextFormat.ParseFile<Config>("quant.cfg");""",
        """Config.TryParseText("quant.cfg", out _, out _);""",
        """Other("quant.cfg");""",
        """Assert.Throws<TextFormatException>(() => Config.ParseText("quant.cfg"));""",
        """Config.ParseText("quant.cfg", given);""",
        """File.ReadAllText("quant.cfg");""",
    ];

    private static readonly string[] s_reads =
    [
        """Config.ParseText([|File.ReadAllText(path)|]);""",
        """var x = Config.ParseText([|File.ReadAllText("quant.cfg")|]);""",
        """Config.ParseText([|File.ReadAllBytes(path)|]);""",
        """Config.ParseText([|System.IO.File.ReadAllText(path)|]);""",
        """TextFormat.Parse<Config>([|File.ReadAllText(path)|]);""",
        """Config.ParseText([|File.ReadAllText(path)|], null);""",
        """Config.ParseText([|File.ReadAllText(path)|], TextReaderOptions.Default);""",
        """Config.ParseText([|File.ReadAllText(path)|], new TextReaderOptions { Dialect = TextDialect.Merge });""",
        """Config.ParseText([|File.ReadAllText(Path.Combine(path, "quant.cfg"))|]);""",
        """Func<Config> load = () => Config.ParseText([|File.ReadAllText(path)|]);""",
    ];

    private static readonly string[] s_otherReads =
    [
        """Config.ParseText(File.ReadAllText(path, System.Text.Encoding.Unicode));""",
        """Config.ParseText(File.ReadAllText(path), new TextReaderOptions { FileName = path });""",
        """Config.ParseText(File.ReadAllText(path), given);""",
        """Config.ParseText(File.ReadAllText(path).Trim());""",
        """builder.MergeText(File.ReadAllText(path));""",
        """TextFormat.Edit<Config>(File.ReadAllText(path), config => config);""",
        """Config.TryParseText(File.ReadAllText(path), out _, out _);""",
        """var text = File.ReadAllText(path); Config.ParseText(text);""",
        """TextFormat.ParseFile<Config>(path);""",
        """Other(File.ReadAllText(path));""",
    ];

    private static readonly string[] s_extensions =
    [
        """Config.ParseText("[|[press.note]|]: 'a'");""",
        """Config.ParseText("[|[press.Nested.more]|] { id: 'a' }");""",
        """Config.ParseText("any { [|[type.googleapis.com/press.Part]|] { id: 'a' } }");""",
        """Config.ParseText("[|[press.note]|]: 'a'"u8);""",
        """Config.ParseText("[|[press.note]|]: 'a'", new TextReaderOptions { FileName = path });""",
        """Config.ParseText("[|[press.note]|]: 'a'", TextReaderOptions.Default with { FileName = path });""",
        """Config.ParseText("[|[press.note]|]: 'a'", TextReaderOptions.Default);""",
        """Config.ParseText("[|[press.note]|]: 'a'", null);""",
        """Config.ParseText(text: "[|[press.note]|]: 'a'");""",
        """builder.MergeText("[|[press.note]|]: 'a'");""",
        """TextFormat.Parse<Config>("[|[press.note]|]: 'a'");""",
        """Config.ParseText("[|[press.note]|]: 'a'", new TextReaderOptions { Registry = ExtensionRegistry.Empty });""",
    ];

    private static readonly string[] s_known =
    [
        """Config.ParseText("[press.note]: 'a'", new TextReaderOptions { Registry = ExtensionRegistry.Empty.Add(PressExtensions.All) });""",
        """Config.ParseText("[press.note]: 'a'", given);""",
        """Config.ParseText("[press.note]: 'a'", new TextReaderOptions { IgnoresUnknownFields = true });""",
        """Config.ParseText("name: '[press.note]'");""",
        """Config.ParseText("# [press.note]: 'a'");""",
        """Config.ParseText($"[press.{path}]: 'a'");""",
        """Config.ParseText($"[press.note]: '{path}'");""",
        """Config.TryParseText("[press.note]: 'a'", out _, out _);""",
        """Config.ParseText("parts [{ id: 'a' }]");""",
        """Assert.Throws<TextFormatException>(() => Config.ParseText("[press.note]: 'a'"));""",
    ];

    [Fact]
    public Task A_mistake_is_found_at_its_place_in_the_literal() => s_snippets.Check(new TextLiteralAnalyzer(), "AMCT4020", s_invalid);

    [Fact]
    public Task A_text_that_may_be_valid_is_left_alone() => s_snippets.Check(new TextLiteralAnalyzer(), "", s_valid);

    [Fact]
    public Task A_violated_rule_is_found_at_its_place_in_the_literal() => s_snippets.Check(new TextLiteralAnalyzer(), "AMCT4021", s_rules);

    [Fact]
    public Task A_rule_that_need_not_be_kept_is_left_alone() => s_snippets.Check(new TextLiteralAnalyzer(), "", s_keptRules);

    [Fact]
    public Task The_name_of_a_file_is_not_a_text() => s_snippets.Check(new TextLiteralAnalyzer(), "AMCT4022", s_files);

    [Fact]
    public Task The_name_of_a_file_in_another_place_is_left_alone() => s_snippets.Check(new TextLiteralAnalyzer(), "", s_notFiles);

    [Fact]
    public Task The_text_of_a_file_has_no_name() => s_snippets.Check(new TextLiteralAnalyzer(), "AMCT4023", s_reads);

    [Fact]
    public Task A_text_that_is_read_otherwise_is_left_alone() => s_snippets.Check(new TextLiteralAnalyzer(), "", s_otherReads);

    [Fact]
    public Task An_extension_needs_a_registry() => s_snippets.Check(new TextLiteralAnalyzer(), "AMCT4024", s_extensions);

    [Fact]
    public Task An_extension_that_may_be_known_is_left_alone() => s_snippets.Check(new TextLiteralAnalyzer(), "", s_known);

    [Fact]
    public Task Unfinished_code_is_no_problem() => s_snippets.CheckCut(
        new TextLiteralAnalyzer(),
        [.. s_invalid, .. s_valid, .. s_rules, .. s_keptRules, .. s_files, .. s_notFiles, .. s_reads, .. s_otherReads, .. s_extensions, .. s_known]);

    [Theory]
    [InlineData("Config.ParseText(\"bist: 1\");", "Config.ParseText(\"bits: 1\");")]
    [InlineData("Config.ParseText(@\"bist: 1\"u8);", "Config.ParseText(@\"bits: 1\"u8);")]
    [InlineData("Config.ParseText(\"name: 'é' b\\u0069st: 1\");", "Config.ParseText(\"name: 'é' bits: 1\");")]
    [InlineData("Config.ParseText(\"name: \\\"a\");", "Config.ParseText(\"name: \\\"a\\\"\");")]
    [InlineData("Config.ParseText(@\"name: \"\"a\");", "Config.ParseText(@\"name: \"\"a\"\"\");")]
    [InlineData("Config.ParseText(\"part { id: 'a'\");", "Config.ParseText(\"part { id: 'a' }\");")]
    [InlineData("Config.ParseText($\"part {{ id: 'a'\");", "Config.ParseText($\"part {{ id: 'a' }}\");")]
    [InlineData("Config.ParseText(\"bits 1 \" + \"nme: ''\");", "Config.ParseText(\"bits: 1 \" + \"name: ''\");")]
    [InlineData("Config.ParseText(\"quant.cfg\");", "TextFormat.ParseFile<Config>(\"quant.cfg\");")]
    [InlineData("Config.ParseText(\"quant.cfg\"u8);", "TextFormat.ParseFile<Config>(\"quant.cfg\");")]
    [InlineData("var x = Config.ParseText(File.ReadAllText(path), null);", "var x = TextFormat.ParseFile<Config>(path, null);")]
    [InlineData("TextFormat.Parse<Config>(File.ReadAllBytes(path));", "TextFormat.ParseFile<Config>(path);")]
    [InlineData("Config.ParseText(\"[press.note]: 'a'\");", "Config.ParseText(\"[press.note]: 'a'\", new TextReaderOptions { Registry = ExtensionRegistry.Empty.Add(PressExtensions.All) });")]
    [InlineData("Config.ParseText(text: \"[press.note]: 'a'\");", "Config.ParseText(text: \"[press.note]: 'a'\", options: new TextReaderOptions { Registry = ExtensionRegistry.Empty.Add(PressExtensions.All) });")]
    [InlineData("Config.ParseText(\"[press.Nested.more] { id: '' }\", new() { FileName = path });", "Config.ParseText(\"[press.Nested.more] { id: '' }\", new() { FileName = path, Registry = ExtensionRegistry.Empty.Add(Nested.Extensions.All) });")]
    [InlineData("Config.ParseText(\"any { [type.googleapis.com/press.Part] { id: '' } }\", TextReaderOptions.Default);", "Config.ParseText(\"any { [type.googleapis.com/press.Part] { id: '' } }\", TextReaderOptions.Default with { Registry = ExtensionRegistry.Empty.AddMessage<Part>() });")]
    public Task A_repair_is_written_as_the_code_is(string wrong, string right) => s_snippets.CheckRepair(new TextLiteralAnalyzer(), wrong, right);

    [Fact]
    public async Task A_constant_in_another_place_is_reported_where_it_is_used_with_its_declaration()
    {
        Diagnostic found = (await s_snippets.Diagnose(new TextLiteralAnalyzer(), ["Config.ParseText(Texts.Bad);"]))[0].Single();

        Assert.Equal("Config has no field 'bist'; did you mean 'bits'? [AMCT5010]", found.GetMessage(CultureInfo.InvariantCulture));
        Location declaration = Assert.Single(found.AdditionalLocations);
        Assert.Equal("bist", declaration.SourceTree!.ToString().Substring(declaration.SourceSpan.Start, declaration.SourceSpan.Length));
        Assert.Empty(found.Properties);
    }

    [Theory]
    [InlineData(false, DiagnosticSeverity.Warning)]
    [InlineData(true, DiagnosticSeverity.Info)]
    public async Task Tests_are_wrong_on_purpose(bool isTest, DiagnosticSeverity severity) =>
        Assert.Equal(severity, (await s_snippets.Diagnose(new TextLiteralAnalyzer(), ["Config.ParseText(\"bist: 1\");"], isTest: isTest))[0].Single().Severity);
}
