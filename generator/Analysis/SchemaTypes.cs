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
        // The types of such a file have other names in C# than the file alone would give them.
        var renamed = new HashSet<string>(
            TypeRenames.Find(files.Where(file => !schemas.IsReferenced(file)).Select(TopLevelTypes.Of))
                .Select(static rename => rename.ImportPath),
            StringComparer.Ordinal);
        foreach (FileExports file in files)
        {
            if (!renamed.Contains(file.ImportPath))
            {
                bool isReferenced = schemas.IsReferenced(file);
                AddMessages(file.Messages, isReferenced ? _referencedMessages : _ownMessages, isReferenced);
                AddEnums(file.Enums, isReferenced);
            }
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

    private void AddMessages(EquatableArray<MessageExport> messages, Dictionary<string, MessageExport?> types, bool isReferenced)
    {
        foreach (MessageExport message in messages)
        {
            Add(types, message.TypeName, message);
            AddMessages(message.Messages, types, isReferenced);
            AddEnums(message.Enums, isReferenced);
        }
    }

    private void AddEnums(EquatableArray<EnumExport> enums, bool isReferenced)
    {
        foreach (EnumExport declared in enums)
        {
            Add(isReferenced ? _referencedEnums : _ownEnums, declared.TypeName, declared);
        }
    }

    // A name that two types have, for example types of two referenced assemblies, is not certain.
    private static void Add<T>(Dictionary<string, T?> types, string typeName, T type)
        where T : class
    {
        string name = typeName.Replace("@", "");
        types[name] = types.ContainsKey(name) ? null : type;
    }
}
