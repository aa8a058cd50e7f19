namespace AmctGen.Text;

/// <summary>Reads a table of layers line by line.</summary>
/// <remarks>
/// A line is <c>name,type[,key=value;...]</c>, or has the columns that a header line names. Lines that start with # are comments. Cells are
/// separated by commas, tabs or semicolons, the same in the whole file, and may be quoted as in CSV.
/// </remarks>
sealed class LayerTableReader
{
    private const string Form = "a line has the form name,type[,key=value;...]";

    private static readonly char[] s_brackets = ['(', ')', '[', ']', '{', '}', '<', '>'];
    private static readonly char[] s_separators = [';', '，', '；'];

    private readonly TableLineReader _lines;
    private readonly LayerFormat _format;
    private readonly Action<TextDiagnostic> _report;
    private readonly List<LayerEntry> _layers = [];
    private readonly Dictionary<string, int> _firstLines = new(StringComparer.Ordinal);
    private char _separator;
    private TableHeader? _header;
    private bool _isBroken;

    private LayerTableReader(string text, LayerFormat format, Action<TextDiagnostic> report)
    {
        _lines = new TableLineReader(text);
        _format = format;
        _report = report;
    }

    /// <summary>Reads all lines; a problem is reported with its location and reading continues.</summary>
    /// <param name="text">The table.</param>
    /// <param name="format">The attributes of layers.</param>
    /// <param name="report">Called for each problem, in the order of the lines; all are errors.</param>
    public static EquatableArray<LayerEntry> Read(string text, LayerFormat format, Action<TextDiagnostic> report) =>
        new(new LayerTableReader(text, format, report).Read().ToArray());

    /// <summary>Whether a line is empty or a comment.</summary>
    public static bool IsComment(string line) => string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#';

    private List<LayerEntry> Read()
    {
        bool isFirst = true;
        while (_lines.TryRead(out string line))
        {
            if (IsComment(line) || (isFirst && NamesSeparator(line)))
            {
                continue;
            }
            if (isFirst && _separator == '\0')
            {
                _separator = TableLine.SeparatorOf(line);
            }
            if (TableLine.Split(line, _separator, Problem(LayerErrorIds.Line)) is { } cells)
            {
                ReadLine(line, cells, isFirst);
            }
            isFirst = false;
        }
        if (_layers.Count == 0 && !_isBroken)
        {
            var start = new SourceLocation(1, 1);
            _report(new LayerPlace(default, start, start).Error(LayerErrorIds.Line, $"the table lists no layer: {Form}"));
        }
        return _layers;
    }

