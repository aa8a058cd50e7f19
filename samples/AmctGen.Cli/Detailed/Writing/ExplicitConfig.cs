using System.Text;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Writing;

/// <summary>
/// A simplified configuration in which each layer of a detailed one has an entry of its own, so that the same rules check both.
/// </summary>
internal sealed class ExplicitConfig
{
    private readonly Dictionary<string, ConfigOrigin> _origins = new(StringComparer.Ordinal);
    private readonly ConfigField _root = new("");
    private readonly MessageShape _shape;

    private ExplicitConfig(MessageShape shape) => _shape = shape;

    /// <summary>The configuration.</summary>
    public required IMessage Message { get; init; }

    /// <summary>Writes the entries of the layers that a network has.</summary>
    /// <param name="config">The detailed configuration.</param>
    /// <param name="schema">The simplified configuration of the mode.</param>
    /// <param name="includes">Whether a layer is written.</param>
    /// <param name="problem">Why the configuration cannot be written; null if it can.</param>
    public static ExplicitConfig? Create(
        DetailedConfig config, ModeSchema schema, Func<DetailedLayer, bool> includes, out TextDiagnostic? problem)
    {
        var root = new ConfigField("");
        EntryFields fields = EntryFields.Of(schema, config.Schema.Mode);
        foreach (DetailedValue value in config.Globals)
        {
            PartWriter.Write(value, root, schema.Shape, value.Field.Key);
        }
        foreach (DetailedLayer layer in config.Layers.Where(includes))
        {
            root.Add(WriteEntry(layer, fields));
        }
        string text = string.Join('\n', root.Fields);
        bool isRead = schema.TryParse(Encoding.UTF8.GetBytes(text), out IMessage? message, out EquatableArray<TextDiagnostic> problems);
        problem = isRead ? null : problems[0];
        if (!isRead)
        {
            return null;
        }
        var created = new ExplicitConfig(schema.Shape) { Message = message! };
        created._root.AddRange(root.Fields);
        created.AddOrigins(created._root, "", schema.Shape);
        return created;
    }

    /// <summary>The place in the detailed configuration of a field, or of the nearest field around it; null if there is none.</summary>
    public ConfigOrigin? Find(string path)
    {
        while (path.Length > 0)
        {
            if (_origins.TryGetValue(path, out ConfigOrigin? origin))
            {
                return origin;
            }
            int end = Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['));
            path = end < 0 ? "" : path[..end];
        }
        return null;
    }

    private static ConfigField WriteEntry(DetailedLayer layer, EntryFields fields)
    {
        ConfigField entry = fields.CreateEntry(layer.Name, byType: false);
        entry.Origin = new ConfigOrigin(layer.Name, layer.Member!.NameSpan);
        foreach (DetailedPart part in layer.Parts)
        {
            if (fields.SectionShape(part.Section.Path) is { } shape)
            {
                ConfigField section = entry.Message(part.Section.Path);
                section.Origin ??= new ConfigOrigin(layer.Name + "." + part.Section.Key, part.Member.NameSpan);
                PartWriter.Write(part, section, shape, layer.Name, includesContextual: true);
            }
        }
        return entry;
    }

    private void AddOrigins(ConfigField message, string path, MessageShape shape)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ConfigField field in message.Fields)
        {
            FieldShape fieldShape = shape.FindField(field.Name)!;
            string name = path.Length == 0 ? field.Name : path + "." + field.Name;
            if (fieldShape.IsRepeated)
            {
                int index = counts.GetValueOrDefault(field.Name);
                counts[field.Name] = index + 1;
                name = FormattableString.Invariant($"{name}[{index}]");
            }
            if (field.Origin is { } origin)
            {
                _origins[name] = origin;
            }
            if (fieldShape.Message is { } inner)
            {
                AddOrigins(field, name, inner);
            }
        }
    }
}
