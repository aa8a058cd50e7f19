using System.Globalization;
using System.Text;

namespace AmctGen.Cli.Reference;

/// <summary>The anchors of a page's headings, as hosts of Markdown derive them.</summary>
internal sealed class HeadingAnchors
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The anchor of the next heading of the page. A name that a heading before it has gets a number.</summary>
    public string Add(string heading)
    {
        var anchor = new StringBuilder();
        foreach (char character in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character) || character is '_' or '-')
            {
                anchor.Append(character);
            }
            else if (character == ' ')
            {
                anchor.Append('-');
            }
        }
        string name = anchor.ToString();
        int count = _counts.GetValueOrDefault(name);
        _counts[name] = count + 1;
        return count == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");
    }
}
