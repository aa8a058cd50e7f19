using AmctGen.Cli.Findings;
using AmctGen.Cli.Messages;
using AmctGen.Generator.Model;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>A text of a configuration, with what the resolver finds in it for one layer.</summary>
internal sealed class ConfigState
{
    private readonly Lazy<ConfigEditor> _editor;

    private ConfigState(TextDocument document, FieldLocations locations, ConfigValues values, LayerAnswer[] answers)
    {
        Text = document.Text.ToArray();
        Values = values;
        Answers = answers;
        _editor = new Lazy<ConfigEditor>(() => new ConfigEditor(document, values.Root.Shape, locations));
    }

    public byte[] Text { get; }

    public ConfigValues Values { get; }

    /// <summary>What the resolver finds for the layer.</summary>
    public LayerAnswer[] Answers { get; }

    public ConfigEditor Editor => _editor.Value;

    /// <summary>Resolves a text for a layer; null if the text has errors.</summary>
    public static ConfigState? TryCreate(byte[] text, LayerRef layer, ResolverModel features, ExplainedSchema schema)
    {
        var file = new FindingFile("", text);
        if (MessageSource.Read(schema.Host, file, schema.Dialect, static _ => { }) is null)
        {
            return null;
        }
        MessageShape shape = schema.Host.Shape;
        ShapeRegistry registry = schema.Host.Registry.Shapes;
        TextDocument document = TextDocument.Parse(text, schema.Dialect);
        FieldLocations locations = FieldLocations.Read(text, shape, null, schema.Host.Registry);
        var values = new ConfigValues(document, shape, registry);
        var resolver = new DynamicResolver(values.Root, features, locations);
        LayerAnswer[] answers = [.. resolver.Resolve(layer).Features
            .Where(feature => schema.Mode?.Features.Contains(feature.Name) != false).Select(LayerAnswer.Of)];
        return new ConfigState(document, locations, values, answers);
    }
}
