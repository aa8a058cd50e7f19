using System.Net;
using System.Text.RegularExpressions;

namespace AmctGen.Schemas.Tests.Explaining;

/// <summary>Reads the groups, layers and links of a page, as its script does.</summary>
internal sealed class ReportText
{
    private static readonly Regex s_group = new("<details class=g id=(\\w+) data-l=(\"[^\"]*\"|\\S+?) data-s=(\"[^\"]*\"|[^\\s>]+)(?: data-t=(\"[^\"]*\"|[^\\s>]+))?><summary><b>(.*?)</b>(.*?)</details>", RegexOptions.Singleline);
    private static readonly Regex s_list = new("<ul data-t=(\"[^\"]*\"|[^\\s>]+)>(.*?)</ul>", RegexOptions.Singleline);
    private static readonly Regex s_row = new("<tr data-t=(\"[^\"]*\"|[^\\s>]+)><th>(.*?)<td>");

    public ReportText(string html)
    {
        Html = html;
        Groups = [.. s_group.Matches(html).Select(static match => new Group(
            match.Groups[1].Value, Words(match.Groups[2].Value), Words(match.Groups[3].Value), Layers(match), WebUtility.HtmlDecode(match.Groups[6].Value)))];
    }

    public sealed record Group(string Id, string[] Levels, string[] States, (string Name, string Type)[] Layers, string Text);

    public string Html { get; }

    public Group[] Groups { get; }

    public string[] Ids => [.. Regex.Matches(Html, "<[^>]* id=\"?([\\w]+)").Select(static match => match.Groups[1].Value)];

    public string[] Targets => [.. Regex.Matches(Html[..Html.IndexOf("<script>", StringComparison.Ordinal)], "href=\"?#(\\w+)").Select(static match => match.Groups[1].Value)];

    public Group GroupOf(string layer) => Groups.Single(group => group.Layers.Any(known => known.Name == layer));

    private static (string Name, string Type)[] Layers(Match group)
    {
        string body = group.Groups[6].Value;
        Match[] rows = [.. s_row.Matches(body).Cast<Match>()];
        if (rows.Length > 0)
        {
            return [.. rows.Select(static row => (WebUtility.HtmlDecode(row.Groups[2].Value), Value(row.Groups[1].Value)))];
        }
        Match[] lists = [.. s_list.Matches(body).Cast<Match>()];
        return lists.Length == 0
            ? [(WebUtility.HtmlDecode(group.Groups[5].Value), Value(group.Groups[4].Value))]
            : [.. lists.SelectMany(static list => list.Groups[2].Value.Split("<li>", StringSplitOptions.RemoveEmptyEntries)
                .Select(name => (WebUtility.HtmlDecode(name), Value(list.Groups[1].Value))))];
    }

    private static string[] Words(string attribute) => Value(attribute).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Value(string attribute) => WebUtility.HtmlDecode(attribute.Trim('"'));
}
