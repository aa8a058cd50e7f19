using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>What the columns of a table hold, as its header line names them.</summary>
internal sealed class TableHeader
{
    private static readonly string[] s_name =
        ["name", "layername", "layer", "opname", "nodename", "node", "modulename", "module", "层名", "层名称", "名称", "名字", "层", "算子名", "算子名称", "节点名", "节点名称"];

    // These are hardly names of layers, so that such a line without a word for types is a mistake.
    private static readonly string[] s_surelyName = ["name", "layername", "层名", "层名称", "名称", "名字", "算子名称", "节点名称"];

    private static readonly string[] s_type =
        ["type", "layertype", "optype", "nodetype", "moduletype", "class", "kind", "op", "类型", "层类型", "算子类型", "节点类型", "类别"];

    private static readonly string[] s_index = ["", "index", "idx", "id", "no", "no.", "number", "#", "序号", "编号"];

    private static readonly string[] s_attributes = ["attributes", "attribute", "attrs", "attr", "属性", "参数"];

    private TableHeader(Column[] columns) => Columns = columns;

    /// <summary>What a column holds.</summary>
    public enum Role
    {
        Name,
        Type,

        /// <summary>The values of one attribute.</summary>
        Attribute,

        /// <summary>Attributes as <c>key=value;...</c>.</summary>
        Attributes,

        /// <summary>Nothing that describes a layer.</summary>
        Ignored,
    }

    public Column[] Columns { get; }

    /// <summary>Whether a column holds the types; without one no line can be read.</summary>
    public bool NamesTypes => Knows(Columns, Columns.Length, Role.Type);

    /// <summary>Whether a line looks like a header.</summary>
    public static bool IsHeader(List<TableCell> cells) =>
        (cells.Exists(static cell => Has(s_name, cell)) && cells.Exists(static cell => Has(s_type, cell)))
        || Has(s_surelyName, cells[0]);

    /// <summary>Reads a header.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="report">Takes the column and the message of each problem.</param>
    public static TableHeader Read(List<TableCell> cells, Action<int, string> report)
    {
        var columns = new Column[cells.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            TableCell cell = cells[i];
            string? key = LayerAttributes.Keys.FirstOrDefault(known => Normalize(known) == Normalize(cell.Text));
            columns[i] = Has(s_name, cell) && !Knows(columns, i, Role.Name) ? new Column(Role.Name, "")
                : Has(s_type, cell) && !Knows(columns, i, Role.Type) ? new Column(Role.Type, "")
                : key is not null ? new Column(Role.Attribute, key)
                : Has(s_attributes, cell) ? new Column(Role.Attributes, "")
                : new Column(Role.Ignored, "");
        }
        var header = new TableHeader(columns);
        if (header.NamesTypes)
        {
            header.ReportColumns(cells, report);
        }
        else
        {
            // The word that was meant for the types is among the unknown ones: one mistake.
            report(cells[0].Column, "the header line has no column for the types: write name,type");
        }
        return header;
    }

    private void ReportColumns(List<TableCell> cells, Action<int, string> report)
    {
        for (int i = 0; i < Columns.Length; i++)
        {
            TableCell cell = cells[i];
            if (Columns[i].Role == Role.Ignored && !Has(s_index, cell))
            {
                report(cell.Column, $"'{cell.Text}' is not a column of a layer table{Suggestions.Hint(cell.Text, LayerAttributes.Keys)}; the columns are name, type, {string.Join(", ", LayerAttributes.Keys)}; remove it");
            }
            else if (Columns[i].Role == Role.Attribute && Array.IndexOf(Columns, Columns[i], 0, i) >= 0)
            {
                report(cell.Column, $"the column '{cell.Text}' occurs a second time: remove one of them");
            }
        }
    }

    private static bool Knows(Column[] columns, int count, Role role) => Array.FindIndex(columns, 0, count, column => column?.Role == role) >= 0;

    private static bool Has(string[] words, TableCell cell) => Array.IndexOf(words, Normalize(cell.Text)) >= 0;

    private static string Normalize(string text) =>
        text.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>A column.</summary>
    /// <param name="Role">What it holds.</param>
    /// <param name="Key">The attribute that it holds; else empty.</param>
    public sealed record Column(Role Role, string Key);
}