    // Spreadsheets write a first line that states the separator of the cells.
    private bool NamesSeparator(string line)
    {
        if (line.Length != 5 || !line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        _separator = line[4];
        return true;
    }

    private void ReadLine(string line, List<TableCell> cells, bool isFirst)
    {
        if (TableHeader.IsHeader(cells))
        {
            ReadHeader(cells, isFirst);
            return;
        }
        if (_header is { NamesTypes: false })
        {
            return;
        }
        int nameColumn = _header is null ? 0 : _header.IndexOf(TableColumnRole.Name);
        int typeColumn = _header is null ? 1 : _header.IndexOf(TableColumnRole.Type);
        TableCell name = IsIn(cells, nameColumn) ? cells[nameColumn] : new TableCell("", line.Length, 0, IsQuoted: false);
        TableCell type = IsIn(cells, typeColumn) ? cells[typeColumn] : new TableCell("", 0, 0, IsQuoted: false);
        if (SeparatorProblem(line, cells) || NameProblem(name) || TypeProblem(type) || IsDuplicate(name))
        {
            return;
        }
        var attributes = new LayerAttributeReader(_format, Problem(LayerErrorIds.Attribute));
        LayerPlace place = _lines.Place(name.Start, name.Length);
        for (int i = 0; i < cells.Count; i++)
        {
            if (i != nameColumn && i != typeColumn)
            {
                ReadCell(cells[i], i, attributes);
            }
        }
        _layers.Add(new LayerEntry(name.Text, ClassOf(type.Text), place) { Attributes = attributes.Attributes });
    }

    private void ReadHeader(List<TableCell> cells, bool isFirst)
    {
        if (isFirst)
        {
            _header = TableHeader.Read(cells, _format.Keys, Problem(LayerErrorIds.Header));
        }
        else
        {
            Report(LayerErrorIds.Header, cells[0], "a header line is only allowed as the first line: remove it");
        }
    }

    private void ReadCell(TableCell cell, int index, LayerAttributeReader attributes)
    {
        if (_header is null)
        {
            attributes.AddList(cell);
        }
        else if (index >= _header.Count)
        {
            // Attributes in the short form may follow the columns of the header.
            if (cell.Text.IndexOf('=') >= 0)
            {
                attributes.AddList(cell);
            }
            else if (cell.Text.Length > 0)
            {
                Report(LayerErrorIds.Line, cell, "the line has more cells than the header line has columns");
            }
        }
        else if (_header[index].Role == TableColumnRole.Attributes)
        {
            attributes.AddList(cell);
        }
        else if (_header[index].Role == TableColumnRole.Attribute)
        {
            attributes.AddValue(_header[index].Key, cell);
        }
    }

    private bool SeparatorProblem(string line, List<TableCell> cells)
    {
        if (cells.Count > 1)
        {
            return false;
        }
        TableCell only = cells[0];
        if (TableLine.OtherSeparator(line, _separator) is { } other)
        {
            string expected = $"{TableLine.Describe(_separator)} is expected: use one separator in the whole file";
            Problem(LayerErrorIds.Line)(line.IndexOf(other), 1, $"{TableLine.Describe(other)} separates the cells here, and {expected}");
            return true;
        }
        if (only.IsQuoted && only.Text.IndexOf(_separator) >= 0)
        {
            Problem(LayerErrorIds.Line)(
                only.Start - 1, only.Length + 2, "the quotes enclose the whole line: remove them, or quote each cell separately");
            return true;
        }
        return false;
    }

    private bool NameProblem(TableCell name)
    {
        string? problem = name.Text.Length == 0 ? $"{Form}: the name is missing"
            : name.Text.Any(static character => char.IsControl(character) && character != '\t')
                ? "the name contains a control character: remove it"
            : HiddenIn(name.Text) is { } hidden
                ? FormattableString.Invariant($"the name contains the character U+{(int)hidden:X4}, which cannot be seen: remove it")
            : !name.IsQuoted && name.Text.IndexOfAny(s_separators) >= 0
                ? $"the name '{name.Text}' contains a separator: separate all cells by {TableLine.Describe(_separator)}, or put the name "
                    + $"in quotes"
            : null;
        return Report(LayerErrorIds.Line, name, problem);
    }

    // For example the byte order mark of a table that was appended to another one: the name would not match any layer.
    private static char? HiddenIn(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (!char.IsWhiteSpace(name[i]) && Shown.IsHidden(name, i))
            {
                return name[i];
            }
            i += char.IsSurrogatePair(name, i) ? 1 : 0;
        }
        return null;
    }

    private bool TypeProblem(TableCell type)
    {
        string text = type.Text;
        string? problem = text.Length == 0 ? $"{Form}: the type is missing"
            : text.IndexOf('=') >= 0 ? $"{Form}: '{text}' is an attribute, and the type is missing before it"
            : text.IndexOf('#') >= 0 ? "a layer type contains no '#': a comment has a line of its own, which starts with #"
            : text.Any(static character => char.IsWhiteSpace(character) || character is ';' or ',' or '，' or '；' or '|' or '"')
                ? $"'{text}' is not a layer type: it contains a blank or a separator; separate all cells by "
                    + $"{TableLine.Describe(_separator)}"
            : (char.IsLetter(text[0]) || text[0] == '_') && text.IndexOfAny(s_brackets) < 0 ? null
            : $"'{text}' is not a layer type: write its name alone, for example Conv2d";
        return Report(LayerErrorIds.Line, type, problem);
    }

    private bool IsDuplicate(TableCell name)
    {
        if (_firstLines.TryGetValue(name.Text, out int first))
        {
            return Report(LayerErrorIds.Duplicate, name,
                FormattableString.Invariant(
                $"the layer '{name.Text}' is listed a second time (first in line {first}): names must be unique"));
        }
        _firstLines.Add(name.Text, _lines.Number);
        return false;
    }

    // A type is identified by the simple name of its class.
    private static string ClassOf(string type)
    {
        string[] parts = type.Split('.');
        return Array.TrueForAll(parts, static part => part.Length > 0) ? parts[parts.Length - 1] : type;
    }

    private static bool IsIn(List<TableCell> cells, int column) => column >= 0 && column < cells.Count;

    // Returns whether there is a problem.
    private bool Report(string id, TableCell cell, string? problem)
    {
        if (problem is not null)
        {
            Problem(id)(cell.Start, cell.Length, problem);
        }
        return problem is not null;
    }

    private Action<int, int, string> Problem(string id) => (start, length, message) =>
    {
        _isBroken = true;
        _report(_lines.Place(start, length).Error(id, message));
    };
}
