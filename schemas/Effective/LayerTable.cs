using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Reads the layers of a network from lines of <c>name,type[,key=value;...]</c>.</summary>
/// <remarks>
/// Keys are groups, in_channels, bias, padding_mode, reuse, int4pack, num_layers, bidirectional, not_in_graph, dilation (for example
/// <c>1x2</c>), hidden_size, dropout, proj_size, weight_of and unbatched. Lines that start with # are comments.
/// Cells are separated by commas, tabs or semicolons, the same in the whole file, and may be quoted as in CSV.
/// A header line names the columns: name, type, and one column for each attribute.
/// </remarks>
public static class LayerTable
{
    /// <summary>Reads all lines; a problem is reported with its location and reading continues.</summary>
    /// <param name="text">The table.</param>
    /// <param name="report">Called with the line, the column (both from 1) and the message of each problem.</param>
    public static NetworkModel Read(string text, Action<int, int, string> report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Read(text, error => report(error.Location.Line, error.Location.Column, error.Message));
    }

    /// <summary>Reads all lines; a problem is reported with its location and reading continues.</summary>
    /// <param name="text">The table.</param>
    /// <param name="report">Called with each problem; all are errors.</param>
    public static NetworkModel Read(string text, Action<TextDiagnostic> report)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(report);
        return NetworkFormat.ToModel(LayerFile.ReadTable(text, NetworkFormat.Instance, report));
    }
}
