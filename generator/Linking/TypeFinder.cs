using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Linking;

/// <summary>Finds the types that a file names, and reports names that are not types.</summary>
internal sealed class TypeFinder(FileExports file, SymbolTable table, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _internalFiles = new(StringComparer.Ordinal);

    /// <summary>A field's type; null, and reported, if it is not found.</summary>
    public FieldType? Find(FieldSyntax field, FieldExport export)
    {
        if (export.IsGroup || FieldTypes.Scalar(export.Type) is not null)
        {
            return FieldTypes.Resolve(export, file, table);
        }
        Symbol? symbol = Find(field.Type, export.Scope, FieldTypes.ScalarNames);
        if (symbol is { File.HasTypes: false } && file.HasTypes && export.Extendee is null)
        {
            diagnostics.Report(ImportDiagnostics.NoCSharpType, field.Type.Span, field.Type.Text, symbol.File.ImportPath);
            return null;
        }
        CheckCSharpAccess(field.Type, symbol);
        return FieldTypes.Of(export, symbol);
    }

    /// <summary>The message that an extend block extends; null, and reported, if it is not found.</summary>
    public Symbol? FindExtendee(ExtendSyntax extend, string scope)
    {
        Symbol? symbol = Find(extend.Extendee, scope, [], typesOnly: false);
        if (symbol is not null && symbol.Message is null)
        {
            diagnostics.Report(SchemaDiagnostics.ExtendeeNotMessage, extend.Extendee.Span, extend.Extendee.Text);
        }
        CheckCSharpAccess(extend.Extendee, symbol);
        return symbol?.Message is null ? null : symbol;
    }

    /// <summary>Looks up a message that a method names.</summary>
    public void FindMessage(NameSyntax name, string scope)
    {
        // Only a method can name the entry of a map.
        if (table.Resolve(name.Text, scope, file, typesOnly: false).Symbol is { Kind: SymbolKind.MapEntry })
        {
            return;
        }
        if (Find(name, scope, [], typesOnly: false) is { Message: null } symbol)
        {
            diagnostics.Report(SchemaDiagnostics.NotAType, name.Span, name.Text, Kind(symbol));
        }
    }

    private Symbol? Find(NameSyntax name, string scope, IEnumerable<string> otherNames, bool typesOnly = true)
    {
        SymbolLookup lookup = table.Resolve(name.Text, scope, file, typesOnly);
        if (lookup.Symbol is { IsType: true, Kind: not SymbolKind.MapEntry } found)
        {
            CheckAccess(name, found);
            return found;
        }
        if (lookup.Symbol is { } symbol)
        {
            diagnostics.Report(SchemaDiagnostics.NotAType, name.Span, name.Text, Kind(symbol));
        }
        else if (lookup.Unimported is { } unimported)
        {
            diagnostics.Report(SchemaDiagnostics.NotImported, name.Span, name.Text, unimported.File.ImportPath);
        }
        else if (lookup.ResolvedName is { } resolved)
        {
            string? near = diagnostics.FindNear(name.Text, VisibleTypes());
            if (near is not null || !table.IsIncomplete)
            {
                diagnostics.Report(
                    SchemaDiagnostics.UnknownType, name.Span, Rename(name, near, scope), name.Text,
                    Suggestions.Question(near) ?? (MessageText)(
                        $": the innermost scope decides, so it refers to '{resolved}'; "
                        + $"start the name with '.' to search from the outermost one"));
            }
        }
        else
        {
            string? near = diagnostics.FindNear(name.Text, otherNames.Concat(VisibleTypes()));
            if (near is not null || !table.IsIncomplete)
            {
                TextEdit? repair = near is not null && otherNames.Contains(near)
                    ? diagnostics.Replace(name.Span, near)
                    : Rename(name, near, scope);
                diagnostics.Report(SchemaDiagnostics.UnknownType, name.Span, repair, name.Text, Suggestions.Question(near));
            }
        }
        return null;
    }

    // A name is resolved differently if an inner scope declares its first part.
    private TextEdit? Rename(NameSyntax name, string? near, string scope) =>
        near is not null && table.Resolve(near, scope, file, typesOnly: true).Symbol is { IsType: true } meant
            ? diagnostics.Replace(name.Span, name.Text[0] == '.' ? "." + meant.FullName : near)
            : null;

    // A type that cannot be used is returned nevertheless: only its own mistake is reported.
    private void CheckAccess(NameSyntax name, Symbol found)
    {
        if (found.File.ImportPath == file.ImportPath)
        {
            return;
        }
        if (found is { Message.IsLocal: true } or { Enum.IsLocal: true })
        {
            diagnostics.Report(LanguageDiagnostics.NotVisible, name.Span, name.Text, found.File.ImportPath,
                $": write export before it there, or use another type");
        }
        else if (IsForOptions(found.File))
        {
            diagnostics.Report(ImportDiagnostics.ForOptionsOnly, name.Span, name.Text, found.File.ImportPath);
        }
    }

    // Public types in C# cannot use internal types. Reported once for each file with internal types.
    private void CheckCSharpAccess(NameSyntax name, Symbol? found)
    {
        if (found is { File.IsInternal: true } && !file.IsInternal && _internalFiles.Add(found.File.ImportPath))
        {
            diagnostics.Report(BuildDiagnostics.Inaccessible, name.Span, name.Text, found.File.ImportPath);
        }
    }

    private bool IsForOptions(FileExports declaring)
    {
        foreach (ImportExport import in file.Imports)
        {
            if (import.Path == declaring.ImportPath)
            {
                return import.Kind == ImportKind.Option;
            }
        }
        return false;
    }

    private IEnumerable<string> VisibleTypes()
    {
        foreach (FileIndex index in table.VisibleTo(file))
        {
            foreach (Symbol symbol in index.Symbols)
            {
                if (symbol.Kind is SymbolKind.Message or SymbolKind.Enum)
                {
                    yield return index.File.Package == file.Package ? FullNames.Last(symbol.FullName) : symbol.FullName;
                }
            }
        }
    }

    private static string Kind(Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Package => "a package",
        SymbolKind.EnumValue => "a value of an enum",
        SymbolKind.Field => "a field",
        SymbolKind.Oneof => "a oneof",
        SymbolKind.Extension => "an extension",
        SymbolKind.Service => "a service",
        SymbolKind.Method => "a method",
        SymbolKind.MapEntry => "the entry of a map, which only a method can name",
        SymbolKind.Enum => "an enum",
        _ => "a message",
    };
}
