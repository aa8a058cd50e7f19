using System.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Document;

/// <summary>The merge dialect reads the same messages as the strict dialect from the plain text.</summary>
public class MergedGoldenTests
{
    private static readonly TextReaderOptions s_merge = new() { Dialect = TextDialect.Merge };

    [Theory]
    [InlineData("batch_num: 1 batch_num: 2", "batch_num: 2")]
    [InlineData("data_config { bits: 1 fixed_min: true } data_config { fixed_min: false dst_type: INT4 }", "data_config { bits: 1 fixed_min: false dst_type: INT4 }")]
    [InlineData("data_config { clip { clip_max: 1 } } data_config { clip { clip_min: 2 } }", "data_config { clip { clip_max: 1 clip_min: 2 } }")]
    [InlineData("data_config { clip { clip_max: 1 } bits: 3 }", "data_config { bits: 3 }")]
    [InlineData("data_config { bits: 3 } data_config { clip { clip_max: 1 clip_min: 0 } }", "data_config { clip { clip_max: 1 clip_min: 0 } }")]
    [InlineData("data_config { clip { clip_max: 1 } bits: 3 clip { clip_max: 5 clip_min: 4 } }", "data_config { clip { clip_max: 5 clip_min: 4 } }")]
    [InlineData("skip_layers: 'a' batch_num: 1 batch_num: 2 skip_layers: ['b', 'c']", "skip_layers: ['a', 'b', 'c'] batch_num: 2")]
    [InlineData("override_layers { layer_name: 'a' layer_name: 'b' } override_layers { layer_name: 'a' }", "override_layers [{ layer_name: 'b' }, { layer_name: 'a' }]")]
    [InlineData("weights { key: 'a' value: 1 } weights { key: 'a' value: 2 value: 3 }", "weights { key: 'a' value: 3 }")]
    public void Merges_as_if_written_once(string text, string plain)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.True(Root.TryParseText(bytes, out Root? merged, out EquatableArray<TextDiagnostic> diagnostics, s_merge), string.Join('\n', diagnostics));
        Assert.True(Root.TryParseText(Encoding.UTF8.GetBytes(plain), out Root? expected, out _));
        Assert.Equal(expected, merged);
    }

    [Theory]
    [InlineData("data_config { clip { clip_max: 1 } clip { clip_max: 2 } }", "(1,15): error AMCT5014: 'clip' is missing the required field 'clip_min'")]
    [InlineData("override_layers { layer_name: 'a' } override_layers { data_config { } }", "(1,37): error AMCT5014: 'override_layers' is missing the required field 'layer_name'")]
    public void What_is_still_missing_after_merging_is_an_error(string text, string expected)
    {
        Assert.False(Root.TryParseText(Encoding.UTF8.GetBytes(text), out _, out EquatableArray<TextDiagnostic> diagnostics, s_merge));
        Assert.Equal([expected], diagnostics.Where(static finding => finding.Severity == TextSeverity.Error).Select(static finding => finding.ToString()));
    }

    [Fact]
    public void The_strict_dialect_tells_the_duplicate_alone()
    {
        Assert.False(Root.TryParseText("data_config { clip { clip_max: 1 } clip { clip_min: 2 } }"u8, out _, out EquatableArray<TextDiagnostic> diagnostics));
        Assert.Equal("AMCT5015", Assert.Single(diagnostics.ToArray()).Id);
    }
}
