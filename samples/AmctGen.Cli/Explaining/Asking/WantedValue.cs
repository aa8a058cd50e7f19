using System.Globalization;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>A value of a field, for example <c>bits: 4</c>.</summary>
/// <param name="Name">The field, or an end of its path.</param>
/// <param name="Text">The value as typed.</param>
internal sealed record WantedValue(string Name, string Text) : Wanted
{
    public override MessageText Title => MessageText.Verbatim($"{Name}: {Text}");

    public override bool IsMet(IEnumerable<LayerAnswer> answers, ConfigValues values) => ValuesOf(answers).Any(value => Has(value, values));

    /// <summary>Whether a message sets the field to the value.</summary>
    public bool IsIn(MessageValue message, ConfigValues values) => IsIn(message, "", values);

    /// <summary>Whether a path of fields ends with the field's name.</summary>
    public bool IsNamed(string path) => path == Name || path.EndsWith("." + Name, StringComparison.Ordinal);

    private bool Has(IResolved value, ConfigValues values)
    {
        string path = value.Provenance.FieldPath;
        return path.Length > 0 && (values.FindMessage(path) is { } message
            ? IsIn(message, value.Name, values)
            : (IsNamed(path) || value.Name == Name) && values.Find(path) is { } text && IsSame(text));
    }

    private bool IsIn(MessageValue message, string path, ConfigValues values)
    {
        foreach (FieldValue field in message.Fields)
        {
            string below = path.Length == 0 ? field.Shape.Name : $"{path}.{field.Shape.Name}";
            // A default without presence is not set.
            foreach (ItemValue item in field.IsDefault || field.Shape.Cardinality == FieldCardinality.Map ? [] : field.Items)
            {
                bool isHere = item.Value is MessageValue inner
                    ? IsIn(inner, below, values)
                    : IsNamed(below) && IsSame(values.Of(field.Shape, item.Value));
                if (isHere)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private bool IsSame(string text) => text == Text || text == StringEscapes.Quote(Text.Trim('\'', '"'))
        || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double first)
            && double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double second) && first.Equals(second));
}
