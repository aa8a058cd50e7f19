using System.Text;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;

namespace AmctGen.Generator.Emit;

/// <summary>Emits the names of a file's fields, each once, as constants that the writer copies.</summary>
/// <remarks>
/// All names are slices of one constant, because the C# compiler generates a type for each length of a constant. The JIT compiler knows the
/// constant and the slices, so it copies a name with a few move instructions.
/// </remarks>
internal static class FieldNamesEmitter
{
    /// <summary>An expression: the name of a field.</summary>
    public static string Reference(FieldModel field) => $"names, {ReservedNames.FieldNames}.{Member(NameOf(field))}";

    /// <summary>The names of all fields of messages and of those nested in them, each once.</summary>
    public static EquatableArray<string> NamesOf(IEnumerable<MessageModel> messages)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (MessageModel message in messages)
        {
            Collect(message, names, known);
        }
        return new EquatableArray<string>([.. names]);
    }

    /// <summary>Emits the class of the names.</summary>
    public static void Emit(SourceWriter writer, EquatableArray<string> names)
    {
        var text = new StringBuilder();
        var members = new List<string>();
        foreach (string name in names)
        {
            members.Add($"public const long {Member(name)} = 0x{text.Length:X}_{name.Length:X8};");
            text.Append(name);
        }
        writer.OpenBlock($"file static class {ReservedNames.FieldNames}");
        foreach (string member in members)
        {
            writer.WriteLine(member);
        }
        writer.WriteMember($"public static global::AmctGen.Generated.NameText Text => new({CSharpText.QuoteUtf8(text.ToString())});");
        writer.CloseBlock();
    }

    private static void Collect(MessageModel message, List<string> names, HashSet<string> known)
    {
        foreach (FieldModel field in message.Fields)
        {
            if (known.Add(NameOf(field)))
            {
                names.Add(NameOf(field));
            }
        }
        foreach (MessageModel nested in message.Messages)
        {
            Collect(nested, names, known);
        }
    }

    private static string NameOf(FieldModel field) => field.TextName ?? field.ProtoName;

    // Neither a keyword nor an inherited member of a class starts with an underscore.
    private static string Member(string name) => "_" + name;
}
