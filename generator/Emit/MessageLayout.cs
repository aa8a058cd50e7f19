using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Where a record and its companions keep their fields: decided once, for all emitters of a message.</summary>
internal sealed class MessageLayout
{
    private const int BitsPerWord = 32;

    // What the builder's methods start with: a property that does too could be one of them.
    private static readonly string[] s_builderPrefixes = ["With", "Add", "Set", "Clear", "Merge"];

    private readonly NameScope _members;
    private readonly NameScope _locals = new("message", "reader", "seen", "outer", "list", "extensions", "place", "recent");
    private readonly Dictionary<(FieldKind?, FieldKind, string, bool), string> _entriesNames = [];
    private readonly string _has;
    private int _hasBits;
    private int _seenBits;

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
            _locals.Reserve(Word("seen", word));
        }
        Oneofs = [.. message.Oneofs.Select(Place)];
        Fields = [.. message.Fields.Select(Place)];
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

    /// <summary>Maps whose entries are read and written by the same code: one of each.</summary>
    public IEnumerable<FieldLayout> MapsByTypes => Fields.Where(static map => map.EntriesName is not null).GroupBy(static map => map.EntriesName).Select(static maps => maps.First());

    /// <summary>The name of the private class with the regular expressions of rules.</summary>
    public string PatternsName { get; }

    /// <summary>The variable that holds the extensions that are set; null where the message cannot be extended.</summary>
    public string? ExtensionSet { get; }

    /// <summary>The variables that hold the bits of being set.</summary>
    public IEnumerable<string> HasWords => Words(_has, _hasBits);

    /// <summary>The reader's local variables that hold the bits of being seen.</summary>
    public IEnumerable<string> SeenWords => Words("seen", _seenBits);

    public bool HasRequired { get; }

    /// <summary>An expression: an instance whose fields the reader or the builder fills in.</summary>
    public string NewUninitialized => HasRequired ? $"new {Message.Name}({RuntimeNames.Uninitialized})" : $"new {Message.Name}()";

    private static string Word(string name, int index) => index == 0 ? name : name + CSharpText.Number(index);

    private static IEnumerable<string> Words(string name, int bits) =>
        Enumerable.Range(0, (bits + BitsPerWord - 1) / BitsPerWord).Select(index => Word(name, index));

    private OneofLayout Place(OneofModel oneof)
    {
        string name = "_" + CSharpText.ToCamelCase(oneof.Name);
        return new OneofLayout(oneof, _members.Claim(name + "Case"), _members.Claim(name));
    }

    private FieldLayout Place(FieldModel field)
    {
        FieldStorage storage = StorageOf(field);
        bool isMap = storage == FieldStorage.Map;
        (string word, string mask) = storage switch
        {
            FieldStorage.HasBit => NextBit(_has, ref _hasBits),
            FieldStorage.Plain => NextBit("seen", ref _seenBits),
            _ => ("", ""),
        };
        return new FieldLayout
        {
            Model = field,
            Storage = storage,
            Variable = _members.Claim("_" + CSharpText.ToCamelCase(field.Name)),
            Local = CSharpText.Identifier(_locals.Claim(CSharpText.ToCamelCase(field.Name))),
            Word = word,
            Mask = mask,
            Oneof = field.Oneof >= 0 && field.Oneof < Oneofs.Length ? Oneofs[field.Oneof] : null,
            Cref = s_builderPrefixes.Any(prefix => field.Name.StartsWith(prefix, StringComparison.Ordinal))
                ? Message.TypeName + "." + field.Name
                : field.Name,
            EntryName = isMap ? _members.Claim(field.Name + "Entry") : null,
            EntriesName = isMap ? EntriesName(field) : null,
        };
    }

    private string EntriesName(FieldModel field)
    {
        var types = (field.MapKey, field.Kind, field.TypeName, field.MapValueHasRequired);
        if (!_entriesNames.TryGetValue(types, out string? name))
        {
            name = field.Name + "Entries";
            while (!_members.TryClaim("Read" + name, "Write" + name))
            {
                name += "_";
            }
            _entriesNames.Add(types, name);
        }
        return name;
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

    private static (string Word, string Mask) NextBit(string name, ref int bits)
    {
        (string Word, string Mask) bit = (Word(name, bits / BitsPerWord), CSharpText.Mask(1u << (bits % BitsPerWord)));
        bits++;
        return bit;
    }
}
