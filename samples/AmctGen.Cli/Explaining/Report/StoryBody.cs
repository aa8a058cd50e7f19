using AmctGen.Cli.Languages;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>Writes the answer of a group: once what all stories have in common, and a table of what differs.</summary>
internal sealed class StoryBody
{
    private readonly List<StoryLayers> _stories;
    private readonly char _prefix;
    private readonly HtmlWriter _html;
    private readonly List<(MessageText Title, Func<Story, (string Text, StoryPlace? Place)> Cell)> _columns = [];

    private StoryBody(List<StoryLayers> stories, char prefix, Language language)
    {
        _html = new HtmlWriter(language);
        _stories = stories;
        _prefix = prefix;
    }

    /// <summary>The answer as HTML.</summary>
    /// <param name="stories">The stories of the group, which have one pattern.</param>
    /// <param name="prefix">The letter before the line in an anchor.</param>
    /// <param name="language">The language of the page.</param>
    public static string Write(List<StoryLayers> stories, char prefix, Language language)
    {
        var body = new StoryBody(stories, prefix, language);
        for (int i = 0; i < stories[0].Story.Features.Count; i++)
        {
            body.WriteFeature(i);
        }
        body.WriteTable();
        return body._html.ToString();
    }

    private void WriteFeature(int index)
    {
        StoryFeature feature = _stories[0].Story.Features[index];
        _html.Raw("<h3>").Text(feature.Name).Raw(" <u>").Words(feature.State).Raw("</u></h3><p>");
        WriteSlot("decided by", story => (story.Features[index].Reason, story.Features[index].Place), isCode: false);
        if (!feature.Hidden.IsEmpty || !feature.Values.IsEmpty)
        {
            _html.Raw("<dl>");
            StoryHtml.WriteLosers(_html, feature.Hidden, _prefix);
            for (int i = 0; i < feature.Values.Count; i++)
            {
                WriteValue(index, i);
            }
            _html.Raw("</dl>");
        }
        if (!feature.Effective.IsEmpty)
        {
            _html.Raw("<dl class=e>");
            for (int i = 0; i < feature.Effective.Count; i++)
            {
                int number = i;
                EffectiveValue value = feature.Effective[i];
                MessageText title = $"effective {(MessageText)value.Name}";
                _html.Raw("<dt>").Words(title).Raw("<dd>");
                WriteSlot(title, story => (story.Features[index].Effective[number].Json, null), isCode: true);
            }
            _html.Raw("</dl>");
        }
    }

    private void WriteValue(int feature, int index)
    {
        StoryValue value = ValueOf(_stories[0].Story);
        _html.Raw("<dt>").Text(value.Name).Raw("<dd>");
        if (WriteSlot(MessageText.Verbatim(value.Name), story => (ValueOf(story).Text, ValueOf(story).Place), isCode: true))
        {
            _html.Raw(" ");
            StoryHtml.WriteOrigin(_html, value.Place, _prefix);
        }
        StoryHtml.WriteLosers(_html, value.Hidden, _prefix);

        StoryValue ValueOf(Story story) => story.Features[feature].Values[index];
    }

    // What differs is a column of the table. Returns whether the text is the same for all.
    private bool WriteSlot(MessageText title, Func<Story, (string Text, StoryPlace? Place)> cell, bool isCode)
    {
        (string text, StoryPlace? place) = cell(_stories[0].Story);
        if (_stories.Count > 1 && _stories.Exists(story => cell(story.Story) != (text, place)))
        {
            _columns.Add((title, cell));
            _html.Raw("<em>").Words("differs from layer to layer, see the table").Raw("</em>");
            return false;
        }
        if (isCode)
        {
            _html.Raw("<code>").Text(text).Raw("</code>");
        }
        else
        {
            StoryHtml.WritePlace(_html, text, place, _prefix);
        }
        return true;
    }

    private void WriteTable()
    {
        if (_columns.Count == 0)
        {
            return;
        }
        _html.Raw("<div class=w><table><thead><tr><th>").Words("layer");
        foreach ((MessageText title, _) in _columns)
        {
            _html.Raw("<th>").Words(title);
        }
        _html.Raw("</thead><tbody>");
        foreach (StoryLayers story in _stories)
        {
            foreach (LayerRef layer in story.Layers)
            {
                WriteRow(layer, story.Story);
            }
        }
        _html.Raw("</table></div>");
    }

    private void WriteRow(LayerRef layer, Story story)
    {
        _html.Raw("\n<tr data-t=").Attribute(layer.Type).Raw("><th>").Text(layer.Name);
        foreach ((_, Func<Story, (string Text, StoryPlace? Place)> cell) in _columns)
        {
            (string text, StoryPlace? place) = cell(story);
            _html.Raw("<td>");
            StoryHtml.WritePlace(_html, text, place, _prefix);
        }
    }
}
