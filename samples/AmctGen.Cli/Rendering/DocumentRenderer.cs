using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Generator.Diagnostics;

namespace AmctGen.Cli.Rendering;

/// <summary>Collects all findings of a call, and writes one JSON document at its end.</summary>
internal abstract class DocumentRenderer(TextWriter error, Language language) : FindingRenderer(language)
{
    private static readonly JsonWriterOptions s_options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private readonly List<Finding> _findings = [];
    private readonly List<(string Path, string Text)> _notes = [];

    /// <summary>The kinds of findings that the command can report, by their ids.</summary>
    protected static IReadOnlyDictionary<string, FindingKind> Kinds { get; } =
        FindingKinds.All.Concat(AmctFindings.Kinds).ToDictionary(static kind => kind.Id, StringComparer.Ordinal);

    protected IReadOnlyList<Finding> Findings => _findings;

    protected IReadOnlyList<(string Path, string Text)> Notes => _notes;

    public override void Render(Finding finding) => _findings.Add(finding);

    public override void RenderNote(string path, string text) => _notes.Add((path, text));

    public override void Complete(int exitCode)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            Write(json, exitCode);
        }
        error.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    protected abstract void Write(Utf8JsonWriter json, int exitCode);
}
