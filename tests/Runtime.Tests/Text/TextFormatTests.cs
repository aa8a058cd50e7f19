using System.Buffers;
using System.Text;
using AmctGen.Generated;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Reading with the public API: both paths together.</summary>
public sealed class TextFormatTests
{
    [Fact]
    public void ListsAllErrorsAtOnce()
    {
        var exception = Assert.Throws<TextFormatException>(static () => Root.ParseText(
            "batch_nun: 1\nfixed_min: maybe\n", new TextReaderOptions { FileName = "quant.cfg" }));
        Assert.Equal(2, exception.Errors.Count);
        string[] lines = exception.Message.Split('\n');
        Assert.StartsWith("quant.cfg(1,1): error AMCT5010: ", lines[0]);
        Assert.Contains("did you mean 'batch_num'?", lines[0]);
        Assert.StartsWith("quant.cfg(2,12): error AMCT5011: ", lines[1]);
    }

    [Fact]
    public void ReadsBothFormsOfInput()
    {
        Assert.Equal(7u, Root.ParseText("batch_num: 7").BatchNum);
        Assert.Equal(7u, Root.ParseText("batch_num: 7"u8).BatchNum);
        Assert.True(Root.TryParseText("batch_num: 7"u8, out Root? message, out EquatableArray<TextDiagnostic> diagnostics));
        Assert.Equal(7u, message.BatchNum);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void MergesDuplicatesInTheMergeDialectOnly()
    {
        const string text = "batch_num: 1 batch_num: 2 data_config { bits: 1 } data_config { fixed_min: true bits: 3 }";
        Assert.False(Root.TryParseText(text, out _, out EquatableArray<TextDiagnostic> errors));
        Assert.Equal(2, errors.Count);
        Assert.True(Root.TryParseText(text, out Root? message, out EquatableArray<TextDiagnostic> warnings, new TextReaderOptions { Dialect = TextDialect.Merge }));
        Assert.All(warnings, static warning => Assert.Equal(TextSeverity.Warning, warning.Severity));
        Assert.Equal(2, warnings.Count);
        Assert.Equal(new Root { BatchNum = 2, DataConfig = new Data { Bits = 3, FixedMin = true } }, message);
    }

    [Fact]
    public void WarnsOfATextThatIsAllComment()
    {
        Assert.True(Root.TryParseText("# batch_num: 1 data_config { }", out Root? message, out EquatableArray<TextDiagnostic> diagnostics));
        Assert.Equal(new Root(), message);
        Assert.Equal(TextSeverity.Warning, Assert.Single(diagnostics.ToArray()).Severity);
        Assert.True(Root.TryParseText(" \n", out _, out diagnostics));
        Assert.Equal("AMCT5021", Assert.Single(diagnostics.ToArray()).Id);
        Assert.True(Root.TryParseText("# proto-message: golden.Root\n", out _, out diagnostics));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void WarnsOfAKeyThatComesAgain()
    {
        Assert.True(Root.TryParseText("weights { key: 'a' value: 1 } weights { key: 'a' value: 2 }", out Root? message, out EquatableArray<TextDiagnostic> diagnostics));
        Assert.Equal(2, message.Weights["a"]);
        Assert.Equal("AMCT5023", Assert.Single(diagnostics.ToArray()).Id);
    }

    [Theory]
    [InlineData("data_config {", 100_000)]
    [InlineData("data_config: <", 100_000)]
    [InlineData("skip_layers: [", 100_000)]
    [InlineData("[", 100_000)]
    [InlineData("}", 10_000)]
    public void SurvivesDeepNesting(string opener, int depth)
    {
        string text = string.Concat(Enumerable.Repeat(opener, depth));
        Assert.False(Root.TryParseText(text, out _, out EquatableArray<TextDiagnostic> diagnostics, new TextReaderOptions { DepthLimit = int.MaxValue }));
        Assert.NotEmpty(diagnostics);
    }

    [Fact]
    public void WritesDeepMessagesOrSaysWhyNot()
    {
        // Nothing in the golden schema nests without end, so the writer is driven by hand.
        var writer = new TextFormatWriter(new ArrayBufferWriter<byte>(), TextWriterOptions.SingleLine);
        try
        {
            Nest(ref writer, 10_000_000);
            Assert.Fail("the stack should have been too small");
        }
        catch (InsufficientExecutionStackException)
        {
        }

        static void Nest(ref TextFormatWriter writer, int depth)
        {
            writer.BeginMessage("a"u8);
            if (depth > 0)
            {
                Nest(ref writer, depth - 1);
            }
            writer.EndMessage();
        }
    }

    [Fact]
    public void WhatIsWrittenReadsBackEqual()
    {
        var random = new Random(3);
        for (int i = 0; i < 500; i++)
        {
            Root message = RandomMessages.Root(random);
            foreach (TextWriterOptions options in (TextWriterOptions[])[TextWriterOptions.Default, TextWriterOptions.Canonical, TextWriterOptions.SingleLine])
            {
                string text = message.ToText(options);
                Root again = Root.ParseText(text);
                Assert.Equal(message, again);
                Assert.Equal(message.GetHashCode(), again.GetHashCode());
                Assert.Equal(text, again.ToText(options));
            }
        }
    }
}
