namespace AmctGen.Text;

/// <summary>A file that lists the layers of a network, without errors.</summary>
/// <param name="IsTable">Whether it is a table; otherwise it is in text format.</param>
/// <param name="Layers">The layers in the order of the file.</param>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record LayerFile(bool IsTable, EquatableArray<LayerEntry> Layers)
{
    // More than any first line of a table has.
    private const int MostOfStart = 4096;

    /// <summary>Reads a file: a table or text format, depending on its first line or its name. Null if it has errors.</summary>
    /// <param name="bytes">Its bytes, with or without a byte order mark.</param>
    /// <param name="path">Its path.</param>
    /// <param name="format">The format of the layers.</param>
    /// <param name="report">Called for each finding, in the order of the file.</param>
    public static LayerFile? Read(ReadOnlyMemory<byte> bytes, string path, LayerFormat format, Action<TextDiagnostic> report)
    {
        ReadOnlyMemory<byte> text = bytes.Slice(bytes.Length - FileEncoding.WithoutMark(bytes.Span).Length);
        if (FileEncoding.Find(text.Span) is { } problem)
        {
            report(TextDocument.Unreadable(text, problem).Errors[0]);
            return null;
        }
        bool isSound = true;
        bool isTable = IsTableFile(path, text.Span);
        EquatableArray<LayerEntry> layers = isTable
            ? LayerTableReader.Read(Utf8.Decode(text.Span), format, Report)
            : LayerMessageReader.Read(text, format.Network, Report);
        return isSound ? new LayerFile(isTable, layers) : null;

        void Report(TextDiagnostic finding)
        {
            isSound &= finding.Severity != TextSeverity.Error;
            report(finding);
        }
    }

    /// <summary>Reads all lines of a table. An error is reported with its place, and reading continues.</summary>
    /// <param name="text">The text of the table.</param>
    /// <param name="format">The attributes that the table may have.</param>
    /// <param name="report">Called for each error, in the order of the table.</param>
    public static EquatableArray<LayerEntry> ReadTable(string text, LayerFormat format, Action<TextDiagnostic> report) =>
        LayerTableReader.Read(text, format, report);

    // A first line that clearly has one of the forms has priority over the file's name.
    private static bool IsTableFile(string path, ReadOnlySpan<byte> text)
    {
        var lines = new TableLineReader(Utf8.Decode(text.Slice(0, Math.Min(text.Length, MostOfStart))));
        string first = "";
        while (first.Length == 0 && lines.TryRead(out string line))
        {
            first = LayerTableReader.IsComment(line) ? "" : line.Trim();
        }
        bool isMessage = Array.Exists(LayerMessageReader.NetworkFields, field => StartsWithField(first, field));
        bool isRow = first.IndexOfAny([',', ';', '\t']) >= 0 && first.IndexOfAny(['{', '}', '<', '>', ':']) < 0;
        bool isNamedTable = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        return isNamedTable ? !isMessage : isRow;
    }

    private static bool StartsWithField(string line, string field) => line.StartsWith(field, StringComparison.Ordinal)
        && line.Substring(field.Length).TrimStart() is { Length: > 0 } rest && rest[0] is '{' or ':' or '<' or '[';
}
