using System.Runtime.CompilerServices;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Analysis;

/// <summary>The C# members of a message and of its builder.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class MessageMembers
{
    private static readonly BuilderMethod s_create = new(BuilderVerb.CreateBuilder);
    private static readonly BuilderMethod s_edit = new(BuilderVerb.ToBuilder);
    private static readonly BuilderMethod s_build = new(BuilderVerb.Build);
    private static readonly BuilderMethod s_merge = new(BuilderVerb.Merge);
    private static readonly BuilderMethod s_withExtension = new(BuilderVerb.WithExtension);
    private static readonly BuilderMethod s_clearExtension = new(BuilderVerb.ClearExtension);

    private static readonly ConditionalWeakTable<MessageModel, MessageMembers> s_members = new();

    private readonly Dictionary<string, FieldModel> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OneofModel> _oneofs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BuilderMethod> _methods = new(StringComparer.Ordinal);

    private MessageMembers(MessageModel message)
    {
        Message = message;
        foreach (FieldModel field in message.Fields)
        {
            _fields.Add(field.Name, field);
            AddMethods(field);
        }
        foreach (OneofModel oneof in message.Oneofs)
        {
            _oneofs.Add(oneof.Name, oneof);
            _methods["Clear" + oneof.Name] = new BuilderMethod(BuilderVerb.Clear, Oneof: oneof);
        }
    }

    public MessageModel Message { get; }

    /// <summary>The members of a message, found once.</summary>
    public static MessageMembers Of(MessageModel message) => s_members.GetValue(message, static message => new MessageMembers(message));

    /// <summary>The field of a property; null if it is not the property of a field.</summary>
    public FieldModel? FindField(string property) => _fields.TryGetValue(property, out FieldModel? field) ? field : null;

    /// <summary>The oneof of a property; null if it is not the property of a oneof.</summary>
    public OneofModel? FindOneof(string property) => _oneofs.TryGetValue(property, out OneofModel? oneof) ? oneof : null;

    /// <summary>A method of the builder; null if it is not one that changes or builds the message.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isGeneric">Whether it has type parameters, as only the methods for extensions have.</param>
    public BuilderMethod? FindBuilderMethod(string name, bool isGeneric) => isGeneric
        ? FindExtensionMethod(name)
        : name switch
        {
            "Build" => s_build,
            "MergeFrom" or "MergeText" => s_merge,
            _ => _methods.TryGetValue(name, out BuilderMethod? method) ? method : null,
        };

    /// <summary>
    /// A method of the record; null if it is neither one that creates a builder nor one for extensions. A user may declare others of the
    /// same names.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="parameterCount">The number of parameters.</param>
    /// <param name="isGeneric">Whether it has type parameters.</param>
    public BuilderMethod? FindRecordMethod(string name, int parameterCount, bool isGeneric) => (name, parameterCount, isGeneric) switch
    {
        ("CreateBuilder", 0, false) => s_create,
        ("ToBuilder", 0, false) => s_edit,
        ("With", 2, true) or ("Clear", 1, true) => FindExtensionMethod(name),
        _ => null,
    };

    private BuilderMethod? FindExtensionMethod(string name) => Message.ExtensionRanges.IsEmpty
        ? null
        : name switch
        {
            "With" => s_withExtension,
            "Clear" => s_clearExtension,
            _ => null,
        };

    private void AddMethods(FieldModel field)
    {
        BuilderVerb verb = field.Cardinality switch
        {
            FieldCardinality.Repeated => BuilderVerb.Add,
            FieldCardinality.Map => BuilderVerb.Set,
            _ => BuilderVerb.With,
        };
        // An assembly that was generated earlier names them after the property in any case.
        foreach (string name in new[] { field.Name, BuilderNames.Of(field.Name, Message.Name) })
        {
            _methods[verb + name] = new BuilderMethod(verb, field);
            if (field.Oneof < 0)
            {
                _methods["Clear" + name] = new BuilderMethod(BuilderVerb.Clear, field);
            }
        }
    }
}
