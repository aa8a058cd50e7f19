using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>Writes the places of answers, with links to their lines.</summary>
internal static class StoryHtml
{
    /// <summary>Writes a text that leads to a line.</summary>
    public static void WritePlace(HtmlWriter html, string text, StoryPlace? place, char prefix)
    {
        if (place is { Line: > 0 })
        {
            html.Raw($"<a href=#{prefix}").Raw(place.Line).Raw(">").Text(text).Raw("</a>");
        }
        else
        {
            html.Text(text);
        }
    }

    /// <summary>Writes the level and line of a value; nothing for a default, whose text states it.</summary>
    public static void WriteOrigin(HtmlWriter html, StoryPlace place, char prefix)
    {
        if (place.Line > 0)
        {
            WritePlace(html, html.Show($"{(MessageText)place.Level.Word()}, line {place.Line}"), place, prefix);
        }
        else if (place.Level != StoryLevel.Default)
        {
            html.Raw("<small>").Words(place.Level.Word()).Raw("</small>");
        }
    }

    /// <summary>Writes what does not count, struck through, with the reason.</summary>
    public static void WriteLosers(HtmlWriter html, EquatableArray<StoryLoser> losers, char prefix)
    {
        foreach (StoryLoser loser in losers)
        {
            html.Raw("<dd class=x><s>").Text(loser.Value ?? loser.Place.Path).Raw("</s> ");
            WriteOrigin(html, loser.Place, prefix);
            html.Raw(" · ").Text(loser.Reason);
        }
    }
}
