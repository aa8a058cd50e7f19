using System.Text.Json;
using System.Text;
using AmctGen.Generated;
using AmctGen.Tests;
using AmctGen.Text;
using Merging;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The merge dialect has the verdict of Python's <c>text_format.Merge</c>, as it was recorded with protobuf 4.21, and gives the same message.</summary>
public sealed class PythonVerdictTests
{
    private static readonly ExtensionRegistry s_registry =
        ExtensionRegistry.Empty.Add(MergingExtensions.All).Add(Item.Extensions.All).AddMessage<M>().AddMessage<Sub>().AddMessage<P3>().AddMessage<Item>().AddMessage<AmctGen.WellKnownTypes.Any>();

    [Fact]
    public void Texts_are_read_as_Python_reads_them()
    {
        var options = new TextReaderOptions { Dialect = TextDialect.Merge, Registry = s_registry };
        var shapes = ExtensionRegistry.FromShapes(s_registry.Shapes);
        var problems = new List<string>();
        int accepted = 0;
        string[] lines = File.ReadAllLines(Path.Combine(Corpus.RepositoryRoot, "tests", "Corpus", "python-merge.jsonl"));
        foreach (string line in lines)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString()!;
            string? expected = row.RootElement.GetProperty("value").GetString();
            accepted += expected is null ? 0 : 1;
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            bool isRead = TextFormat.TryParse(utf8, out M? message, out EquatableArray<TextDiagnostic> diagnostics, options);
            string? actual = isRead ? TextFormat.ToText(message!, TextWriterOptions.Canonical) : null;
            bool hasError = DocumentChecker.Check(TextDocument.Parse(utf8, TextDialect.Merge), M.Shape, TextDialect.Merge, s_registry.Shapes).Any(static finding => finding.Severity == TextSeverity.Error);
            var reader = new TextFormatReader(utf8, 100, s_registry, null, TextDialect.Merge);
            M fast = (M)MessageReader.Of<M>().Read(ref reader);
            string? read = reader.HasFailed ? expected : TextFormat.ToText(fast, TextWriterOptions.Canonical);
            if (DynamicLaw.Broken<M>(utf8, options, shapes) is { } difference)
            {
                problems.Add($"{JsonSerializer.Serialize(text)}: {difference}");
            }
            if (actual != expected || hasError != (expected is null) || read != expected)
            {
                problems.Add($"{JsonSerializer.Serialize(text)}: {actual ?? "refused"} instead of {expected ?? "refused"}, fast {read ?? "refused"}, {string.Join("; ", diagnostics)}");
            }
        }
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.InRange(lines.Length, 700, 1000);
        Assert.InRange(accepted, 350, lines.Length - 300);
    }

    [Theory]
    [InlineData("i32: 0b101", "write 5", "5")]
    [InlineData("i32: +7", "write 7", "7")]
    [InlineData("i32: 1_000", "write 1000", "1000")]
    [InlineData("u32: -0", "write 0", "0")]
    [InlineData("f: 010", "write 10", "10")]
    [InlineData("f: inff", "write inf", "inf")]
    [InlineData("s: \"\\?\"", "write \"\\\\?\"", "\"\\\\?\"")]
    [InlineData("by: \"\\u00e9\"", "write \"\\351\"", "\"\\351\"")]
    [InlineData("i32:\u00A01", "this white space", " ")]
    public void What_only_Python_takes_is_warned_of(string text, string part, string suggestion)
    {
        Assert.True(TextFormat.TryParse(text, out M? merged, out EquatableArray<TextDiagnostic> diagnostics, new TextReaderOptions { Dialect = TextDialect.Merge, Registry = s_registry }));
        TextDiagnostic finding = Assert.Single(diagnostics.ToArray());
        Assert.Equal(("AMCT5025", TextSeverity.Warning, new TextEdit(finding.Span, suggestion)), (finding.Id, finding.Severity, Assert.Single(finding.Repair!.Edits)));
        Assert.Contains(part, finding.Message, StringComparison.Ordinal);

        // The repair means the same to all readers.
        byte[] repaired = finding.Repair.Apply(Encoding.UTF8.GetBytes(text));
        Assert.True(TextFormat.TryParse(repaired, out M? strict, out diagnostics, new TextReaderOptions { Registry = s_registry }));
        Assert.Equal(merged, strict);
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("i32: - 5", "no white space after '-'")]
    [InlineData("b: 0x1", "write true")]
    [InlineData("f: 2F", "write 2")]
    [InlineData("e: 01", "write 1")]
    [InlineData("grp { }", "write Grp")]
    [InlineData("gone: 1", "Python's reader refuses the name")]
    [InlineData("any { [a/b/merging.Sub] { } }", "only three words before the type")]
    [InlineData("any { [type.googleapis.com/merging.Sub] { }, }", "no separator after the message")]
    public void What_Python_refuses_is_told_with_its_reason(string text, string part)
    {
        Assert.True(TextFormat.TryParse<M>(text, out _, out _, new TextReaderOptions { Registry = s_registry }));
        Assert.False(TextFormat.TryParse<M>(text, out _, out EquatableArray<TextDiagnostic> diagnostics, new TextReaderOptions { Dialect = TextDialect.Merge, Registry = s_registry }));
        Assert.Contains(part, Assert.Single(diagnostics.ToArray()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_of_a_group_is_passed_over_like_others()
    {
        var options = new TextReaderOptions { Dialect = TextDialect.Merge, IgnoresUnknownFields = true };
        Assert.Equal(new M { I32 = 2 }, TextFormat.Parse<M>("grp { a: 1 } rgrp { a: 'x' } i32: 2", options));
        Assert.Equal(1, TextFormat.Parse<M>("grp { a: 3 } Grp { a: 1 } i32: 2", options).Grp?.A);
    }

    [Fact]
    public void A_deprecated_field_is_warned_of_where_the_text_is_read_fast()
    {
        Assert.True(TextFormat.TryParse<M>("sub { a: 1 } dep: 1", out _, out EquatableArray<TextDiagnostic> diagnostics));
        Assert.Equal("AMCT5020", Assert.Single(diagnostics.ToArray()).Id);
        Assert.True(TextFormat.TryParse<M>("sub { a: 1 }", out _, out diagnostics));
        Assert.Empty(diagnostics);
    }
}
