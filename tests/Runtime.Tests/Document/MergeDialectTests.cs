using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Document;

/// <summary>The merge dialect: its warnings, and the equivalent plain text.</summary>
public class MergeDialectTests
{
    [Theory]
    [InlineData("batch_num: 1 batch_num: 2", 1, "batch_num: 2")]
    [InlineData("plain: 1 plain: 0", 1, "plain: 0")]
    [InlineData("clip { clip_max: 1 } clip { clip_min: 2 }", 1, "clip { clip_max: 1 clip_min: 2 }")]
    [InlineData("clip { clip_max: 1 clip_min: 1 } clip { clip_min: 2 }", 1, "clip { clip_max: 1 clip_min: 2 }")]
    [InlineData("layer { layer_name: 'a' child { clip { clip_max: 1 } } } layer { child { layer_name: 'b' clip { clip_min: 2 } } }", 1,
        "layer { layer_name: 'a' child { clip { clip_max: 1 clip_min: 2 } layer_name: 'b' } }")]
    [InlineData("layer { layer_name: 'a' arq { clip_max: 1 } bits: 3 }", 1, "layer { layer_name: 'a' bits: 3 }")]
    [InlineData("layer { layer_name: 'a' arq { clip_max: 1 } bits: 3 arq { clip_max: 5 clip_min: 4 } }", 2,
        "layer { layer_name: 'a' arq { clip_max: 5 clip_min: 4 } }")]
    [InlineData("Data { clip_max: 1 } Data { clip_min: 2 }", 1, "Data { clip_max: 1 clip_min: 2 }")]
    [InlineData("offset: -3 title: 'a' \"b\"", 0, "offset: -3 title: \"ab\"")]
    [InlineData("counts { key: 'a' value: 1 } counts { key: 'b' } counts { key: 'a' value: 2 }", 1, "counts { key: 'b' } counts { key: 'a' value: 2 }")]
    [InlineData("layers [{layer_name: 'a'}] layers { layer_name: 'b' } skip_layers: ['x', 'y'] skip_layers: 'z'", 0,
        "layers { layer_name: 'a' } layers { layer_name: 'b' } skip_layers: 'x' skip_layers: 'y' skip_layers: 'z'")]
    public void Warns_and_becomes_plain_text(string text, int warnings, string expected)
    {
        TextDocument document = Parse(text);
        EquatableArray<TextDiagnostic> findings = DocumentChecker.Check(document, Shapes.Config, TextDialect.Merge);
        Assert.All(findings.ToArray(), static finding => Assert.Equal(TextSeverity.Warning, finding.Severity));
        Assert.Equal(warnings, findings.Count);
        byte[] plain = DocumentNormalizer.Normalize(document, Shapes.Config);
        Assert.Equal(Words(expected), Words(Encoding.UTF8.GetString(plain)));
        Assert.Empty(DocumentChecker.Check(TextDocument.Parse(plain), Shapes.Config).ToArray());
    }

    [Theory]
    [InlineData("clip { clip_max: 1 } clip { clip_max: 2 }", "'clip_min'")]
    [InlineData("layer { layer_name: 'a' arq { clip_max: 1 } bits: 3 arq { clip_min: 4 } }", "'clip_max'")]
    [InlineData("layers { layer_name: 'a' } layers { }", "'layer_name'")]
    public void Required_fields_are_required_of_the_merged_message(string text, string missing)
    {
        EquatableArray<TextDiagnostic> findings = DocumentChecker.Check(Parse(text), Shapes.Config, TextDialect.Merge);
        TextDiagnostic error = Assert.Single(findings.ToArray(), static finding => finding.Severity == TextSeverity.Error);
        Assert.Equal("AMCT5014", error.Id);
        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_loses_has_to_be_well_formed_all_the_same()
    {
        EquatableArray<TextDiagnostic> findings = DocumentChecker.Check(Parse("layer { layer_name: 'a' arq { clip_max: x } bits: 3 }"), Shapes.Config, TextDialect.Merge);
        Assert.Contains(findings, static finding => finding.Id == "AMCT5011");
    }

    private static TextDocument Parse(string text) => TextDocument.Parse(Encoding.UTF8.GetBytes(text), TextDialect.Merge);

    private static string Words(string text) => string.Join(' ', text.Replace('\'', '"').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
