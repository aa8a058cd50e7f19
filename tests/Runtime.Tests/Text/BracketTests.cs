using System.Text;
using AmctGen.Generated;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Names in brackets: extensions, and the messages inside an Any.</summary>
public sealed class BracketTests
{
    private static readonly ExtensionRegistry s_registry = ExtensionRegistry.Empty
        .Add(SheetExtensions.Page, SheetExtensions.Notes, SheetExtensions.Layer, SheetItems.Sheets)
        .AddMessage<Sheet>()
        .AddMessage<Layer>();

    private static readonly TextReaderOptions s_options = new() { Registry = s_registry };

    private static readonly string[] s_seeds =
    [
        "title: 'a' [golden.page]: 1 [golden.notes]: ['x', \"y\"] [golden.notes]: 'z' [golden.layer] { layer_name: 'l' }",
        "[golden.Sheet] { [golden.page]: 2 } [golden.Sheet.sheets]: [{ }, < [golden.notes]: [] >]",
        "content { [type.googleapis.com/golden.Layer] { layer_name: \"n\" } } [golden.page]: -3",
        "content: { [a/golden.Sheet]: < content { [b%2Fc/golden.Sheet] { title: 't' } } > }",
        "content { type_url: 'a/b' value: '\\001' }",
    ];

    private static readonly string[] s_pieces =
    [
        "[golden.page]: 1", "[golden.page]", "[golden.notes]: 'n'", "[golden.layer] { layer_name: 'm' }", "[golden.layer] {}", "[golden.Sheet] {}", "[golden.none]: 1", "[title]: 'a'",
        "[a/golden.Sheet] {}", "[golden.Layer] {}", "[/golden.Sheet] {}", "[a%/golden.Sheet] {}", "type_url: ''", "value: 'v'", "content {}", "content { [a/golden.Sheet] { } }",
        " ", "#c\n", "[", "]", "/", ".", "%41", ":", "{", "}", ",", "-", "é", "\0", "'", "1", "<", ">",
    ];

    [Fact]
    public void TheFastReaderTakesExactlyWhatTheCheckerFindsNoErrorIn()
    {
        var random = new Random(29);
        int accepted = 0;
        for (int i = 0; i < 12_000; i++)
        {
            byte[] text = Mutate(random, s_seeds[random.Next(s_seeds.Length)]);
            var reader = new TextFormatReader(text, 100, s_registry);
            Sheet fast = (Sheet)MessageReader.Of<Sheet>().Read(ref reader);
            TextDocument document = TextDocument.Parse(text);
            TextDiagnostic? error = DocumentChecker.Check(document, Sheet.Shape, registry: s_registry.Shapes).FirstOrDefault(static finding => finding.Severity == TextSeverity.Error);
            if (error is not null)
            {
                Assert.True(reader.HasFailed, $"step {i}: {error}\n{Encoding.UTF8.GetString(text)}");
                Sheet? none = TextFormat.TryParse(text, out Sheet? merged, out _, s_options with { Dialect = TextDialect.Merge }) ? merged : null;
                Assert.True(none is null || Read(none.ToString()) == none);
                continue;
            }
            accepted++;
            Sheet sheet = Read(Encoding.UTF8.GetString(text));
            Assert.True(reader.HasFailed || fast == sheet, $"step {i}\n{Encoding.UTF8.GetString(text)}");
            Assert.Equal(sheet, Read(sheet.ToString()));
        }
        Assert.InRange(accepted, 2_000, 10_000);
    }

    [Theory]
    [InlineData("[golden.page]: 1")]
    [InlineData("[golden.Sheet] { [golden.notes]: ['a'] } [golden.Sheet.sheets] {}")]
    [InlineData("content { [a.b/c~d/golden.Layer]: { layer_name: 'a' } }")]
    public void PlainNamesStayOnTheFastPath(string text)
    {
        var reader = new TextFormatReader(Encoding.UTF8.GetBytes(text), 100, s_registry);
        MessageReader.Of<Sheet>().Read(ref reader);
        Assert.False(reader.HasFailed);
    }

