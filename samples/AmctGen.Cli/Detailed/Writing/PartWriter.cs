using System.Globalization;
using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Writing;

/// <summary>Writes values of a detailed configuration as fields of the simplified one.</summary>
internal static class PartWriter
{
    /// <summary>Writes a section of a layer; values that equal the defaults, or that the schema does not have, are omitted.</summary>
    /// <param name="part">The section.</param>
    /// <param name="section">The message of the section in the simplified configuration.</param>
    /// <param name="shape">The shape of this message.</param>
    /// <param name="path">The layer's name.</param>
    /// <param name="includesContextual">Whether values are written whose default depends on the layer.</param>
    public static void Write(DetailedPart part, ConfigField section, MessageShape shape, string path, bool includesContextual)
    {
        if (FindShape(shape, part.Algorithm.Path) is not { Message: { } algorithmShape })
        {
            return;
        }
        ConfigField message = section.Message(part.Algorithm.Path);
        path += "." + part.Section.Key;
        message.Origin = new ConfigOrigin(path, part.Member.NameSpan);
        foreach (DetailedValue value in part.Values.Where(value => includesContextual || !value.Field.IsContextual))
        {
            Write(value, message, algorithmShape, part.Section.AlgorithmKey is null ? path : path + "." + value.Field.Key);
        }
    }

    /// <summary>Writes a value; one that equals the default, or that the schema does not have, is omitted.</summary>
    public static void Write(DetailedValue value, ConfigField message, MessageShape shape, string path)
    {
        if (value.Field.Kind == DetailedKind.Names)
        {
            WriteNames(value, message, path);
            return;
        }
        foreach ((string fieldPath, string text) in Texts(value.Field, value.Member.Value))
        {
            if (FindShape(shape, fieldPath) is not null)
            {
                message.Set(fieldPath, text).Origin = new ConfigOrigin(path, value.Member.Value.Span);
            }
        }
    }

    /// <summary>The shape of the field at a path; null if the schema does not have it.</summary>
    public static FieldShape? FindShape(MessageShape shape, string path)
    {
        FieldShape? field = null;
        MessageShape? message = shape;
        foreach (string part in path.Split('.'))
        {
            field = message?.FindField(part);
            message = field?.Message;
        }
        return field;
    }

    private static void WriteNames(DetailedValue value, ConfigField message, string path)
    {
        foreach (JsonNode item in value.Member.Value.Items)
        {
            message.Set(value.Field.Path, StringEscapes.Quote(item.Text)).Origin = new ConfigOrigin(path, item.Span);
        }
    }

    // The fields that a value sets, without those that have their default.
    private static IEnumerable<(string Path, string Text)> Texts(DetailedField field, JsonNode node)
    {
        string[] paths = field.Path.Split('|', StringSplitOptions.RemoveEmptyEntries);
        string[] defaults = field.Default?.Split('|') ?? [];
        for (int i = 0; i < paths.Length; i++)
        {
            string? text = field.Kind == DetailedKind.Range ? Float(node.Items[i]) : Text(field, node);
            if (text is not null && (defaults.Length == 0 || defaults[i] != text))
            {
                yield return (paths[i], text);
            }
        }
    }

    private static string? Text(DetailedField field, JsonNode node) => field.Kind switch
    {
        DetailedKind.Real or DetailedKind.Number => Float(node),
        DetailedKind.Word or DetailedKind.Code => field.Words.First(word => word.Key == node.Text).Text,
        _ => node.Text,
    };

    private static string Float(JsonNode node) => (float)node.Number switch
    {
        float.NaN => "nan",
        float.PositiveInfinity => "inf",
        float.NegativeInfinity => "-inf",
        float number => number.ToString("R", CultureInfo.InvariantCulture),
    };
}
