using System.Globalization;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Generator.Compiler;

/// <summary>The values of a document as text format, for reports.</summary>
/// <param name="document">The document, which has no errors.</param>
/// <param name="registry">The extensions, and the types inside an Any, that it may name.</param>
internal sealed class DocumentText(TextDocument document, ShapeRegistry registry)
{
    private readonly TextReaderOptions _options = TextReaderOptions.Default with { Registry = ExtensionRegistry.FromShapes(registry) };

    public IMessage MessageOf(MessageValue value) =>
        TextFormat.ReadPlain(value.Shape.Reader, DocumentNormalizer.Normalize(document, value.Settings, value.Shape, registry), _options);

    /// <summary>What applies to a layer, with messages and text as values.</summary>
    public IEffectiveFeature Describe(IEffectiveFeature feature) =>
        new DynamicEffectiveFeature(feature.Name, feature.Selection, [.. feature.Values.Select(Describe)]);

    private IResolved Describe(IResolved resolved) => resolved.Value is ScalarValue scalar
        ? new ResolvedValue<string>(resolved.Name, Of(scalar), resolved.Provenance)
        : new Resolved<IMessage>(resolved.Name, resolved.Value is MessageValue message ? MessageOf(message) : null, resolved.Provenance);

    /// <summary>A value; an enum's number where no value has it.</summary>
    public static string Of(ScalarValue value) => value.Value switch
    {
        double number when value.Type.Kind == FieldKind.Float => ValueText.Of((float)number),
        EquatableArray<byte> bytes => ByteString.CopyFrom(bytes.AsSpan()).ToString(),
        long number when value.Type.Enum is { } names => Array.IndexOf(names.Numbers, (int)number) is >= 0 and int index
            ? names.Names[index]
            : number.ToString(CultureInfo.InvariantCulture),
        object other => ValueText.Of(other),
    };
}
