using System.Text;
using AmctGen.Generator.Model;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>A message of constants: for each field the text of a scalar, a message, or a list of these.</summary>
internal sealed class ConstantMessage
{
    private readonly List<FieldModel> _order = [];
    private readonly Dictionary<FieldModel, List<Item>> _items = [];

    /// <summary>Unsets fields.</summary>
    public void Clear(IEnumerable<FieldModel> fields)
    {
        foreach (FieldModel field in fields)
        {
            if (_items.Remove(field))
            {
                _order.Remove(field);
            }
        }
    }

    /// <summary>Sets a field.</summary>
    public void Set(FieldModel field, object value)
    {
        Clear([field]);
        Add(field, value);
    }

    /// <summary>Appends to a list.</summary>
    public void Add(FieldModel field, object value) => ItemsOf(field).Add(new Item(null, value));

    /// <summary>Appends a message to a list.</summary>
    public ConstantMessage Add(FieldModel field)
    {
        var message = new ConstantMessage();
        Add(field, message);
        return message;
    }

    /// <summary>The message in a field; an empty one if there is none.</summary>
    public ConstantMessage Edit(FieldModel field) =>
        _items.TryGetValue(field, out List<Item>? items) ? (ConstantMessage)items[0].Value : Add(field);

    /// <summary>Sets an entry of a map, in place of the one with the key.</summary>
    public void SetEntry(FieldModel field, string key, object value)
    {
        List<Item> items = ItemsOf(field);
        items.RemoveAll(item => item.Key == key);
        items.Add(new Item(key, value));
    }

    /// <summary>The message in text format, with <c>\n</c> after each line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    private void Write(StringBuilder text, int indent)
    {
        foreach (FieldModel field in _order)
        {
            foreach (Item item in _items[field])
            {
                string name = field.TextName ?? field.ProtoName;
                if (item.Key is null)
                {
                    WriteField(text, indent, name, item.Value);
                    continue;
                }
                text.Append(' ', indent).Append(name).Append(" {\n");
                WriteField(text, indent + 2, "key", item.Key);
                WriteField(text, indent + 2, "value", item.Value);
                text.Append(' ', indent).Append("}\n");
            }
        }
    }

    private static void WriteField(StringBuilder text, int indent, string name, object value)
    {
        text.Append(' ', indent).Append(name);
        if (value is ConstantMessage message)
        {
            text.Append(" {\n");
            message.Write(text, indent + 2);
            text.Append(' ', indent).Append("}\n");
        }
        else
        {
            text.Append(": ").Append(value).Append('\n');
        }
    }

    private List<Item> ItemsOf(FieldModel field)
    {
        if (!_items.TryGetValue(field, out List<Item>? items))
        {
            _items[field] = items = [];
            _order.Add(field);
        }
        return items;
    }

    private sealed record Item(string? Key, object Value);
}
