using System.Globalization;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Text;

namespace AmctGen.Generator.Compiler;

/// <summary>The values of a document as text format, for reports.</summary>
/// <param name="document">The document, which has no errors.</param>
/// <param name="registry">The extensions, and the types inside an Any, that it may name.</param>
internal sealed class DocumentText(TextDocument document, ShapeRegistry registry)
{
    private readonly TextReaderOptions _options = TextReaderOptions.Default with { Registry = ExtensionRegistry.FromShapes(registry) };

    /// <summary>A message.</summary>
    public IMessage MessageOf(MessageValue value) =>
        TextFormat.ReadPlain(value.Shape.Reader, DocumentNormalizer.Normalize(document, value.Settings, value.Shape, registry), _options);

    /// <summary>A value; an enum's number where no value has it.</summary>
    public static string Of(ScalarValue value) => value.Value switch
    {
        double number when value.Type.Kind == FieldKind.Float => ValueText.Of((float)number),
        EquatableArray<byte> bytes => ByteString.CopyFrom(bytes.AsSpan()).ToString(),
        long number when value.Type.Enum is { } names => Array.IndexOf(names.Numbers, (int)number) is >= 0 and int index ? names.Names[index] : number.ToString(CultureInfo.InvariantCulture),
        object other => ValueText.Of(other),
    };
}
