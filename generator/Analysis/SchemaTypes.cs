using System.Runtime.CompilerServices;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Exports;

namespace AmctGen.Generator.Analysis;

/// <summary>The generated types of schemas by their C# names, as the generator's own naming decides them.</summary>
/// <remarks>Immutable and safe for many threads.</remarks>
internal sealed class SchemaTypes
{
    private static readonly ConditionalWeakTable<SchemaSet, SchemaTypes> s_types = new();

    private readonly Dictionary<string, MessageExport?> _ownMessages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MessageExport?> _referencedMessages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumExport?> _ownEnums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumExport?> _referencedEnums = new(StringComparer.Ordinal);

    private SchemaTypes(SchemaSet schemas)
    {
        Schemas = schemas;
        FileExports[] files = [.. schemas.Files.Where(static file => file.HasTypes)];
        // Types of the project that have another name in C# than their file alone would give them. Those of references are renamed already.
        ILookup<string, TypeRename> renames = TypeRenames.Find(
                files.Where(file => !schemas.IsReferenced(file)).Select(TopLevelTypes.Of))
            .ToLookup(static rename => rename.ImportPath, StringComparer.Ordinal);
        foreach (FileExports file in files)
        {
            bool isReferenced = schemas.IsReferenced(file);
            TypeRename[] ofFile = isReferenced ? [] : [.. renames[file.ImportPath]];
            AddMessages(file.Messages, ofFile, isReferenced);
            AddEnums(file.Enums, ofFile, isReferenced);
        }
    }

    public SchemaSet Schemas { get; }

    /// <summary>The types of schemas, found once, because compilations that only differ in their C# have the same schemas.</summary>
    public static SchemaTypes Of(SchemaSet schemas) => s_types.GetValue(schemas, static schemas => new SchemaTypes(schemas));

    /// <summary>The members of a message; null if it is unknown, or its schema has errors.</summary>
    /// <param name="typeName">The full C# name of the record, with <c>global::</c>, without escapes.</param>
    /// <param name="isReferenced">Whether the record is in a referenced assembly.</param>
    public MessageMembers? FindMessage(string typeName, bool isReferenced) =>
        (isReferenced ? _referencedMessages : _ownMessages).TryGetValue(typeName, out MessageExport? message) && message is not null
        && Schemas.FindModel(message.FullName) is { } model
            ? MessageMembers.Of(model)
            : null;

    /// <summary>An enum; null if it is unknown.</summary>
    /// <param name="typeName">The full C# name, with <c>global::</c>, without escapes.</param>
    /// <param name="isReferenced">Whether the enum is in a referenced assembly.</param>
    public EnumExport? FindEnum(string typeName, bool isReferenced) =>
        (isReferenced ? _referencedEnums : _ownEnums).TryGetValue(typeName, out EnumExport? declared) && declared is { IsIncomplete: false }
            ? declared
            : null;

    private void AddMessages(EquatableArray<MessageExport> messages, TypeRename[] renames, bool isReferenced, string outer = "")
    {
        foreach (MessageExport message in messages)
        {
            string name = NameOf(message.TypeName, message.Name, renames, outer);
            Add(isReferenced ? _referencedMessages : _ownMessages, name, message);
            AddMessages(message.Messages, [], isReferenced, name + ".Types.");
            AddEnums(message.Enums, [], isReferenced, name + ".Types.");
        }
    }

    private void AddEnums(EquatableArray<EnumExport> enums, TypeRename[] renames, bool isReferenced, string outer = "")
    {
        foreach (EnumExport declared in enums)
        {
            Add(isReferenced ? _referencedEnums : _ownEnums, NameOf(declared.TypeName, declared.Name, renames, outer), declared);
        }
    }

    // The full C# name without escapes: inside the outer type, or in the namespace of the file.
    private static string NameOf(string typeName, string name, TypeRename[] renames, string outer)
    {
        string scope = outer.Length > 0 ? outer : typeName.Substring(0, typeName.Length - name.Length);
        string newName = Array.Find(renames, rename => rename.Name == name)?.NewName ?? name;
        return (scope + newName).Replace("@", "");
    }

    // A name that two types have, for example types of two referenced assemblies, is not certain.
    private static void Add<T>(Dictionary<string, T?> types, string name, T type)
        where T : class =>
        types[name] = types.ContainsKey(name) ? null : type;
}
