using AmctGen.Generator.Imports;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Compilation;

/// <summary>Reads files that list the layers of a network, for checks that only need their names and types.</summary>
internal static class NetworkLayers
{
    private const string ImportPath = "amctgen/network.proto";
    private const string Network = "amctgen.NetworkModel";

    // The attributes of a layer, which are its other fields in the schema.
    private static readonly Lazy<LayerFormat> s_format = new(static () =>
    {
        MessageShape network = EmbeddedSchema.Of(EmbeddedProtos.Find(ImportPath)!)!.Shapes.Find(Network)!;
        FieldShape[] fields = network.Fields[0].Message!.Fields.ToArray();
        return new LayerFormat(network, [.. fields.Where(static field => field.Cardinality != FieldCardinality.Required)
            .Select(static field => new LayerAttributeShape(field.Name, KindOf(field)))]);
    });

    /// <summary>Reads a file; null if it has errors.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="path">Its path.</param>
    /// <param name="report">Called for each finding, in the order of the file.</param>
    public static LayerFile? Read(ReadOnlyMemory<byte> bytes, string path, Action<TextDiagnostic> report) =>
        LayerFile.Read(bytes, path, s_format.Value, report);

    private static LayerAttributeKind KindOf(FieldShape field) => field.Kind switch
    {
        FieldKind.UInt32 when field.Cardinality == FieldCardinality.Repeated => LayerAttributeKind.WholeNumbers,
        FieldKind.Double => LayerAttributeKind.Number,
        FieldKind.Bool => LayerAttributeKind.Flag,
        FieldKind.UInt32 => LayerAttributeKind.WholeNumber,
        _ => LayerAttributeKind.Word,
    };
}
