using System.Runtime.CompilerServices;

namespace AmctGen.Generator.Schema;

/// <summary>A file's symbols by full name; the first declaration of a name counts.</summary>
internal sealed class FileIndex
{
    private static readonly ConditionalWeakTable<FileExports, FileIndex> s_indexes = new();

    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);

    private FileIndex(FileExports file)
    {
        File = file;
        for (string package = file.Package; package.Length > 0; package = FullNames.Parent(package))
        {
            _symbols[package] = new Symbol(SymbolKind.Package, package, file, null);
        }
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

    public IEnumerable<Symbol> Symbols => _symbols.Values;

    /// <summary>The index of a file, made once.</summary>
    public static FileIndex Of(FileExports file) => s_indexes.GetValue(file, static file => new FileIndex(file));

    public Symbol? Find(string fullName) => _symbols.TryGetValue(fullName, out Symbol? symbol) ? symbol : null;

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

    private void Add(SymbolKind kind, string fullName, object? declaration)
    {
        if (!_symbols.ContainsKey(fullName))
        {
            _symbols.Add(fullName, new Symbol(kind, fullName, File, declaration));
        }
    }
}
