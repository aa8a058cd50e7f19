using System.Globalization;
using System.Text;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>Reads the layers of a network: a table or text format, as the file's name or its first line tells.</summary>
internal static class NetworkFile
{
    public static NetworkModel Read(string path, CommandContext context)
    {
        byte[] text = InputFiles.Read(path, context) ?? throw new InputException();
        text = FileEncoding.WithoutMark(text).ToArray();
        bool isSound = true;
        if (FileEncoding.Find(text) is { } problem)
        {
            SourceLocation place = new LineMap(text).Locate(problem.Span.Start);
            context.Report(path, place.Line, place.Column, "error", TextErrorIds.InvalidUtf8, problem.Message);
            throw new InputException();
        }
        NetworkModel network;
        if (IsTable(path, text))
        {
            network = LayerTable.Read(Encoding.UTF8.GetString(text), Report);
        }
        else
        {
            network = (NetworkModel)(MessageSource.Read(new BuiltInMessage<NetworkModel>(), path, text, TextDialect.Strict, context) ?? throw new InputException());
            ReportDuplicates(network, FieldLocations.Read(text, NetworkModel.Shape, path), Report);
        }
        return isSound ? network : throw new InputException();

        void Report(TextError error)
        {
            isSound = false;
            context.Report(path, error.Location.Line, error.Location.Column, "error", error.Id, error.Message);
        }
    }

    /// <summary>What the resolver knows of the layers.</summary>
    public static LayerRef[] Refs(NetworkModel network) => [.. network.Layer.Select(static layer => new LayerRef(layer.Name, layer.Type))];

    // What a first line surely is counts more than the file's name.
    private static bool IsTable(string path, byte[] text)
    {
        string first = "";
        foreach (string line in Encoding.UTF8.GetString(text.AsSpan(0, Math.Min(text.Length, 4096))).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line) && !line.TrimStart().StartsWith('#'))
            {
                first = line.Trim();
                break;
            }
        }
        const string field = "layer";
        bool isMessage = first.StartsWith(field, StringComparison.Ordinal) && first[field.Length..].TrimStart() is ['{' or ':' or '<', ..];
        bool isRow = first.AsSpan().ContainsAny(",;\t") && !first.AsSpan().ContainsAny("{}<>:");
        bool isNamedTable = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        return isNamedTable ? !isMessage : isRow;
    }

    private static void ReportDuplicates(NetworkModel network, FieldLocations locations, Action<TextError> report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < network.Layer.Count; i++)
        {
            if (!names.Add(network.Layer[i].Name))
            {
                SourceLocation place = locations.Find(string.Create(CultureInfo.InvariantCulture, $"layer[{i}].name")) ?? new SourceLocation(1, 1);
                string message = $"the layer '{network.Layer[i].Name}' is listed a second time: names are unique";
                report(new TextError { Id = LayerTableIds.Duplicate, Message = message, Location = place });
            }
        }
    }
}
