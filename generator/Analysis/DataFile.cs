using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Inputs;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis;

/// <summary>One version of a data file, with its findings from the last time.</summary>
/// <remarks>
/// Safe for many threads. It is checked again only if the schemas differ in something that its findings depend on.
/// </remarks>
internal sealed class DataFile
{
    private static readonly string[] s_dialects = ["strict", "merge"];
    private static readonly char[] s_separators = [';', ',', ' '];

    private readonly string _path;
    private readonly SourceText _text;
    private readonly string? _dialectName;
    private readonly string? _messageName;
    private readonly string[] _ignored;
    private readonly (string Name, TextSpan Span)? _header;
    private CheckedDataFile? _checked;

    private DataFile(AdditionalText file, SourceText text, AnalyzerConfigOptionsProvider options)
    {
        _path = file.Path;
        _text = text;
        _dialectName = BuildSettings.OfFile(options, file, BuildSettings.Dialect);
        _messageName = BuildSettings.OfFile(options, file, BuildSettings.Message);
        LayersPath = BuildSettings.OfFile(options, file, BuildSettings.Layers);
        _ignored = BuildSettings.OfFile(options, file, BuildSettings.NoWarn)?.Split(s_separators) ?? [];
        _header = DataFileHeader.FindMessage(text);
    }

    /// <summary>The path of the file that lists the layers of the network; null if nothing names it.</summary>
    public string? LayersPath { get; }

    /// <summary>Reads the settings and the header of a file.</summary>
    public static DataFile Read(AdditionalText file, SourceText text, AnalyzerConfigOptionsProvider options) => new(file, text, options);

    /// <summary>The findings; none if nothing names the message of the file.</summary>
    /// <param name="schemas">The schemas of the compilation.</param>
    /// <param name="layers">The file that <see cref="LayersPath"/> names; null if it is null.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public CheckedDataFile Check(CompilationSchemas schemas, LayersFile? layers, CancellationToken cancellation)
    {
        SchemaSet? set = _messageName is null && _header is null ? null : schemas.Get(cancellation);
        CheckedDataFile? known = Volatile.Read(ref _checked);
        if (known is null || !ReferenceEquals(known.Schemas, set) || !ReferenceEquals(known.Layers, layers))
        {
            known = Check(set, layers, known, cancellation);
            Volatile.Write(ref _checked, known);
        }
        return known;
    }

    private CheckedDataFile Check(SchemaSet? schemas, LayersFile? layers, CheckedDataFile? known, CancellationToken cancellation)
    {
        var found = new List<Diagnostic>();
        if (schemas is null)
        {
            if (_dialectName is not null || LayersPath is not null)
            {
                found.Add(DataDiagnostics.NoMessage.At(
                    PlaceOf(default), _dialectName is null ? BuildSettings.Layers : BuildSettings.Dialect));
            }
            return CheckedDataFile.WithoutMessage(schemas, layers, found);
        }
        if (ReferenceEquals(layers, LayersFile.Missing))
        {
            found.Add(LayerDiagnostics.LayersUnusable.At(
                PlaceOf(default), $"the layers file '{LayersPath}' is not found: correct {BuildSettings.Layers}"));
        }
        string? message = FindMessage(schemas, found);
        if (message is null)
        {
            return CheckedDataFile.WithoutMessage(schemas, layers, found);
        }
        if (known is { Schemas: { } older, NamesExtensions: false } && known.Message == message && ReferenceEquals(known.Layers, layers)
            && schemas.IsEqualFor(message, older))
        {
            return known with { Schemas = schemas, AboutMessage = [.. found] };
        }
        (Diagnostic[] aboutText, bool namesExtensions) = CheckText(schemas.Find(message)!, schemas, layers, cancellation);
        return new CheckedDataFile
        {
            Schemas = schemas,
            Layers = layers,
            Message = message,
            AboutMessage = [.. found],
            AboutText = aboutText,
            NamesExtensions = namesExtensions,
        };
    }

