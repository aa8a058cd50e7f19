using System.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The options of the reader.</summary>
public sealed class ReaderOptionsTests
{
    private static readonly TextReaderOptions s_ignoring = new() { IgnoresUnknownFields = true };

    [Fact]
    public void What_is_unknown_is_an_error_or_is_passed_over_with_a_warning()
    {
        const string Text = """
            batch_nun: 3
            batch_num: 2
            future { deep < a: 1 b: [1, -inf, { c: 'x' "y" }] > [a.b]: 1 }
            data_config { clip { clip_max: 1 clip_min: 0 mode: FAST } }
            [not.known]: 5
            """;

        Assert.False(Root.TryParseText(Text, out _, out EquatableArray<TextDiagnostic> errors));
        Assert.Equal([1, 3, 4, 5], errors.Select(static error => error.Location.Line));
        Assert.True(Root.TryParseText(Text, out Root? message, out EquatableArray<TextDiagnostic> warnings, s_ignoring));
        Assert.Equal("batch_num: 2\ndata_config {\n  clip {\n    clip_max: 1\n    clip_min: 0\n  }\n}\n", message.ToText());
        Assert.Equal(
            [
                "(1,1): warning AMCT5010: Root has no field 'batch_nun'; did you mean 'batch_num'?; it is ignored",
                "(3,1): warning AMCT5010: Root has no field 'future'",
                "(4,46): warning AMCT5010: 'clip' (Clip) has no field 'mode'; its fields are clip_max, clip_min; it is ignored",
            ],
            warnings.Select(static warning => warning.ToString()).Take(3).Select(static line => line.StartsWith("(3", StringComparison.Ordinal) ? line[..51] : line));
        Assert.Equal((4, "AMCT5019"), (warnings.Count, warnings[3].Id));
    }

    [Theory]
    [InlineData("future: -abc", "AMCT5011")]
    [InlineData("future 1", "AMCT5007")]
    [InlineData("future: [1,]", "AMCT5009")]
    [InlineData("future { a: }", "AMCT5008")]
    [InlineData("data_config { clip { clip_mix: 1 clip_min: 0 } }", "AMCT5014")]
    [InlineData("batch_num: 1 batch_num: 2", "AMCT5015")]
    public void What_is_passed_over_has_to_be_sound_and_the_rest_too(string text, string id)
    {
        Assert.False(Root.TryParseText(text, out _, out EquatableArray<TextDiagnostic> diagnostics, s_ignoring));
        Assert.Equal(id, Assert.Single(diagnostics, static finding => finding.Severity == TextSeverity.Error).Id);
    }

    [Fact]
    public void A_text_longer_than_the_limit_is_an_error()
    {
        var options = new TextReaderOptions { LengthLimit = 12 };
        byte[] text = Encoding.UTF8.GetBytes("batch_num: 2\n");
        using var endless = new EndlessStream();

        Assert.True(Root.TryParseText(text.AsSpan(0, 12), out _, out _, options));
        Assert.False(Root.TryParseText(text, out _, out EquatableArray<TextDiagnostic> diagnostics, options));
        Assert.Equal("(1,1): error AMCT9011: the text has 13 bytes, and 12 are allowed: shorten it, or raise the length limit", Assert.Single(diagnostics).ToString());
        Assert.False(TextFormat.TryParse(endless, out Root? _, out diagnostics, options));
        Assert.Equal("AMCT9011", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public void A_stream_that_gives_little_at_a_time_is_read_to_its_end()
    {
        string text = string.Concat(Enumerable.Range(0, 3000).Select(static i => $"skip_layers: \"layer{i}\"\n"));
        using var stream = new TricklingStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, TextFormat.Parse<Root>(stream).ToText());
    }

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }
    }
}
