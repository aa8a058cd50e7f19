using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Reads the layers of a network from a file: a <see cref="LayerTable"/>, or text format of <see cref="NetworkModel"/>.</summary>
public static class NetworkReader
{
    /// <summary>Reads a file; null if it has errors.</summary>
    /// <remarks>The first line determines which of the two it is; otherwise the extensions .csv and .tsv indicate a table.</remarks>
    /// <param name="bytes">The bytes of the file, in UTF-8, with or without a byte order mark.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="report">Called with each finding, in the order of the file.</param>
    public static NetworkModel? Read(ReadOnlyMemory<byte> bytes, string path, Action<TextDiagnostic> report)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(report);
        LayerFile? file = LayerFile.Read(bytes, path, NetworkFormat.Instance, report);
        if (file is null || file.IsTable)
        {
            return file is null ? null : NetworkFormat.ToModel(file.Layers);
        }
        NetworkModel network = TextFormat.Parse<NetworkModel>(bytes.Span);
        var check = new NodeChecks(network, FieldLocations.Read(bytes, NetworkModel.Shape, path), report);
        return check.Run() ? network : null;
    }
}
