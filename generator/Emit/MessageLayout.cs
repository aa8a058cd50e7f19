using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>The variables and names of a record, its builder and its reader. All emitters of a message use the same layout.</summary>
internal sealed class MessageLayout
{
    private const int BitsPerWord = 32;

    // Prefixes of the builder's methods. A comment must qualify a property with such a prefix, because a method may have its name.
    private static readonly string[] s_builderPrefixes = ["With", "Add", "Set", "Clear", "Merge"];

    private readonly NameScope _members;
    private readonly NameScope _locals = new("message", "reader", "names", "field", "seen", "extensions", "place", "cached");
    private readonly string _has;
    private readonly int _hasBits;

    public MessageLayout(MessageModel message)
    {
        Message = message;
        _members = new NameScope(message.Name, "_message");
        _has = message.Name.StartsWith("_has", StringComparison.Ordinal) ? "_isSet" : "_has";
        foreach (FieldModel field in message.Fields)
        {
            _members.Reserve(field.Name);
            _members.Reserve(field.Name + "OrDefault");
        }
        foreach (OneofModel oneof in message.Oneofs)
        {
            _members.Reserve(oneof.Name);
            _members.Reserve(oneof.TypeName);
        }
        for (int word = 0; word <= message.Fields.Count / BitsPerWord; word++)
        {
            _members.Reserve(Word(_has, word));
        }
        Oneofs = [.. message.Oneofs.Select(Place)];
        // The has bits are the first of the reader's seen bits, so that the reader can copy them.
        FieldStorage[] storages = [.. message.Fields.Select(StorageOf)];
        _hasBits = storages.Count(static storage => storage == FieldStorage.HasBit);
        int[] seenBits = SeenBits(storages);
        Fields = [.. message.Fields.Select((field, index) => Place(field, index, storages[index], seenBits[index]))];
        Members = Fields.ToLookup(static field => field.Oneof);
        HasRequired = message.Fields.Any(static one => one.Cardinality == FieldCardinality.Required);
        PatternsName = _members.Claim("RulePatterns");
        ExtensionSet = message.ExtensionRanges.IsEmpty ? null : _members.Claim("_extensionSet");
    }

    public MessageModel Message { get; }

    /// <summary>The fields in declaration order.</summary>
    public FieldLayout[] Fields { get; }

    public OneofLayout[] Oneofs { get; }

    /// <summary>The fields of each oneof in declaration order.</summary>
    public ILookup<OneofLayout?, FieldLayout> Members { get; }

    /// <summary>The name of the private class with the regular expressions of rules.</summary>
    public string PatternsName { get; }

    /// <summary>The variable with the extensions that are set; null if the message cannot be extended.</summary>
    public string? ExtensionSet { get; }

    /// <summary>The variables with the has bits. A has bit is 1 if its field is set.</summary>
    public IEnumerable<string> HasWords => Words(_has, _hasBits);

    /// <summary>The number of has bits, which are the first of the reader's seen bits.</summary>
    public int HasBits => _hasBits;

    /// <summary>The number of seen bits. The reader sets a seen bit when it reads a singular field.</summary>
    public int SeenBitCount { get; private set; }

    public bool HasRequired { get; }

    /// <summary>An expression: a new instance whose fields the reader or the builder sets.</summary>
    public string NewUninitialized => HasRequired ? $"new {Message.Name}({RuntimeNames.Uninitialized})" : $"new {Message.Name}()";

    private static string Word(string name, int index) => index == 0 ? name : name + CSharpText.Number(index);

    private static IEnumerable<string> Words(string name, int bits) =>
        Enumerable.Range(0, (bits + BitsPerWord - 1) / BitsPerWord).Select(index => Word(name, index));

    private OneofLayout Place(OneofModel oneof)
    {
        string name = "_" + CSharpText.ToCamelCase(oneof.Name);
        return new OneofLayout(oneof, _members.Claim(name + "Case"), _members.Claim(name));
    }

    private FieldLayout Place(FieldModel field, int index, FieldStorage storage, int seenBit)
    {
        bool hasBit = storage == FieldStorage.HasBit;
        return new FieldLayout
        {
            Model = field,
            Index = index,
            Storage = storage,
            Variable = _members.Claim("_" + CSharpText.ToCamelCase(field.Name)),
            Local = CSharpText.Identifier(_locals.Claim(CSharpText.ToCamelCase(field.Name))),
            Word = hasBit ? Word(_has, seenBit / BitsPerWord) : "",
            Mask = hasBit ? CSharpText.Mask(1u << (seenBit % BitsPerWord)) : "",
            Oneof = storage == FieldStorage.Oneof ? Oneofs[field.Oneof] : null,
            BuilderName = BuilderNames.Of(field.Name, Message.Name),
            Cref = s_builderPrefixes.Any(prefix => field.Name.StartsWith(prefix, StringComparison.Ordinal))
                ? Message.TypeName + "." + field.Name
                : field.Name,
            SeenBit = seenBit,
        };
    }

    private int[] SeenBits(FieldStorage[] storages)
    {
        var bits = new int[storages.Length];
        int hasBit = 0;
        int next = _hasBits;
        int firstOneof = _hasBits + storages.Count(static storage => storage is FieldStorage.Plain or FieldStorage.Reference);
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = storages[i] switch
            {
                FieldStorage.HasBit => hasBit++,
                FieldStorage.Plain or FieldStorage.Reference => next++,
                FieldStorage.Oneof => firstOneof + Message.Fields[i].Oneof,
                _ => -1,
            };
        }
        SeenBitCount = next + Oneofs.Length;
        return bits;
    }

    private FieldStorage StorageOf(FieldModel field) => field switch
    {
        { Cardinality: FieldCardinality.Repeated } => FieldStorage.List,
        { Cardinality: FieldCardinality.Map } => FieldStorage.Map,
        _ when field.Oneof >= 0 && field.Oneof < Oneofs.Length => FieldStorage.Oneof,
        { Cardinality: FieldCardinality.Implicit } => FieldStorage.Plain,
        { Kind: FieldKind.String or FieldKind.Bytes or FieldKind.Message or FieldKind.Group } => FieldStorage.Reference,
        _ => FieldStorage.HasBit,
    };
}
