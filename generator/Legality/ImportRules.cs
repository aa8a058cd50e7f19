using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>The language's rules about the start of a file: its package and its imports.</summary>
internal static class ImportRules
{
    private const int DeepestPackage = 101;

    public static void Check(ProtoFileSyntax syntax, FileExports file, EquatableArray<FileExports> dependencies, DiagnosticBag diagnostics)
    {
        if (syntax.Package is { } package)
        {
            CheckPackage(package, EditionFeaturesResolver.OfFile(syntax), diagnostics);
        }
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (ImportSyntax import in syntax.Imports)
        {
            if (!IsPlain(import.Path.Text))
            {
                string plain = Plain(import.Path.Text);
                diagnostics.Report(SchemaDiagnostics.ImportPathForm, import.Path.Span, import.Path.Text,
                    plain.Length > 0 ? (MessageText)$"write \"{plain}\"" : (MessageText)"write the path of the file below an import root");
            }
            if (!paths.Add(import.Path.Text))
            {
                diagnostics.Report(LanguageDiagnostics.DuplicateImport, import.Path.Span, import.Path.Text);
            }
            else if (!file.IsLite && Find(import.Path.Text, dependencies) is { IsLite: true })
            {
                diagnostics.Report(
                    OptionDiagnostics.LiteRule, import.Path.Span,
                    $"'{import.Path.Text}' is for the lite runtime (optimize_for = LITE_RUNTIME), and only such files can import it: set "
                        + $"the option here or remove it there");
            }
        }
        CheckServices(syntax, file, diagnostics);
    }

    /// <summary>
    /// Whether a path is the one under which a file can be imported: it has no empty steps, no <c>.</c> or <c>..</c> and no backslashes.
    /// </summary>
    public static bool IsPlain(string path) => path.IndexOf('\\') < 0 && (path.IndexOf('.') != 0 || path.Length > 2) && Plain(path) == path;

    // Paths with .. are never valid: a file has only one path, the one below its import root.
    private static string Plain(string path)
    {
        if (path.IndexOf("//", StringComparison.Ordinal) < 0 && path.IndexOf("./", StringComparison.Ordinal) < 0 && path.IndexOf('\\') < 0
            && !path.EndsWith("/.", StringComparison.Ordinal) && !path.EndsWith("/..", StringComparison.Ordinal))
        {
            return path;
        }
        var steps = new List<string>();
        foreach (string step in path.Replace('\\', '/').Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step.Length > 0 && step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }
        return string.Join("/", steps);
    }

    /// <summary>Reports unused imports.</summary>
    /// <param name="syntax">The file.</param>
    /// <param name="dependencies">The direct and indirect imports.</param>
    /// <param name="used">The import paths of files that declare something that is used here.</param>
    /// <param name="diagnostics">The bag that receives the findings.</param>
    public static void CheckUse(
        ProtoFileSyntax syntax, EquatableArray<FileExports> dependencies, HashSet<string> used, DiagnosticBag diagnostics)
    {
        foreach (ImportSyntax import in syntax.Imports)
        {
            if (import.Kind is ImportKind.Plain or ImportKind.Option && Find(import.Path.Text, dependencies) is not null
                && !IsUsed(import.Path.Text, dependencies, used))
            {
                diagnostics.Report(LanguageDiagnostics.UnusedImport, import.Path.Span, import.Path.Text);
            }
        }
    }

    private static void CheckPackage(NameSyntax package, EditionFeatures features, DiagnosticBag diagnostics)
    {
        int parts = package.Text.Count(static character => character == '.') + 1;
        if (package.Text.Length > FullNames.LongestPackage)
        {
            diagnostics.Report(LanguageDiagnostics.NameTooLong, package.Span, "package",
                FormattableString.Invariant($"{FullNames.LongestPackage} characters"),
                FormattableString.Invariant($"{package.Text.Length}"));
        }
        else if (parts > DeepestPackage)
        {
            diagnostics.Report(LanguageDiagnostics.NameTooLong, package.Span, "package",
                FormattableString.Invariant($"{DeepestPackage} parts"), FormattableString.Invariant($"{parts}"));
        }
        NamingStyle.CheckField(package, "package", features, diagnostics);
    }

    private static void CheckServices(ProtoFileSyntax syntax, FileExports file, DiagnosticBag diagnostics)
    {
        if (file.IsLite && !syntax.Services.IsEmpty
            && (OptionLookup.IsTrue(syntax.Options, "cc_generic_services") || OptionLookup.IsTrue(syntax.Options, "java_generic_services")))
        {
            diagnostics.Report(
                OptionDiagnostics.LiteRule, syntax.Services[0].Name.Span,
                (MessageText)("a file for the lite runtime has no generic services: remove cc_generic_services and java_generic_services, "
                    + "or optimize_for = LITE_RUNTIME"));
        }
    }

    // Directly, or through public imports of the file.
    private static bool IsUsed(string path, EquatableArray<FileExports> dependencies, HashSet<string> used)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { path };
        var waiting = new Queue<string>([path]);
        while (waiting.Count > 0)
        {
            string current = waiting.Dequeue();
            if (used.Contains(current))
            {
                return true;
            }
            if (Find(current, dependencies) is { } file)
            {
                foreach (ImportExport import in file.Imports)
                {
                    if (import.Kind == ImportKind.Public && seen.Add(import.Path))
                    {
                        waiting.Enqueue(import.Path);
                    }
                }
            }
        }
        return false;
    }

    private static FileExports? Find(string path, EquatableArray<FileExports> dependencies)
    {
        foreach (FileExports file in dependencies)
        {
            if (file.ImportPath == path)
            {
                return file;
            }
        }
        return null;
    }
}
