using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Generator.Model;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining;

/// <summary>A configuration with what applies to each layer.</summary>
internal sealed class Explanation
{
    private readonly Lazy<TextDocument> _document;
    private readonly Lazy<ConfigValues> _values;
    private readonly Lazy<StoryReader> _stories;

    /// <param name="schema">The schema and the layers.</param>
    /// <param name="file">The configuration, which has no errors.</param>
    /// <param name="locations">Where its fields are.</param>
    public Explanation(ExplainedSchema schema, FindingFile file, FieldLocations locations)
    {
        Schema = schema;
        File = file;
        Features = schema.Host.Features;
        Language = schema.Language;
        Locations = locations;
        _document = new Lazy<TextDocument>(() => TextDocument.Parse(file.Text, schema.Dialect));
        _values = new Lazy<ConfigValues>(() => new ConfigValues(_document.Value, schema.Host.Shape, schema.Host.Registry.Shapes));
        _stories = new Lazy<StoryReader>(() => new StoryReader(_values.Value, schema.Language));
    }

    /// <summary>The schema of the file, and the layers.</summary>
    public ExplainedSchema Schema { get; }

    /// <summary>The file of the configuration.</summary>
    public FindingFile File { get; }

    /// <summary>Where the fields are.</summary>
    public FieldLocations Locations { get; }

    /// <summary>The language of the stories.</summary>
    public Language Language { get; }

    /// <summary>The features of the schema; null if it declares none.</summary>
    public ResolverModel? Features { get; }

    /// <summary>What applies to each layer, in the order of the network.</summary>
    public required IReadOnlyList<LayerOutcome> Outcomes { get; init; }

    /// <summary>The findings about the configuration and the layers.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether AMCT refuses the configuration.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The configuration as a document.</summary>
    public TextDocument Document => _document.Value;

    /// <summary>The values of the configuration.</summary>
    public ConfigValues Values => _values.Value;

    /// <summary>What applies to a layer, and why.</summary>
    public Story StoryOf(LayerOutcome outcome) => _stories.Value.Read(outcome);
}
