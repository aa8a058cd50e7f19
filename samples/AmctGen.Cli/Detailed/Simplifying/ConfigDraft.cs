using System.Text;
using AmctGen.Cli.Detailed.Writing;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>A simplified configuration in parts, which are easy to vary.</summary>
internal sealed record ConfigDraft
{
    private const int LongestLine = 110;

    /// <summary>The names in the schema.</summary>
    public required EntryFields Fields { get; init; }

    /// <summary>The values for the whole network, and the named groups.</summary>
    public IReadOnlyList<ConfigField> Globals { get; init; } = [];

    /// <summary>The global sections.</summary>
    public EntryText Global { get; init; }

    /// <summary>What is set for types of layers.</summary>
    public IReadOnlyList<(string Type, LayerChoice Choice)> Types { get; init; } = [];

    /// <summary>What is set for layers.</summary>
    public IReadOnlyList<(string Name, LayerChoice Choice)> Layers { get; init; } = [];

    /// <summary>The layers in the list outside of which no layer is configured, if the schema has one.</summary>
    public IReadOnlyList<string> Included { get; init; } = [];

    /// <summary>The text, a field in a line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (ConfigField field in Globals)
        {
            text.Append(field).Append('\n');
        }
        WriteGlobal(text);
        foreach ((string type, LayerChoice choice) in Types.Where(static entry => entry.Choice.Entry is not null))
        {
            WriteEntry(text, Fields.CreateEntry(type, byType: true), choice.Entry!.Value);
        }
        foreach ((string name, LayerChoice choice) in Layers.Where(static entry => entry.Choice.Entry is not null))
        {
            WriteEntry(text, Fields.CreateEntry(name, byType: false), choice.Entry!.Value);
        }
        WriteLists(text, Types, Fields.Skips(byType: true));
        WriteLists(text, Layers, Fields.Skips(byType: false));
        return text.ToString();
    }

    // Sections of the root, of which some can be in the same message.
    private void WriteGlobal(StringBuilder text)
    {
        var root = new ConfigField("");
        foreach (SectionText section in Global.Sections)
        {
            root.SetMessage(Fields.GlobalPath(section.Path), section.Content);
        }
        if (Fields.Include is { } include && Included.Count > 0)
        {
            root.Set(include, ListOf(Included));
        }
        foreach (ConfigField field in root.Fields)
        {
            text.Append(field).Append('\n');
        }
    }

    private static void WriteEntry(StringBuilder text, ConfigField entry, EntryText content)
    {
        foreach (SectionText section in content.Sections)
        {
            entry.SetMessage(section.Path, section.Content);
        }
        text.Append(entry).Append('\n');
    }

    private static void WriteLists(
        StringBuilder text, IReadOnlyList<(string Key, LayerChoice Choice)> choices, EquatableArray<string> lists)
    {
        foreach (string list in lists)
        {
            string[] keys = [.. choices.Where(entry => entry.Choice.Lists.Contains(list)).Select(static entry => entry.Key)];
            if (keys.Length > 0)
            {
                text.Append(list).Append(": ").Append(ListOf(keys)).Append('\n');
            }
        }
    }

    // One string, or a list whose lines are not too long.
    private static string ListOf(IReadOnlyList<string> names)
    {
        if (names.Count == 1)
        {
            return StringEscapes.Quote(names[0]);
        }
        var text = new StringBuilder("[");
        int lineStart = 0;
        for (int i = 0; i < names.Count; i++)
        {
            string quoted = StringEscapes.Quote(names[i]);
            bool isFull = i > 0 && text.Length - lineStart + quoted.Length > LongestLine;
            text.Append(i == 0 ? "" : isFull ? ",\n  " : ", ");
            lineStart = isFull ? text.Length : lineStart;
            text.Append(quoted);
        }
        return text.Append(']').ToString();
    }
}
