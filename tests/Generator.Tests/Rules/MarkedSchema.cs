using System.Globalization;
using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Tests.Schema;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>A schema in which <c>«</c> and <c>»</c> enclose the expected locations of diagnostics.</summary>
internal static class MarkedSchema
{
    /// <summary>Fails unless a schema has exactly these findings, at the marked locations and in their order.</summary>
    /// <param name="marked">The schema with its marks.</param>
    /// <param name="expected">For each mark <c>id: message</c>.</param>
    public static void Check(string marked, params string[] expected)
    {
        (string actual, string[] findings) = Mark(Plain(marked));
        Assert.Equal(marked, actual);
        Assert.Equal(expected, findings);
    }

    /// <summary>The schema without its marks.</summary>
    public static string Plain(string marked) => marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

    /// <summary>Links a schema, and marks the locations of the findings.</summary>
    public static (string Marked, string[] Findings) Mark(string text)
    {
        var lines = SourceText.From(text);
        Parsed<FileModel> linked = LinkRun.Link(text);
        // Schemas of tests import more than they use.
        DiagnosticInfo[] found = [.. linked.Diagnostics.Where(static info => info.Kind.Severity >= TextSeverity.Warning && info.Kind != LanguageDiagnostics.UnusedImport).OrderBy(static info => info.Place.Start).ThenBy(static info => info.Place.Length)];
        var marked = new StringBuilder(text);
        foreach (DiagnosticInfo info in found.Reverse())
        {
            // Line and column are what people and editors see: they must tell the same place as the offsets.
            Assert.Equal(lines.Lines.GetLinePosition(info.Place.Start), info.Place.ToLocation().GetLineSpan().StartLinePosition);
            Assert.Equal(lines.Lines.GetLinePosition(info.Place.Start + info.Place.Length), info.Place.ToLocation().GetLineSpan().EndLinePosition);
            marked.Insert(info.Place.Start + info.Place.Length, '»').Insert(info.Place.Start, '«');
        }
        return (marked.ToString(), [.. found.Select(static info => $"{info.Kind.Id}: {info.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}")]);
    }
}
