using System.Runtime.CompilerServices;

namespace AmctGen.Generator.Schema;

/// <summary>A file's symbols by full name; the first declaration of a name counts.</summary>
internal sealed class FileIndex
{
    private static readonly ConditionalWeakTable<FileExports, FileIndex> s_indexes = new();

    private readonly SymbolMap _symbols;

    private FileIndex(FileExports file)
    {
        File = file;
        _symbols = new SymbolMap(file.Package.Length);
        AddMessages(file.Messages);
        AddEnums(file.Enums);
        AddExtensions(file.Extensions);
        foreach (ServiceExport service in file.Services)
        {
            Add(SymbolKind.Service, service.FullName, null);
            foreach (string method in service.Methods)
            {
                Add(SymbolKind.Method, FullNames.Join(service.FullName, method), null);
            }
        }
    }

    public FileExports File { get; }

    /// <summary>What the file declares, in that order. Its package is not among them.</summary>
    public IReadOnlyList<Symbol> Symbols => _symbols.Symbols;

    /// <summary>Whether the file declares a name twice.</summary>
    public bool HasDuplicates => _symbols.HasDuplicates;

    /// <summary>The index of a file, made once.</summary>
    public static FileIndex Of(FileExports file) => s_indexes.GetValue(file, static file => new FileIndex(file));

    /// <summary>Whether both files declare something of the same name.</summary>
    public bool SharesNames(FileIndex other)
    {
        ReadOnlySpan<char> package = File.Package.AsSpan();
        ReadOnlySpan<char> otherPackage = other.File.Package.AsSpan();
        if (!IsInside(package, otherPackage) && !IsInside(otherPackage, package))
        {
            return false;
        }
        foreach (Symbol symbol in Symbols)
        {
            if (other.Find(symbol.FullName) is { Kind: not SymbolKind.Package })
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The symbol of a full name; null where the file has none.</summary>
    public Symbol? Find(string fullName) => Find(default, fullName.AsSpan());

    /// <summary>The symbol of a name inside a scope; null where the file has none.</summary>
    public Symbol? Find(ReadOnlySpan<char> scope, ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> package = File.Package.AsSpan();
        if (scope.Length > package.Length)
        {
            return IsInside(scope, package) ? _symbols.Find(FullNames.Behind(scope, package.Length), name) : null;
        }
        return IsInside(package, scope) ? FindInPackage(FullNames.Behind(package, scope.Length), name) : null;
    }

    /// <summary>The symbol of a name inside a scope that encloses the package or is the package.</summary>
    /// <param name="package">The part of the package behind that scope.</param>
    /// <param name="name">The name inside the scope.</param>
    public Symbol? FindInPackage(ReadOnlySpan<char> package, ReadOnlySpan<char> name)
    {
        if (name.Length > package.Length)
        {
            return IsInside(name, package) ? _symbols.Find(default, FullNames.Behind(name, package.Length)) : null;
        }
        return name.Length > 0 && IsInside(package, name) ? Package(File.Package.Length - package.Length + name.Length) : null;
    }

    // Whether a name is another one or starts with it and a dot; all names do with the empty one.
    private static bool IsInside(ReadOnlySpan<char> name, ReadOnlySpan<char> scope) =>
        name.StartsWith(scope) && (scope.IsEmpty || name.Length == scope.Length || name[scope.Length] == '.');

    private Symbol Package(int length) => new(SymbolKind.Package, File.Package.Substring(0, length), File, null);

    private void AddMessages(EquatableArray<MessageExport> messages)
    {
        foreach (MessageExport message in messages)
        {
            Add(SymbolKind.Message, message.FullName, message);
            AddMessages(message.Messages);
            AddEnums(message.Enums);
            AddExtensions(message.Extensions);
            foreach (FieldExport field in message.Fields)
            {
                Add(SymbolKind.Field, field.FullName, field);
            }
            foreach (OneofExport oneof in message.Oneofs)
            {
                Add(SymbolKind.Oneof, oneof.FullName, oneof);
            }
            foreach (FieldExport field in message.Fields)
            {
                if (field.MapKey is not null)
                {
                    Add(SymbolKind.MapEntry, FullNames.Join(message.FullName, NameRules.MapEntryName(field.Name)), field);
                }
            }
        }
    }

    private void AddEnums(EquatableArray<EnumExport> enums)
    {
        foreach (EnumExport declared in enums)
        {
            Add(SymbolKind.Enum, declared.FullName, declared);
            foreach (EnumValueExport value in declared.Values)
            {
                Add(SymbolKind.EnumValue, value.FullName, value);
            }
        }
    }

    private void AddExtensions(EquatableArray<FieldExport> extensions)
    {
        foreach (FieldExport extension in extensions)
        {
            Add(SymbolKind.Extension, extension.FullName, extension);
        }
    }

    private void Add(SymbolKind kind, string fullName, object? declaration) => _symbols.Add(new Symbol(kind, fullName, File, declaration));
}
