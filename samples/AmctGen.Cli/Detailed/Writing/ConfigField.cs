using System.Text;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Writing;

/// <summary>A field of a simplified configuration that is being written: a value, or a message with fields.</summary>
/// <param name="name">The name in proto names.</param>
/// <param name="value">The value in text format; null for a message.</param>
/// <param name="isContent">Whether the value is the content of a message.</param>
internal sealed class ConfigField(string name, string? value = null, bool isContent = false)
{
    private readonly List<ConfigField> _fields = [];

    public string Name => name;

    /// <summary>The value in text format; null for a message.</summary>
    public string? Value => value;

    public IReadOnlyList<ConfigField> Fields => _fields;

    /// <summary>The value of a detailed configuration from which the field was written; null if there is none.</summary>
    public ConfigOrigin? Origin { get; set; }

    /// <summary>Adds a field at the end.</summary>
    public ConfigField Add(ConfigField field)
    {
        _fields.Add(field);
        return field;
    }

    public void AddRange(IEnumerable<ConfigField> fields) => _fields.AddRange(fields);

    /// <summary>The message at a path below this one, which is created if it does not exist.</summary>
    public ConfigField Message(string path)
    {
        ConfigField message = this;
        foreach (string part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            message = message._fields.FirstOrDefault(field => field.Name == part && field.Value is null)
                ?? message.Add(new ConfigField(part));
        }
        return message;
    }

    /// <summary>Adds a value at a path below this message.</summary>
    public ConfigField Set(string path, string text) => Set(path, text, isContent: false);

    /// <summary>Adds a message, whose fields are a text in one line, at a path below this message.</summary>
    public ConfigField SetMessage(string path, string content) => Set(path, content, isContent: true);

    /// <summary>The field in one line: <c>compression { bits: 8 }</c>.</summary>
    public override string ToString() => Write(new StringBuilder()).ToString();

    /// <summary>The fields of a message, without the name and the braces, in one line.</summary>
    public string Content()
    {
        var text = new StringBuilder();
        foreach (ConfigField field in _fields)
        {
            field.Write(text.Append(text.Length == 0 ? "" : " "));
        }
        return text.ToString();
    }

    private ConfigField Set(string path, string text, bool isContent)
    {
        int dot = path.LastIndexOf('.');
        return Message(dot < 0 ? "" : path[..dot]).Add(new ConfigField(path[(dot + 1)..], text, isContent));
    }

    private StringBuilder Write(StringBuilder text)
    {
        text.Append(name);
        if (isContent)
        {
            return text.Append(value!.Length == 0 ? " {" : " { ").Append(value).Append(" }");
        }
        if (value is not null)
        {
            return text.Append(": ").Append(value);
        }
        text.Append(" {");
        foreach (ConfigField field in _fields)
        {
            field.Write(text.Append(' '));
        }
        return text.Append(_fields.Count == 0 ? "}" : " }");
    }
}
