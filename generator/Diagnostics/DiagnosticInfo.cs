using System.Globalization;
using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>A finding about a .proto file or a build: its kind, its location and the arguments of its message.</summary>
/// <remarks>
/// Structurally equal, so that stages can cache it. It contains a location, which changes whenever a line above moves: keep it out of every
/// model.
/// </remarks>
internal sealed record DiagnosticInfo(FindingKind Kind, DiagnosticPlace Place, EquatableArray<string> Arguments)
{
    /// <summary>The message of the finding.</summary>
    public string Message => Arguments.IsEmpty ? Kind.Message : string.Format(CultureInfo.InvariantCulture, Kind.Message, [.. Arguments]);

    /// <summary>The edits that resolve the finding; null if the user has to decide.</summary>
    public Repair? Repair { get; init; }

    /// <summary>Other parts of the file that belong to the finding.</summary>
    public EquatableArray<RelatedPlace> Related { get; init; }

    /// <summary>The repair as properties of the diagnostic.</summary>
    public EquatableArray<RepairProperty> Properties { get; init; }

    /// <summary>Creates a finding about a part of a file.</summary>
    public static DiagnosticInfo Create(FindingKind kind, SourceFile text, SourceSpan span, params DiagnosticArgument[] arguments) =>
        Create(kind, text, span, default, arguments);

    /// <summary>Creates a finding about a part of a file, with its repair.</summary>
    public static DiagnosticInfo Create(
        FindingKind kind, SourceFile text, SourceSpan span, RepairEdits edits, params DiagnosticArgument[] arguments)
    {
        Repair? repair = edits.ToRepair(text.Bytes);
        return new(kind, DiagnosticPlace.Create(text, span), new EquatableArray<string>(DiagnosticArgument.ToStrings(arguments)))
        {
            Repair = repair,
            Properties = RepairProperty.Of(repair, text),
        };
    }

    /// <summary>The finding with another part of its file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="related">The part.</param>
    public DiagnosticInfo With(SourceFile text, RelatedSpan related) => this with
    {
        Related = new([new RelatedPlace(related.Message.ToString(), related.Span, text.Lines.Locate(related.Span.Start))]),
    };

    /// <summary>Creates a finding about a file as a whole.</summary>
    public static DiagnosticInfo OfFile(FindingKind kind, string path, params DiagnosticArgument[] arguments) =>
        new(kind, DiagnosticPlace.OfFile(path), new EquatableArray<string>(DiagnosticArgument.ToStrings(arguments)));
}
