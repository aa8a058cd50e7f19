using System.Globalization;
using System.Text;
using AmctGen.Cli.Languages;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Report;

/// <summary>Writes HTML. Text from a file cannot end an element or an attribute, and its hidden characters become visible.</summary>
/// <param name="language">The language of the words that are not from a file.</param>
internal sealed class HtmlWriter(Language language)
{
    private readonly StringBuilder _text = new();

    /// <summary>Appends markup, which contains no text from a file.</summary>
    public HtmlWriter Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Appends a number.</summary>
    public HtmlWriter Raw(int number)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Appends the value of an attribute: in quotes if it needs them.</summary>
    public HtmlWriter Attribute(string text)
    {
        bool isPlain = text.All(static character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.');
        return isPlain && text.Length > 0 ? Raw(text) : Raw("\"").Text(text, "&quot;").Raw("\"");
    }

    /// <summary>Appends text for an element.</summary>
    public HtmlWriter Text(string text) => Text(text, "\"");

    /// <summary>Appends words for an element, in the language of the page.</summary>
    public HtmlWriter Words(MessageText words) => Text(Show(words));

    /// <summary>Words in the language of the page.</summary>
    public string Show(MessageText words) => language.Of(words);

    public override string ToString() => _text.ToString();

    private HtmlWriter Text(string text, string quote)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            switch (character)
            {
                case '<':
                    _text.Append("&lt;");
                    break;
                case '>':
                    _text.Append("&gt;");
                    break;
                case '&':
                    _text.Append("&amp;");
                    break;
                case '"':
                    _text.Append(quote);
                    break;
                case '\t':
                    _text.Append(character);
                    break;
                default:
                    i += AppendVisible(text, i);
                    break;
            }
        }
        return this;
    }

    // Returns how many characters more than one were read.
    private int AppendVisible(string text, int index)
    {
        int length = char.IsSurrogatePair(text, index) ? 2 : 1;
        if (text[index] is >= ' ' and <= '~' || !Shown.IsHidden(text, index))
        {
            _text.Append(text, index, length);
        }
        else
        {
            _text.Append(Shown.Text(text.Substring(index, length)));
        }
        return length - 1;
    }
}