    [Fact]
    public void NamesWithBlanksInsideAndVeryLongOnesAreReadToo()
    {
        string prefix = new('x', 30_000);
        Sheet sheet = Read($"[gol den # why\n. page]: 4 content {{ [{prefix}/golden.Sheet] {{}} }}");
        Assert.Equal(4, sheet.Get(SheetExtensions.Page));
        Assert.Equal(prefix + "/golden.Sheet", sheet.Content!.TypeUrl);
    }

    [Fact]
    public void DepthCountsThroughExtensionsAndAny()
    {
        const int Depth = 98;
        string text = string.Concat(Enumerable.Repeat("[golden.Sheet] { content { [a/golden.Sheet] { ", Depth / 3)) + string.Concat(Enumerable.Repeat("} } } ", Depth / 3));
        Assert.Equal(Read(text), Read(Read(text).ToString()));
        Assert.False(TextFormat.TryParse(text, out Sheet? _, out EquatableArray<TextDiagnostic> diagnostics, s_options with { DepthLimit = 95 }));
        Assert.Equal("AMCT9010", Assert.Single(diagnostics).Id);
    }

    [Theory]
    [InlineData("content { value: 0 value: X }")]
    [InlineData("content { type_url: X type_url: -1 }")]
    public void AValueOfTheWrongKindIsToldWhereASecondOneFollows(string text)
    {
        Assert.False(TextFormat.TryParse(text, out Sheet? _, out EquatableArray<TextDiagnostic> diagnostics, s_options));
        Assert.Equal(["AMCT5011", "AMCT5015", "AMCT5011"], diagnostics.Select(static finding => finding.Id));
    }

    [Fact]
    public void PlacesAreFoundByPathsWithBrackets()
    {
        byte[] text = Encoding.UTF8.GetBytes("[golden.Sheet] {}\n[golden.Sheet] { [golden.page]: 1 }\ncontent { [a/golden.Layer] {\n layer_name: 'a' } }");
        FieldLocations places = FieldLocations.Read(text, Sheet.Shape, "a.cfg", s_registry);
        Assert.Equal(new SourceLocation(2, 18), places.Find("[golden.Sheet.sheets][1].[golden.page]"));
        Assert.Equal(new SourceLocation(4, 2), places.Find("content.[a/golden.Layer].layer_name"));
        Assert.Null(FieldLocations.Read(text, Sheet.Shape, "a.cfg").Find("content.[a/golden.Layer].layer_name"));
    }

    [Fact]
    public void RegistriesAreImmutable()
    {
        ExtensionRegistry one = ExtensionRegistry.Empty.Add(SheetExtensions.Page);
        one.Add(SheetExtensions.Notes).AddMessage<Sheet>();
        Assert.True(TextFormat.TryParse("[golden.page]: 1", out Sheet? _, out _, new TextReaderOptions { Registry = one }));
        Assert.False(TextFormat.TryParse("[golden.notes]: 'a'", out Sheet? _, out _, new TextReaderOptions { Registry = one }));
        Assert.False(TextFormat.TryParse("[golden.page]: 1", out Sheet? _, out _));
    }

    private static Sheet Read(string text) => TextFormat.Parse<Sheet>(text, s_options);

    private static byte[] Mutate(Random random, string seed)
    {
        var text = new StringBuilder(seed);
        for (int i = random.Next(3); i > 0; i--)
        {
            int position = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0 when position < text.Length:
                    text.Remove(position, 1);
                    break;
                case 1:
                    text.Remove(position, Math.Min(random.Next(12), text.Length - position));
                    break;
                default:
                    int blank = text.ToString().IndexOf(' ', position);
                    text.Insert(blank >= 0 && random.Next(3) > 0 ? blank : position, (random.Next(2) == 0 ? " " : "") + s_pieces[random.Next(s_pieces.Length)]);
                    break;
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
