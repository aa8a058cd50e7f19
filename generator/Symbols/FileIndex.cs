using System.Runtime.CompilerServices;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Names;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Symbols;

/// <summary>A file's symbols by full name; the first declaration of a name is used.</summary>
internal sealed class FileIndex
{
    private static readonly ConditionalWeakTable<FileExports, FileIndex> s_indexes = new();

    private readonly SymbolMap _symbols;

    // It also represents the enclosing packages: callers need not know which one was found.
    private readonly Symbol _package;

    private FileIndex(FileExports file)
    {
        File = file;
        _symbols = new SymbolMap(file.Package.Length);
        _package = new Symbol { Kind = SymbolKind.Package, Scope = "", Name = file.Package, File = file, Declaration = null };
        AddMessages(file.Messages, file.Package);
        AddEnums(file.Enums, file.Package);
        AddExtensions(file.Extensions);
        foreach (ServiceExport service in file.Services)
        {
            Add(SymbolKind.Service, FullNames.Parent(service.FullName), FullNames.Last(service.FullName), null);
            foreach (string method in service.Methods)
            {
                Add(SymbolKind.Method, service.FullName, method, null);
            }
        }
    }

    public FileExports File { get; }

    /// <summary>The declarations of the file, in their order, without its package.</summary>
    public IReadOnlyList<Symbol> Symbols => _symbols.Symbols;

    /// <summary>
    /// Whether a name may be that of a oneof that protobuf creates for an optional field of proto3, see
    /// <see cref="CSharpNames.SyntheticOneofs"/>.
    /// </summary>
    public bool MayMeetOneofs { get; private set; }

    /// <summary>Whether the file declares a name twice.</summary>
    public bool HasDuplicates => _symbols.HasDuplicates;

    /// <summary>The index of a file, created once.</summary>
    public static FileIndex Of(FileExports file) => s_indexes.GetValue(file, static file => new FileIndex(file));

    /// <summary>Whether both files declare something of the same name.</summary>
    public bool SharesNames(FileIndex other)
    {
        ReadOnlySpan<char> package = File.Package.AsSpan();
        ReadOnlySpan<char> otherPackage = other.File.Package.AsSpan();
        if (!FullNames.IsInside(package, otherPackage) && !FullNames.IsInside(otherPackage, package))
        {
            return false;
        }
        foreach (Symbol symbol in Symbols)
        {
            if (other.Find(symbol.Scope.AsSpan(), symbol.Name.AsSpan()) is not null)
            {
                return true;
            }
        }
        return other.FindPackage(File.Package) is not null;
    }

    /// <summary>The declaration in the file with the name of a package or of an enclosing package; null if there is none.</summary>
    public Symbol? FindPackage(string package)
    {
        // A package that is too long is reported elsewhere.
        for (; package.Length > File.Package.Length && package.Length <= FullNames.LongestPackage; package = FullNames.Parent(package))
        {
            if (Find(package) is { Kind: not SymbolKind.Package } symbol)
            {
                return symbol;
            }
        }
        return null;
    }

    /// <summary>The symbol with a full name; null if the file has none.</summary>
    public Symbol? Find(string fullName) => Find(default, fullName.AsSpan());

    /// <summary>The symbol with a name inside a scope; null if the file has none.</summary>
    public Symbol? Find(ReadOnlySpan<char> scope, ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> package = File.Package.AsSpan();
        if (scope.Length > package.Length)
        {
            return FullNames.IsInside(scope, package) ? _symbols.Find(FullNames.Behind(scope, package.Length), name) : null;
        }
        return FullNames.IsInside(package, scope) ? FindInPackage(FullNames.Behind(package, scope.Length), name) : null;
    }

    /// <summary>The symbol of a name inside a scope that encloses the package or is the package.</summary>
    /// <param name="package">The part of the package after that scope.</param>
    /// <param name="name">The name inside the scope.</param>
    public Symbol? FindInPackage(ReadOnlySpan<char> package, ReadOnlySpan<char> name)
    {
        if (name.Length > package.Length)
        {
            return FullNames.IsInside(name, package) ? _symbols.Find(default, FullNames.Behind(name, package.Length)) : null;
        }
        return name.Length > 0 && FullNames.IsInside(package, name) ? _package : null;
    }


    private void AddMessages(EquatableArray<MessageExport> messages, string scope)
    {
        foreach (MessageExport message in messages)
        {
            Add(SymbolKind.Message, scope, FullNames.Last(message.FullName), message);
            AddMessages(message.Messages, message.FullName);
            AddEnums(message.Enums, message.FullName);
            AddExtensions(message.Extensions);
            foreach (FieldExport field in message.Fields)
            {
                Add(SymbolKind.Field, field.Scope, field.Name, field);
            }
            foreach (OneofExport oneof in message.Oneofs)
            {
                Add(SymbolKind.Oneof, message.FullName, oneof.Name, oneof);
            }
            foreach (FieldExport field in message.Fields)
            {
                if (field.MapKey is not null)
                {
                    Add(SymbolKind.MapEntry, message.FullName, CSharpNames.MapEntryName(field.Name), field);
                }
            }
        }
    }

    private void AddEnums(EquatableArray<EnumExport> enums, string scope)
    {
        foreach (EnumExport declared in enums)
        {
            Add(SymbolKind.Enum, scope, FullNames.Last(declared.FullName), declared);
            foreach (EnumValueExport value in declared.Values)
            {
                Add(SymbolKind.EnumValue, scope, value.Name, value);
            }
        }
    }

    private void AddExtensions(EquatableArray<FieldExport> extensions)
    {
        foreach (FieldExport extension in extensions)
        {
            Add(SymbolKind.Extension, extension.Scope, extension.Name, extension);
        }
    }

    private void Add(SymbolKind kind, string scope, string name, object? declaration)
    {
        _symbols.Add(new Symbol { Kind = kind, Scope = scope, Name = name, File = File, Declaration = declaration });
        MayMeetOneofs |= name.Length > 0 && (name[0] is '_' or 'X')
            && (kind is SymbolKind.Message or SymbolKind.Enum or SymbolKind.EnumValue or SymbolKind.Extension)
            && File.Edition == Edition.Proto3;
    }
}
