using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Legality;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Linking;

/// <summary>Links a file's syntax and the exports of its imports to the model for the emitters.</summary>
/// <remarks>
/// If a file has errors, its valid parts still reach the model, so that one mistake does not cause a hundred errors in C#.
/// </remarks>
internal static class SchemaLinker
{
    /// <summary>Links one file.</summary>
    /// <param name="syntax">The file.</param>
    /// <param name="imports">The resolved imports.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <param name="withDocs">Whether comments are needed; not if nothing is emitted.</param>
    public static Parsed<FileModel> Link(
        ProtoFileSyntax syntax, ResolvedImports imports, CancellationToken cancellation, bool withDocs = true)
    {
        FileExports file = imports.File;
        var table = new SymbolTable([file, .. imports.Dependencies]) { Root = file, IsIncomplete = !imports.Missing.IsEmpty };
        var diagnostics = new DiagnosticBag(syntax.Text);
        if (!file.IsInternal)
        {
            ReportDuplicates(imports, diagnostics);
        }
        ReportImports(syntax, imports, diagnostics);
        CrossFileNames.Report(syntax, imports.Conflicts, diagnostics);
        ImportRules.Check(syntax, file, imports.Dependencies, diagnostics);
        SchemaRules.CheckNamespace(syntax, file, diagnostics);
        new DuplicateNames(file, table, diagnostics, cancellation).Check(syntax);
        var linker = new FileLinker(syntax, file, table, diagnostics, withDocs, cancellation);
        var model = new FileModel
        {
            HintName = HintNames.Create(file.ImportPath),
            ImportPath = file.ImportPath,
            Namespace = file.Namespace,
            Messages = linker.LinkMessages(),
            Enums = linker.LinkEnums(),
            Extensions = linker.LinkExtensions(),
            IsInternal = file.IsInternal,
        };
        linker.ReportPgv();
        if (!diagnostics.HasErrors)
        {
            ImportRules.CheckUse(syntax, imports.Dependencies, table.Used, diagnostics);
        }
        // Only the encoding is reported for a file that is not UTF-8.
        return new Parsed<FileModel>(model, syntax.Text.EncodingProblem is null ? diagnostics.ToArray() : default);
    }

    /// <summary>Adds the part of the file that the assembly embeds, so that other projects can import it.</summary>
    public static FileModel Carry(
        FileModel model, ProtoFileSyntax syntax, EquatableArray<TypeRename> renames, CancellationToken cancellation) =>
        // All projects have the files of the runtime, and other projects cannot use internal types.
        model.IsInternal || EmbeddedProtos.IsInRuntime(model.ImportPath)
            ? model
            : model with { Carried = new CarriedModel(TypeRenames.Format(renames), CompactText.Of(syntax.Text, cancellation)) };

    private static void ReportDuplicates(ResolvedImports imports, DiagnosticBag diagnostics)
    {
        string path = imports.File.ImportPath;
        foreach (string assembly in imports.DuplicatedIn)
        {
            diagnostics.Report(ImportDiagnostics.InReferencedAssembly, default, path, assembly);
        }
        if (EmbeddedProtos.IsInRuntime(path) && imports.File.Namespace != EmbeddedProtos.Find(path)!.Namespace)
        {
            diagnostics.Report(ImportDiagnostics.InRuntime, default, path);
        }
    }

    private static void ReportImports(ProtoFileSyntax syntax, ResolvedImports imports, DiagnosticBag diagnostics)
    {
        if (imports.Missing.IsEmpty && imports.Ambiguous.IsEmpty && imports.Cycles.IsEmpty)
        {
            return;
        }
        ILookup<string, MissingImport> missing = imports.Missing.ToLookup(static missing => missing.Path, StringComparer.Ordinal);
        ILookup<string, AmbiguousImport> ambiguous = imports.Ambiguous.ToLookup(static ambiguous => ambiguous.Path, StringComparer.Ordinal);
        ILookup<string, ImportCycle> cycles = imports.Cycles.ToLookup(static cycle => cycle.Path, StringComparer.Ordinal);
        foreach (ImportSyntax import in syntax.Imports)
        {
            if (missing[import.Path.Text].FirstOrDefault() is { } absent && ImportRules.IsPlain(absent.Path))
            {
                MessageText roots = imports.Roots.IsEmpty ? "the project's folder" : Either([.. imports.Roots]);
                TextEdit? repair = absent.NearPaths.Count == 1 ? diagnostics.Replace(import.Path.Span, $"\"{absent.NearPaths[0]}\"") : null;
                diagnostics.Report(
                    SchemaDiagnostics.ImportNotFound, import.Path.Span, repair, absent.Path, roots, Repair(absent, imports.Roots.IsEmpty));
            }
            if (ambiguous[import.Path.Text].FirstOrDefault() is { } several)
            {
                diagnostics.Report(ImportDiagnostics.AmbiguousImport, import.Path.Span, several.Path, (MessageText)several.Assemblies);
            }
            if (cycles[import.Path.Text].FirstOrDefault() is { } cycle)
            {
                diagnostics.Report(SchemaDiagnostics.ImportCycle, import.Path.Span, (MessageText)cycle.Chain);
            }
        }
    }

    // If no root is set, setting the property is the repair; otherwise another root may be wrong for other files.
    private static MessageText Repair(MissingImport import, bool isRootFree)
    {
        if (import.NearPaths.IsEmpty)
        {
            return "; add the file there";
        }
        if (!import.IsBelow || !isRootFree)
        {
            return $"; did you mean {Either([.. import.NearPaths])}?";
        }
        if (import.NearPaths.Count > 1)
        {
            return $"; did you mean {Either([.. import.NearPaths])}? Or set AmctGenImportRoot to the folder that imports start from";
        }
        string path = import.NearPaths[0];
        string root = path.Substring(0, path.Length - import.Path.Length - 1);
        return $"; set AmctGenImportRoot to '{(MessageText)Shown.Path(root)}', or write '{(MessageText)Shown.Path(path)}'";
    }

    private static MessageText Either(IReadOnlyCollection<string> texts) => MessageText.List(texts, most: 8, "'", " or ", longest: 200);
}
