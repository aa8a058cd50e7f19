using AmctGen.Cli.Findings;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Compiler;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Cli.Messages;

/// <summary>
/// A message of .proto files that the command has compiled: it is read by its shape, and its rules are evaluated over the text.
/// </summary>
internal sealed class SchemaMessage : MessageHost
{
    private readonly SchemaCompilation _schema;

    private SchemaMessage(SchemaCompilation schema, MessageShape shape)
    {
        _schema = schema;
        Shape = shape;
        Registry = ExtensionRegistry.FromShapes(schema.Schemas.Registry);
    }

    public override MessageShape Shape { get; }

    public override ExtensionRegistry Registry { get; }

    public override bool HasFeatures => Features is not null;

    public override ResolverModel? Features => _schema.FindModel(Shape.FullName)?.Resolver;

    /// <summary>
    /// Finds a message by name: one that the files declare, otherwise one in their imports or in the files that every schema can import.
    /// </summary>
    /// <exception cref="UsageException">There is no such message, or more than one.</exception>
    public static SchemaMessage Find(SchemaCompilation schema, string name)
    {
        List<string> own = [];
        foreach (CompiledSchema file in schema.Files)
        {
            Add(file.Exports?.Messages ?? default, own);
        }
        string[] all = [.. schema.Schemas.MessageNames];
        string[] candidates = MessageNames.Find(name, own).Count == 0 && MessageNames.Find(name, all).Count > 0 ? all : [.. own];
        return new SchemaMessage(schema, schema.Schemas.Find(FindName(candidates, name))!);
    }

    public override IMessage? Read(byte[] utf8, TextReaderOptions options, out EquatableArray<TextDiagnostic> diagnostics)
    {
        TextFormat.TryParse(utf8, Shape, out IMessage? message, out diagnostics, options);
        return message;
    }

    public override IEnumerable<Finding> BrokenRules(
        IMessage message, FindingFile file, TextDialect dialect, FieldLocations locations) =>
        _schema.Schemas.Rules.Check(TextDocument.Parse(file.Text, dialect), Shape).Select(finding => finding.ToFinding(file));

    public override IEnumerable<Finding> Lint(FindingFile file, TextDialect dialect, LayerRef[]? layers) =>
        _schema.Schemas.Lints.Find(TextDocument.Parse(file.Text, dialect), Shape, layers).Select(finding => finding.ToFinding(file));

    public override IEnumerable<LayerOutcome> Explain(
        byte[] utf8, TextDialect dialect, IEnumerable<ShownLayer> layers, FieldLocations locations)
    {
        if (Features is not { } features)
        {
            return [];
        }
        TextDocument document = TextDocument.Parse(utf8, dialect);
        var resolver = DynamicResolver.Create(document, Shape, _schema.Schemas.Registry, features, locations);
        var texts = new DocumentText(document, _schema.Schemas.Registry);
        return layers.Select(layer => new LayerOutcome(
            layer.Shown,
            [.. resolver.Resolve(
                layer.Layer).Features.Select(feature => new FeatureOutcome(feature.Name) { Resolved = texts.Describe(feature) })]));
    }

    public override IReadOnlyList<ShownLayer> NamedLayers(byte[] utf8, TextDialect dialect)
    {
        var options = new TextReaderOptions { Dialect = dialect, Registry = Registry };
        return Features is { } features && Read(utf8, options, out _) is not null
            ? [.. Messages.NamedLayers.Find(
                DynamicResolver.Create(TextDocument.Parse(utf8, dialect), Shape, _schema.Schemas.Registry, features))]
            : [];
    }

    private static void Add(EquatableArray<MessageExport> messages, List<string> names)
    {
        foreach (MessageExport message in messages)
        {
            names.Add(message.FullName);
            Add(message.Messages, names);
        }
    }
}
