using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Imports;

/// <summary>
/// Finds names that two files of a compilation declare without importing each other; <see cref="DuplicateNames"/> handles files that do.
/// </summary>
internal static class CrossFileNames
{
    /// <summary>Finds the conflicts, by import path.</summary>
    /// <param name="files">The files; if two declare a name, the conflict belongs to the later one.</param>
    /// <param name="find">Finds the file under an import path; null if there is none.</param>
    public static Dictionary<string, List<CrossFileName>> Find(IEnumerable<FileExports> files, Func<string, FileExports?> find)
    {
        var conflicts = new Dictionary<string, List<CrossFileName>>(StringComparer.Ordinal);
        var owners = new Dictionary<string, FileExports>(StringComparer.Ordinal);
        var packages = new Dictionary<string, FileExports>(StringComparer.Ordinal);
        foreach (FileExports file in files)
        {
            // A package that is too long is reported elsewhere.
            for (string package = file.Package.Length > FullNames.LongestPackage
                ? ""
                : file.Package; package.Length > 0 && !packages.ContainsKey(package); package = FullNames.Parent(package))
            {
                packages.Add(package, file);
                if (owners.TryGetValue(package, out FileExports? owner))
                {
                    Add(file, owner, package);
                }
            }
            foreach (string name in Names(file))
            {
                if (packages.TryGetValue(name, out FileExports? inside) && inside != file)
                {
                    Add(file, inside, name);
                }
                else if (!owners.TryGetValue(name, out FileExports? other))
                {
                    owners.Add(name, file);
                }
                else if (other != file)
                {
                    Add(file, other, name);
                }
            }
        }
        return conflicts;

        void Add(FileExports file, FileExports other, string name)
        {
            if (!Imports(file, other, find) && !Imports(other, file, find))
            {
                if (!conflicts.TryGetValue(file.ImportPath, out List<CrossFileName>? list))
                {
                    conflicts.Add(file.ImportPath, list = []);
                }
                list.Add(new CrossFileName(name, other.ImportPath));
            }
        }
    }

    /// <summary>Reports the conflicts of a file at the declarations of the names.</summary>
    public static void Report(ProtoFileSyntax syntax, IEnumerable<CrossFileName> conflicts, DiagnosticBag diagnostics)
    {
        Dictionary<string, SourceSpan>? places = null;
        foreach (CrossFileName conflict in conflicts)
        {
            places ??= Places(syntax);
            SourceSpan place = places.TryGetValue(conflict.FullName, out SourceSpan span) ? span : syntax.Package?.Span ?? default;
            diagnostics.Report(SchemaDiagnostics.DuplicateName, place, conflict.FullName, $"'{conflict.OtherPath}'", "");
        }
    }

    private static IEnumerable<string> Names(FileExports file)
    {
        foreach (MessageExport message in file.Messages)
        {
            yield return message.FullName;
        }
        foreach (EnumExport declared in file.Enums)
        {
            yield return declared.FullName;
            foreach (EnumValueExport value in declared.Values)
            {
                yield return FullNames.Join(file.Package, value.Name);
            }
        }
        foreach (FieldExport extension in file.Extensions)
        {
            yield return extension.FullName;
        }
        foreach (ServiceExport service in file.Services)
        {
            yield return service.FullName;
        }
    }

    private static Dictionary<string, SourceSpan> Places(ProtoFileSyntax syntax)
    {
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        IEnumerable<NameSyntax> names = NestedMessages.Of(syntax).Select(static message => message.Name)
            .Concat(syntax.Enums.SelectMany(static declared => declared.Values.Select(static value => value.Name).Prepend(declared.Name)))
            .Concat(syntax.Extends.SelectMany(static extend => extend.Fields).Select(static field => field.Name))
            .Concat(syntax.Services.Select(static service => service.Name));
        foreach (NameSyntax name in names)
        {
            places[FullNames.Join(syntax.Package?.Text ?? "", name.Text)] = name.Span;
        }
        return places;
    }

    private static bool Imports(FileExports from, FileExports target, Func<string, FileExports?> find)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from.ImportPath };
        var waiting = new Queue<FileExports>([from]);
        while (waiting.Count > 0)
        {
            foreach (ImportExport import in waiting.Dequeue().Imports)
            {
                if (import.Path == target.ImportPath)
                {
                    return true;
                }
                if (seen.Add(import.Path) && find(import.Path) is { } next)
                {
                    waiting.Enqueue(next);
                }
            }
        }
        return false;
    }
}
