using System.Text;

namespace AmctGen.Text;

/// <summary>The roles of a table's columns, as named by its header line.</summary>
sealed class TableHeader
{
    private static readonly string[] s_name =
        ["name", "layername", "layer", "opname", "nodename", "node", "modulename", "module", "层名", "层名称", "名称", "名字", "层", "算子名", "算子名称",
            "节点名", "节点名称"];

    // These are unlikely names of layers, so such a line without a word for types is a mistake.
    private static readonly string[] s_surelyName = ["name", "layername", "层名", "层名称", "名称", "名字", "算子名称", "节点名称"];

    private static readonly string[] s_type =
        ["type", "layertype", "optype", "nodetype", "moduletype", "class", "kind", "op", "类型", "层类型", "算子类型", "节点类型", "类别"];

    private static readonly string[] s_index = ["", "index", "idx", "id", "no", "no.", "number", "#", "序号", "编号"];

    private static readonly string[] s_attributes = ["attributes", "attribute", "attrs", "attr", "属性", "参数"];

    private readonly TableColumn[] _columns;

    private TableHeader(TableColumn[] columns) => _columns = columns;

    /// <summary>The number of columns.</summary>
    public int Count => _columns.Length;

    /// <summary>A column.</summary>
    /// <param name="index">Its index, from 0.</param>
    public TableColumn this[int index] => _columns[index];

    /// <summary>Whether a column contains the types; without one no line can be read.</summary>
    public bool NamesTypes => IndexOf(TableColumnRole.Type) >= 0;

    /// <summary>Whether a line looks like a header.</summary>
    public static bool IsHeader(List<TableCell> cells) =>
        (cells.Exists(static cell => Has(s_name, cell)) && cells.Exists(static cell => Has(s_type, cell)))
        || Has(s_surelyName, cells[0]);

    /// <summary>Reads a header.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="keys">The attributes of a layer.</param>
    /// <param name="report">Called with the start, the length and the message of each problem.</param>
    public static TableHeader Read(List<TableCell> cells, IReadOnlyList<string> keys, Action<int, int, string> report)
    {
        var columns = new TableColumn[cells.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            TableCell cell = cells[i];
            string? key = keys.FirstOrDefault(known => Normalize(known) == Normalize(cell.Text));
            columns[i] = Has(s_name, cell) && !Knows(columns, i, TableColumnRole.Name) ? new TableColumn(TableColumnRole.Name)
                : Has(s_type, cell) && !Knows(columns, i, TableColumnRole.Type) ? new TableColumn(TableColumnRole.Type)
                : key is not null ? new TableColumn(TableColumnRole.Attribute, key)
                : Has(s_attributes, cell) ? new TableColumn(TableColumnRole.Attributes)
                : new TableColumn(TableColumnRole.Ignored);
        }
        var header = new TableHeader(columns);
        if (header.NamesTypes)
        {
            header.ReportColumns(cells, keys, report);
        }
        else
        {
            // The word that was meant for the types is one of the unknown ones, so only one mistake is reported.
            report(cells[0].Start, cells[0].Length, "the header line has no column for the types: write name,type");
        }
        return header;
    }

    /// <summary>The index of the first column with a role; -1 if there is none.</summary>
    public int IndexOf(TableColumnRole role) => Array.FindIndex(_columns, column => column.Role == role);

    private void ReportColumns(List<TableCell> cells, IReadOnlyList<string> keys, Action<int, int, string> report)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            TableCell cell = cells[i];
            if (_columns[i].Role == TableColumnRole.Ignored && !Has(s_index, cell))
            {
                string known = string.Join(", ", keys);
                report(cell.Start, cell.Length,
                    $"'{cell.Text}' is not a column of a layer table{Suggestions.Hint(cell.Text, keys)}; the columns are name, type, "
                    + $"{known}; remove it");
            }
            else if (_columns[i].Role == TableColumnRole.Attribute && Array.IndexOf(_columns, _columns[i], 0, i) >= 0)
            {
                report(cell.Start, cell.Length, $"the column '{cell.Text}' occurs a second time: remove one of them");
            }
        }
    }

    private static bool Knows(TableColumn[] columns, int count, TableColumnRole role) =>
        Array.FindIndex(columns, 0, count, column => column.Role == role) >= 0;

    private static bool Has(string[] words, TableCell cell) => Array.IndexOf(words, Normalize(cell.Text)) >= 0;

    private static string Normalize(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (character is not ('_' or ' ' or '-'))
            {
                letters.Append(char.ToLowerInvariant(character));
            }
        }
        return letters.ToString();
    }
}