    private string? FindMessage(SchemaSet schemas, List<Diagnostic> found)
    {
        string name = _messageName ?? _header!.Value.Name;
        List<string> messages = schemas.FindNames(name);
        if (messages.Count == 1)
        {
            CompareHeader(messages[0], schemas, found);
            return messages[0];
        }
        Location place = PlaceOf(_messageName is null ? _header!.Value.Span : default);
        if (messages.Count > 1)
        {
            found.Add(DataDiagnostics.AmbiguousMessage.At(place, name, MessageNames.List(messages)));
            return null;
        }
        if (schemas.IsIncomplete)
        {
            found.Add(DataDiagnostics.SchemaIncomplete.At(
                place,
                $"the schemas of this project have errors and declare no message '{name}' so far: the file is not checked"));
            return null;
        }
        MessageText? hint = MessageNames.Hint(name, schemas.MessageNames);
        // A header may be meant for another project's schemas; a misspelled name is not.
        if (_messageName is not null || hint is not null)
        {
            found.Add(DataDiagnostics.UnknownMessage.At(place, name, hint));
        }
        return null;
    }

    // A header that does not match exactly one message is meant for another reader.
    private void CompareHeader(string message, SchemaSet schemas, List<Diagnostic> found)
    {
        if (_messageName is not null && _header is { } header
            && schemas.FindNames(header.Name) is { Count: 1 } named && named[0] != message)
        {
            found.Add(DataDiagnostics.HeaderDiffers.At(PlaceOf(header.Span), named[0], message));
        }
    }

    private (Diagnostic[] Found, bool NamesExtensions) CheckText(
        MessageShape shape, SchemaSet schemas, LayersFile? layers, CancellationToken cancellation)
    {
        var found = new List<Diagnostic>();
        TextDialect dialect = FindDialect(found);
        var source = new SourceFile(_path, _path, SourceBytes.Of(_text));
        TextDocument document = SourceBytes.Find(_text, source.Bytes) is { } problem
            ? TextDocument.Unreadable(source.Bytes, problem)
            : TextDocument.Parse(source.Bytes, dialect, cancellationToken: cancellation);
        EquatableArray<TextDiagnostic> findings = DocumentChecker.Check(
            document, shape, dialect, schemas.Registry, cancellationToken: cancellation);
        // After a mistake in the file or in its schema, a violated rule or a lint may be a consequence.
        bool isSound = findings.All(static finding =>
            finding.Severity != TextSeverity.Error && finding.Id != TextDiagnosticIds.SchemaIncomplete);
        IEnumerable<TextDiagnostic> all = isSound
            ? findings.Concat(schemas.Rules.Check(document, shape, cancellation))
                .Concat(schemas.Lints.Find(document, shape, layers?.Layers))
            : findings;
        IgnoreComments comments = IgnoreComments.Read(source.Bytes);
        found.AddRange(all.Where(finding => !comments.Ignores(finding) && !IsIgnored(finding))
            .Select(finding => finding.ToDiagnostic(source)));
        return ([.. found], document.IsReadable && HasBrackets(document.Root));
    }

    private bool IsIgnored(TextDiagnostic finding) =>
        IgnoreComments.IsIgnorable(finding) && Array.IndexOf(_ignored, finding.Id) >= 0;

    private TextDialect FindDialect(List<Diagnostic> found)
    {
        if (_dialectName is null || string.Equals(_dialectName, s_dialects[0], StringComparison.OrdinalIgnoreCase))
        {
            return TextDialect.Strict;
        }
        if (!string.Equals(_dialectName, s_dialects[1], StringComparison.OrdinalIgnoreCase))
        {
            MessageText? hint = Suggestions.Hint(_dialectName, s_dialects);
            found.Add(DataDiagnostics.UnknownDialect.At(PlaceOf(default), _dialectName, hint ?? ": write strict or merge"));
        }
        // The more permissive dialect, so that nothing but the unknown dialect is reported.
        return TextDialect.Merge;
    }

    private static bool HasBrackets(DocumentMessage root)
    {
        var waiting = new Stack<DocumentValue>([root]);
        while (waiting.Count > 0)
        {
            switch (waiting.Pop())
            {
                case DocumentMessage message:
                    foreach (DocumentField field in message.Fields)
                    {
                        if (field.IsBracketed)
                        {
                            return true;
                        }
                        if (field.Value is { } value)
                        {
                            waiting.Push(value);
                        }
                    }
                    break;
                case DocumentList list:
                    list.Items.ForEach(waiting.Push);
                    break;
            }
        }
        return false;
    }

    private Location PlaceOf(TextSpan span) => Location.Create(_path, span, _text.Lines.GetLinePositionSpan(span));
}
