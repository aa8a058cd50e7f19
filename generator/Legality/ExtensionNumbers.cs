using System.Globalization;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Options;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>
/// The numbers of a file's extensions: each belongs to one extension of a message. If another file also uses it, this is a warning, as in
/// protoc.
/// </summary>
internal sealed class ExtensionNumbers(FileExports file, SymbolTable table, OptionChecker options, DiagnosticBag diagnostics)
{
    private readonly Dictionary<(string Extendee, int Number), FieldExport> _own = [];
    private ILookup<int, Symbol>? _others;

    private ILookup<int, Symbol> Others => _others ??= table.Files
        .Where(other => other.File.HasExtensions && other.File.ImportPath != file.ImportPath)
        .SelectMany(static other => other.Symbols)
        .Where(static symbol => symbol.Kind == SymbolKind.Extension)
        .ToLookup(static symbol => symbol.Field!.Number);

    /// <summary>Assigns a number to an extension, or reports the extension that already has it.</summary>
    /// <param name="field">The extension.</param>
    /// <param name="export">The export of the extension.</param>
    /// <param name="extendee">The full name of the message that it extends.</param>
    public void Claim(FieldSyntax field, FieldExport export, string extendee)
    {
        if (export.Number == 0)
        {
            return;
        }
        if (_own.TryGetValue((extendee, export.Number), out FieldExport? first))
        {
            Report(OptionDiagnostics.DuplicateExtensionNumber, field, extendee, first, "");
            return;
        }
        _own.Add((extendee, export.Number), export);
        foreach (Symbol other in Others[export.Number])
        {
            if (options.Extendee(other.Field!, other.File) == extendee)
            {
                Report(OptionDiagnostics.ExtensionNumberElsewhere, field, extendee, other.Field!,
                    (MessageText)$" in '{other.File.ImportPath}'");
                return;
            }
        }
    }

    private void Report(FindingKind kind, FieldSyntax field, string extendee, FieldExport other, MessageText where) =>
        diagnostics.Report(
            kind, field.Number.Span, field.Number.Value.ToString(CultureInfo.InvariantCulture), extendee, other.FullName, where);
}
