using System.Globalization;
using AmctGen.Generator.Compiler;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining;

/// <summary>The values of a configuration by their paths, each in one line.</summary>
/// <param name="document">The configuration, which has no errors.</param>
/// <param name="shape">Its message.</param>
/// <param name="registry">The extensions, and the types inside an Any, that it may name.</param>
internal sealed class ConfigValues(TextDocument document, MessageShape shape, ShapeRegistry registry)
{
    private readonly MessageValue _root = DocumentReader.Read(document, shape, registry);
    private readonly DocumentText _texts = new(document, registry);

    /// <summary>The message that the whole configuration sets.</summary>
    public MessageValue Root => _root;

    /// <summary>The value at a path in proto names, for example <c>layers[3].name</c>; null if it is not set.</summary>
    public string? Find(string path) => Locate(path) is { } found ? Of(found.Field, found.Value) : null;

    /// <summary>The message at a path; null if none is set there.</summary>
    public MessageValue? FindMessage(string path) => Locate(path)?.Value as MessageValue;

    /// <summary>A value in one line.</summary>
    public string Of(FieldShape field, object value) => value is MessageValue message
        ? OneLine(TextFormat.ToText(MessageOf(message), TextWriterOptions.SingleLine))
        : DocumentText.Of(new ScalarValue(value, field));

    /// <summary>A message for the writer.</summary>
    public IMessage MessageOf(MessageValue message) => _texts.MessageOf(message);

    /// <summary>The number of elements of a list.</summary>
    public int CountOf(string list) => Locate(list, out int count) is null ? 0 : count;

    private (FieldShape Field, object Value)? Locate(string path) => Locate(path, out _);

    private (FieldShape Field, object Value)? Locate(string path, out int count)
    {
        count = 0;
        FieldShape? field = null;
        object? value = _root;
        foreach (string step in path.Split('.'))
        {
            int bracket = step.IndexOf('[', StringComparison.Ordinal);
            string name = bracket < 0 ? step : step[..bracket];
            if (value is not MessageValue message || message.Find(name) is not { } found)
            {
                return null;
            }
            ReadOnlySpan<char> subscript = bracket < 0 ? "0" : step.AsSpan(bracket + 1).TrimEnd(']');
            if (!int.TryParse(subscript, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            {
                // An entry of a map, which no section contains as a whole.
                return null;
            }
            field = found.Shape;
            count = found.Items.Count;
            value = index < found.Items.Count ? found.Items[index].Value : null;
        }
        return value is null || field is null ? null : (field, value);
    }

    private static string OneLine(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : "{ }";
}
