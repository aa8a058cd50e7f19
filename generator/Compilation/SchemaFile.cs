using System.Runtime.CompilerServices;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Compilation;

/// <summary>
/// A .proto file of a <see cref="SchemaSet"/>: its exports, and the models of its messages, which are linked when a document needs them.
/// </summary>
/// <remarks>Safe for many threads. Several sets can share it: the models are linked again only if an import has changed.</remarks>
internal sealed class SchemaFile
{
    private static readonly ConditionalWeakTable<ReferencedSchema, SchemaFile> s_referenced = new();

    private readonly Func<CancellationToken, Parsed<ProtoFileSyntax>> _parse;
    private readonly object _gate = new();
    private Parsed<ProtoFileSyntax>? _syntax;
    private LinkedMessages? _linked;

    /// <summary>A file.</summary>
    /// <param name="exports">Its exports.</param>
    /// <param name="hasErrors">Whether its syntax has errors, which can hide declarations.</param>
    /// <param name="syntax">Its syntax; null if it is parsed again when it is needed.</param>
    /// <param name="parse">Parses the file again.</param>
    public SchemaFile(
        FileExports exports, bool hasErrors, Parsed<ProtoFileSyntax>? syntax, Func<CancellationToken, Parsed<ProtoFileSyntax>> parse)
    {
        Exports = exports;
        HasErrors = hasErrors;
        _syntax = syntax;
        _parse = parse;
    }

    /// <summary>The declarations of the file.</summary>
    public FileExports Exports { get; }

    /// <summary>Whether the syntax has errors, which can hide declarations.</summary>
    public bool HasErrors { get; }

    /// <summary>The file of a referenced assembly's schema.</summary>
    public static SchemaFile Of(ReferencedSchema schema) =>
        s_referenced.GetValue(schema, static schema => new SchemaFile(schema.Exports, hasErrors: false, syntax: null, schema.Parse));

    /// <summary>The models of all messages by full name; null if the file has errors, because a rule of it may not be meant.</summary>
    /// <param name="imports">The resolved imports.</param>
    /// <param name="cancellation">Cancels the work; another call starts it again.</param>
    public Dictionary<string, MessageModel>? Link(ResolvedImports imports, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _linked) is { } known && known.Imports.Equals(imports))
        {
            return known.Messages;
        }
        lock (_gate)
        {
            if (_linked is not { } linked || !linked.Imports.Equals(imports))
            {
                _syntax ??= _parse(cancellation);
                linked = new LinkedMessages(imports, Link(_syntax, imports, cancellation));
                Volatile.Write(ref _linked, linked);
            }
            return linked.Messages;
        }
    }

    private static Dictionary<string, MessageModel>? Link(
        Parsed<ProtoFileSyntax> syntax, ResolvedImports imports, CancellationToken cancellation)
    {
        if (HasError(syntax.Diagnostics))
        {
            return null;
        }
        Parsed<FileModel> linked = SchemaLinker.Link(syntax.Value, imports, cancellation, withDocs: false);
        return HasError(linked.Diagnostics) ? null : SchemaModels.Index(linked.Value.Messages);
    }

    private static bool HasError(EquatableArray<DiagnosticInfo> diagnostics) =>
        diagnostics.Any(static found => found.Kind.Severity == TextSeverity.Error);

    private sealed record LinkedMessages(ResolvedImports Imports, Dictionary<string, MessageModel>? Messages);
}
