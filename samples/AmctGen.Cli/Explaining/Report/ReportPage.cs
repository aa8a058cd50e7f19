using System.Globalization;
using System.Text;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>One self-contained page: answers of layers in groups, with filters, and the files beside them.</summary>
internal sealed class ReportPage
{
    // A page is for reading; the command prints all findings.
    private const int MostFindings = 100;

    // Names of layers in the summary of a group.
    private const int MostNamed = 3;

    /// <summary>The language of the page.</summary>
    public Language Language { get; init; } = Language.English;

    public required string Title { get; init; }

    /// <summary>Facts about the report, each a few words.</summary>
    public required IReadOnlyList<MessageText> Facts { get; init; }

    /// <summary>The heading of the groups.</summary>
    public required MessageText Heading { get; init; }

    public required IReadOnlyList<ReportGroup> Groups { get; init; }

    /// <summary>The states that can be chosen.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>What is told above the groups, as HTML.</summary>
    public string Note { get; init; } = "";

    /// <summary>The lines of the files that the note mentions.</summary>
    public IReadOnlyCollection<(int File, int Line)> NoteLines { get; init; } = [];

    public required IReadOnlyList<ReportFile> Files { get; init; }

    /// <summary>The findings; those of the last file have links.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public string Write()
    {
        int count = Groups.Sum(static group => group.Layers.Count);
        return ReportTemplate.Fill(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = Html().Text(Title).ToString(),
            ["facts"] = string.Concat(Facts.Select(fact => Html().Raw("<span>").Words(fact).Raw("</span> "))),
            ["findings"] = WriteFindings(),
            ["note"] = Note,
            ["types"] = Options(Groups.SelectMany(static group => group.Layers).Select(static layer => layer.Type).Distinct()
                .Order(StringComparer.Ordinal)),
            ["states"] = string.Concat(States.Select(Option)),
            ["count"] = Escape(Count(count, "layer")),
            ["answers"] = Escape(Heading),
            ["groups"] = WriteGroups(),
            ["files"] = WriteFiles(),
            ["lang"] = Language == Language.Chinese ? "zh-CN" : Language.Name,
        }, words => Escape(words));
    }

    /// <summary>A number of things: <c>1 layer</c>, <c>10,000 layers</c>.</summary>
    public static MessageText Count(int number, string word) => number == 1
        ? (MessageText)$"{Number(number)} {(MessageText)word}"
        : $"{Number(number)} {(MessageText)word}s";

    /// <summary>A number for a text: <c>10,000</c>.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private HtmlWriter Html() => new(Language);

    private string Escape(MessageText text) => Html().Words(text).ToString();

    private string Options(IEnumerable<string> words) => string.Concat(words.Select(word => Html().Raw("<option>").Text(word)));

    // The script compares the value, which is the English word.
    private string Option(string state) => Html().Raw("<option value=").Attribute(state).Raw(">").Words(state).ToString();

    private string WriteFindings()
    {
        if (Findings.Count == 0)
        {
            return "";
        }
        string errors = Findings.Any(static finding => finding.Severity == TextSeverity.Error) ? " open" : "";
        HtmlWriter html = Html().Raw($"<details class=f{errors}><summary>").Words(Count(Findings.Count, "finding")).Raw("</summary><ul>");
        foreach (Finding finding in Findings.Take(MostFindings))
        {
            int line = finding.Place?.Start.Line ?? 1;
            html.Raw($"\n<li><a href=#{Files[^1].Prefix}").Raw(line).Raw(">").Words($"line {line}").Raw("</a> ");
            bool isError = finding.Severity == TextSeverity.Error;
            html.Raw(isError ? "<strong>" : "").Words(finding.SeverityName).Raw(isError ? "</strong> " : " ")
                .Text($"{finding.Id}: ").Words(finding.Message);
        }
        return html.Raw("</ul></details>").ToString();
    }

    private string WriteGroups()
    {
        HtmlWriter html = Html();
        for (int i = 0; i < Groups.Count; i++)
        {
            Write(html, Groups[i], i + 1);
        }
        return html.ToString();
    }

    private static void Write(HtmlWriter html, ReportGroup group, int number)
    {
        bool isSingle = group.Layers.Count == 1;
        string levels = string.Join(' ', group.Levels.Order().Select(StoryLevels.Word));
        html.Raw("<details class=g id=s").Raw(number).Raw(" data-l=").Attribute(levels)
            .Raw(" data-s=").Attribute(string.Join(' ', group.States));
        if (isSingle)
        {
            html.Raw(" data-t=").Attribute(group.Layers[0].Type);
        }
        html.Raw("><summary><b>").Text(isSingle ? group.Layers[0].Name : html.Show(Count(group.Layers.Count, "layer"))).Raw("</b> <i>");
        html.Text(isSingle ? group.Layers[0].Type : Sample(group.Layers)).Raw("</i>");
        foreach (string state in group.States)
        {
            html.Raw("<u>").Words(state).Raw("</u>");
        }
        foreach (StoryLevel level in group.Levels.Order())
        {
            if (level != StoryLevel.Skip)
            {
                html.Raw("<u class=").Raw(level.Word()).Raw(">").Words(level.Word()).Raw("</u>");
            }
        }
        html.Raw("</summary><div class=b>").Raw(group.Body);
        if (!isSingle && !group.HasTable)
        {
            WriteLayers(html, group.Layers);
        }
        html.Raw("</div></details>\n");
    }

    private static void WriteLayers(HtmlWriter html, IReadOnlyList<LayerRef> layers)
    {
        foreach (IGrouping<string, LayerRef> type in layers.GroupBy(static layer => layer.Type))
        {
            html.Raw("<h4>").Text(type.Key).Raw("</h4><ul data-t=").Attribute(type.Key).Raw(">");
            foreach (LayerRef layer in type)
            {
                html.Raw("<li>").Text(layer.Name);
            }
            html.Raw("</ul>");
        }
    }

    private static string Sample(IReadOnlyList<LayerRef> layers) =>
        string.Join(", ", layers.Take(MostNamed).Select(static layer => layer.Name)) + (layers.Count > MostNamed ? ", ..." : "");

    private string WriteFiles()
    {
        HtmlWriter html = Html();
        for (int i = 0; i < Files.Count; i++)
        {
            Write(html, i);
        }
        return html.ToString();
    }

    // The lines that decide, each with the first answer and the number of layers.
    private Dictionary<int, (int Group, int Layers)> DecidingLines(int file)
    {
        var lines = new Dictionary<int, (int Group, int Layers)>();
        for (int i = 0; i < Groups.Count; i++)
        {
            foreach (((int place, int line), int layers) in Groups[i].Lines)
            {
                if (place == file)
                {
                    (int group, int known) = lines.GetValueOrDefault(line, (i + 1, 0));
                    lines[line] = (group, known + layers);
                }
            }
        }
        return lines;
    }

    // The lines to which something refers although they decide nothing.
    private HashSet<int> OtherLines(int file) =>
    [
        .. Groups.SelectMany(static group => group.OtherLines).Concat(NoteLines).Where(place => place.File == file)
            .Select(static place => place.Line),
        .. (file == Files.Count - 1 ? Findings : []).Take(MostFindings).Select(static finding => finding.Place?.Start.Line ?? 1),
    ];

    private void Write(HtmlWriter html, int file)
    {
        (string path, byte[] text, char prefix) = Files[file];
        Dictionary<int, (int Group, int Layers)> deciding = DecidingLines(file);
        HashSet<int> others = OtherLines(file);
        html.Raw(Files.Count > 1 ? "<section class=\"file two\" aria-label=" : "<section class=file aria-label=").Attribute(path)
            .Raw("><h2>").Text(path).Raw("</h2><ol class=t tabindex=0 aria-label=").Attribute(path).Raw(">");
        int number = 0;
        foreach (string line in Encoding.UTF8.GetString(text).ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            bool decides = deciding.TryGetValue(number, out (int Group, int Layers) found);
            string style = decides ? "" : " class=x";
            html.Raw(decides || others.Contains(number) ? FormattableString.Invariant($"\n<li id={prefix}{number}{style}>") : "\n<li>")
                .Text(line);
            if (found.Layers > 0)
            {
                html.Raw(" <a href=#s").Raw(found.Group).Raw(">").Raw(Number(found.Layers)).Raw("</a>");
            }
        }
        html.Raw("\n</ol></section>\n");
    }
}
