using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Syntax;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>Parses and links .proto texts like the pipeline.</summary>
internal static class LinkRun
{
    /// <summary>Links one text, which may import the embedded files.</summary>
    public static Parsed<FileModel> Link(string text) => Link(("test.proto", text))["test.proto"];

    /// <summary>Links several files; the result of each by its import path.</summary>
    public static Dictionary<string, Parsed<FileModel>> Link(params (string Path, string Text)[] files)
    {
        Parsed<ProtoFileSyntax>[] parsed = [.. files.Select(static file =>
            ProtoParser.Parse(new SourceFile(file.Path, file.Path, Encoding.UTF8.GetBytes(file.Text)), CancellationToken.None))];
        FileExports[] exports = [.. parsed.Select(static file => FileExports.From(file.Value, LinkSettings.Default))];
        var table = new ImportTable(new EquatableArray<FileExports>([.. exports]));
        var results = new Dictionary<string, Parsed<FileModel>>(StringComparer.Ordinal);
        for (int i = 0; i < files.Length; i++)
        {
            Parsed<FileModel> linked = SchemaLinker.Link(parsed[i].Value, ImportResolver.Resolve(exports[i], table, CancellationToken.None), CancellationToken.None);
            results[files[i].Path] = linked with { Diagnostics = new EquatableArray<DiagnosticInfo>([.. parsed[i].Diagnostics, .. linked.Diagnostics]) };
        }
        return results;
    }

    /// <summary>The errors of one text as <c>(line,column): id: message</c>.</summary>
    public static string[] Errors(string text) => [.. Errors(Link(text))];

    public static IEnumerable<string> Errors(Parsed<FileModel> linked) => Findings(linked, DiagnosticSeverity.Error);

    /// <summary>The errors and warnings of a file as <c>(line,column): id: message</c>.</summary>
    public static IEnumerable<string> Findings(Parsed<FileModel> linked, DiagnosticSeverity least = DiagnosticSeverity.Warning)
    {
        foreach (DiagnosticInfo info in linked.Diagnostics)
        {
            Diagnostic diagnostic = info.ToDiagnostic();
            if (diagnostic.Severity >= least)
            {
                yield return $"({info.Place.Location.Line},{info.Place.Location.Column}): {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
            }
        }
    }
}
