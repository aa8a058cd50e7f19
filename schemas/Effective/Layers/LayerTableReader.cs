using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Reads a table of layers line by line.</summary>
/// <param name="report">Takes each problem.</param>
internal sealed class LayerTableReader(Action<TextError> report)
{
    private const string Form = "a line has the form name,type[,key=value;...]";

    private readonly List<Layer> _layers = [];
    private readonly Dictionary<string, int> _firstLines = new(StringComparer.Ordinal);
    private char _separator;
    private TableHeader? _header;
    private int _line;
    private bool _isBroken;

    public NetworkModel Read(string text)
    {
        bool isFirst = true;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            _line++;
            string line = raw.ToString();
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#') || (isFirst && NamesSeparator(line)))
            {
                continue;
            }
            if (isFirst && _separator == '\0')
            {
                _separator = TableLine.SeparatorOf(line);
            }
            if (TableLine.Split(line, _separator, Problem(LayerTableIds.Line)) is { } cells)
            {
                ReadLine(line, cells, isFirst);
            }
            isFirst = false;
        }
        if (_layers.Count == 0 && !_isBroken)
        {
            _line = 1;
            Problem(LayerTableIds.Line)(1, $"the table lists no layer: {Form}");
        }
        return new NetworkModel { Layer = [.. _layers] };
    }

    // Spreadsheets write a first line that says what separates the cells.
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
            if (isFirst)
            {
                _header = TableHeader.Read(cells, Problem(LayerTableIds.Header));
            }
            else
            {
                Problem(LayerTableIds.Header)(cells[0].Column, "a header line is expected in the first line only: remove it");
            }
            return;
        }
        if (_header is { NamesTypes: false })
        {
            return;
        }
        int nameColumn = IndexOf(TableHeader.Role.Name, 0);
        int typeColumn = IndexOf(TableHeader.Role.Type, 1);
        TableCell name = nameColumn < cells.Count ? cells[nameColumn] : new TableCell("", line.Length + 1, IsQuoted: false);
        TableCell type = typeColumn < cells.Count ? cells[typeColumn] : new TableCell("", 1, IsQuoted: false);
        if (cells.Count == 1 && TableLine.OtherSeparator(line, _separator) is { } other)
        {
            Problem(LayerTableIds.Line)(
                line.IndexOf(other, StringComparison.Ordinal) + 1,
                $"{TableLine.Describe(other)} separates the cells here, and {TableLine.Describe(_separator)} is expected: use one separator in the whole file");
            return;
        }
        if (cells is [{ IsQuoted: true } only] && only.Text.Contains(_separator, StringComparison.Ordinal))
        {
            Problem(LayerTableIds.Line)(only.Column - 1, "the quotes enclose the whole line: remove them, or put each cell in quotes of its own");
            return;
        }
        if (NameProblem(name) is { } nameProblem)
        {
            Problem(LayerTableIds.Line)(name.Column, nameProblem);
            return;
        }
        if (TypeProblem(type) is { } typeProblem)
        {
            Problem(LayerTableIds.Line)(type.Column, typeProblem);
            return;
        }
        if (!_firstLines.TryAdd(name.Text, _line))
        {
            Problem(LayerTableIds.Duplicate)(
                name.Column, FormattableString.Invariant($"the layer '{name.Text}' is listed a second time (first in line {_firstLines[name.Text]}): names are unique"));
            return;
        }
        var attributes = new LayerAttributes(new Layer { Name = name.Text, Type = ClassOf(type.Text) }, Problem(LayerTableIds.Attribute));
        for (int i = 0; i < cells.Count; i++)
        {
            if (i != nameColumn && i != typeColumn)
            {
                ReadCell(cells[i], i, attributes);
            }
        }
        _layers.Add(attributes.Layer);
    }

    private void ReadCell(TableCell cell, int index, LayerAttributes attributes)
    {
        if (_header is null)
        {
            attributes.AddList(cell);
        }
        else if (index >= _header.Columns.Length)
        {
            // Attributes as the short form has them may follow the columns of the header.
            if (cell.Text.Contains('=', StringComparison.Ordinal))
            {
                attributes.AddList(cell);
            }
            else if (cell.Text.Length > 0)
            {
                Problem(LayerTableIds.Line)(cell.Column, "the line has more cells than the header line has columns");
            }
        }
        else if (_header.Columns[index].Role == TableHeader.Role.Attributes)
        {
            attributes.AddList(cell);
        }
        else if (_header.Columns[index].Role == TableHeader.Role.Attribute)
        {
            attributes.AddValue(_header.Columns[index].Key, cell);
        }
    }

    private string? NameProblem(TableCell name)
    {
        if (name.Text.Length == 0)
        {
            return $"{Form}: the name is missing";
        }
        if (name.Text.Any(static character => char.IsControl(character) && character != '\t'))
        {
            return "the name contains a control character: remove it";
        }
        if (HiddenIn(name.Text) is { } hidden)
        {
            return FormattableString.Invariant($"the name contains the character U+{(int)hidden:X4}, which cannot be seen: remove it");
        }
        return !name.IsQuoted && name.Text.IndexOfAny([';', '，', '；']) >= 0
            ? $"the name '{name.Text}' contains a separator: separate all cells by {TableLine.Describe(_separator)}, or put the name in quotes"
            : null;
    }

    // For example the byte order mark of a table that was appended to another one: the name would be that of no layer.
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

    private string? TypeProblem(TableCell type)
    {
        if (type.Text.Length == 0)
        {
            return $"{Form}: the type is missing";
        }
        if (type.Text.Contains('=', StringComparison.Ordinal))
        {
            return $"{Form}: '{type.Text}' is an attribute, and the type is missing before it";
        }
        if (type.Text.Contains('#', StringComparison.Ordinal))
        {
            return "a layer type contains no '#': a comment has a line of its own, which starts with #";
        }
        if (type.Text.Any(static character => char.IsWhiteSpace(character) || character is ';' or ',' or '，' or '；' or '|' or '"'))
        {
            return $"'{type.Text}' is not a layer type: it contains a blank or a separator; separate all cells by {TableLine.Describe(_separator)}";
        }
        return (char.IsLetter(type.Text[0]) || type.Text[0] == '_') && type.Text.IndexOfAny(['(', ')', '[', ']', '{', '}', '<', '>']) < 0
            ? null
            : $"'{type.Text}' is not a layer type: write its name alone, for example Conv2d";
    }

    // A type is known by the bare name of its class.
    private static string ClassOf(string type)
    {
        string[] parts = type.Split('.');
        return Array.TrueForAll(parts, static part => part.Length > 0) ? parts[^1] : type;
    }

    private int IndexOf(TableHeader.Role role, int otherwise) =>
        _header is null ? otherwise : Array.FindIndex(_header.Columns, column => column.Role == role) is >= 0 and var index ? index : int.MaxValue;

    private Action<int, string> Problem(string id) => (column, message) =>
    {
        _isBroken = true;
        report(new TextError { Id = id, Message = Shown.Sentence(message), Location = new SourceLocation(_line, column) });
    };
}
