using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Tests.Syntax;

/// <summary>Helpers to parse texts in tests.</summary>
internal static class Parsing
{
    public static Parsed<ProtoFileSyntax> Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    public static Parsed<ProtoFileSyntax> Parse(byte[] bytes) =>
        ProtoParser.Parse(new SourceFile("file.proto", "file.proto", bytes), CancellationToken.None);

    /// <summary>Parses a text that must not have errors.</summary>
    public static ProtoFileSyntax ParseSound(string text)
    {
        Parsed<ProtoFileSyntax> parsed = Parse(text);
        Assert.Equal([], Describe(parsed));
        return parsed.Value;
    }

    /// <summary><c>line:column id message</c> of each diagnostic, counted from one.</summary>
    public static string[] Describe(Parsed<ProtoFileSyntax> parsed) => [.. parsed.Diagnostics.Select(Describe)];

    public static string Describe(DiagnosticInfo diagnostic)
    {
        string message = diagnostic.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return $"{diagnostic.Place.Location.Line}:{diagnostic.Place.Location.Column} {diagnostic.Kind.Id} {message}";
    }
}
