using System.Text;
using AmctGen.Tests;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Document;

/// <summary>The number of findings is limited for any number of mistakes, in linear time.</summary>
public class FindingLimitTests
{
    private static readonly MessageShape s_wide = new("test.Wide", static () =>
        [.. Enumerable.Range(1, 1000).Select(static i => new FieldShape($"some_long_field_name_{i}", i, FieldKind.Int32, FieldCardinality.Optional))]);

    [Fact]
    public void The_last_finding_counts_what_is_left_out()
    {
        EquatableArray<TextDiagnostic> findings = Check(Repeat("nothing_near: 1\n", 1_500), Root.Shape);
        Assert.Equal(TextDocument.MostFindings, findings.Count);
        Assert.EndsWith("(500 more findings are left out)", findings[findings.Count - 1].Message, StringComparison.Ordinal);
        Assert.Equal(1000, findings[findings.Count - 1].Location.Line);
    }

    [Fact]
    public void Exactly_as_many_as_are_told_leave_nothing_out()
    {
        EquatableArray<TextDiagnostic> findings = Check(Repeat("batch_num: x ", 1), Root.Shape);
        Assert.DoesNotContain("left out", Assert.Single(findings.ToArray()).Message, StringComparison.Ordinal);
        findings = Check(Repeat("nothing_near: 1\n", 1_000), Root.Shape);
        Assert.DoesNotContain("left out", findings[999].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_never_hide_an_error()
    {
        EquatableArray<TextDiagnostic> findings = Check(Repeat("batch_num: 1\n", 5_000) + "batch_num: x", Root.Shape);
        Assert.Equal(TextDocument.MostFindings, findings.Count);
        Assert.Equal((TextSeverity.Error, 5_001), (findings[999].Severity, findings[999].Location.Line));
        Assert.False(Root.TryParseText(Encoding.UTF8.GetBytes(Repeat("batch_num: 1\n", 5_000) + "}"), out _, out _, new TextReaderOptions { Dialect = TextDialect.Merge }));
    }

    [Theory]
    [InlineData("batch_num: 1 ", 200_000)]
    [InlineData("some_longer_field_name: 1 ", 100_000)]
    [InlineData("data_config { clip { clip_max: 1 clip_min: 0 } bits: 1 } ", 50_000)]
    public void Time_is_linear(string mistake, int times)
    {
        LinearTime.Assert(
            size =>
            {
                string text = Repeat(mistake, size);
                Check(text, Root.Shape);
                Check(text, s_wide);
            },
            times);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static EquatableArray<TextDiagnostic> Check(string text, MessageShape shape) =>
        DocumentChecker.Check(TextDocument.Parse(Encoding.UTF8.GetBytes(text)), shape, TextDialect.Merge);
}
