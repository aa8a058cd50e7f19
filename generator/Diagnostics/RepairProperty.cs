using System.Globalization;
using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>A part of a finding's repair, as a property of its diagnostic: what a code fix and other hosts apply.</summary>
/// <remarks>
/// <c>amctgen.title</c> is the title for a menu. Each edit is a property <c>amctgen.insert</c>, <c>amctgen.delete</c> or
/// <c>amctgen.replace</c> whose value is <c>start,length,new text</c>, in UTF-16 units of the file of the diagnostic; from the second edit
/// on, its number follows, as in <c>amctgen.insert.2</c>.
/// </remarks>
/// <param name="Key">The name of the property.</param>
/// <param name="Value">The title or the edit.</param>
internal sealed record RepairProperty(string Key, string Value)
{
    /// <summary>The key of the title.</summary>
    public const string Title = "amctgen.title";

    private static readonly string[] s_edits = ["amctgen.insert", "amctgen.delete", "amctgen.replace"];

    /// <summary>The properties of a repair; none for null.</summary>
    public static EquatableArray<RepairProperty> Of(Repair? repair, SourceFile text) =>
        repair is null ? default : Of(repair.Title, [.. repair.Edits.Select(edit => ToUnits(edit, text.Lines))]);

    /// <summary>The properties of edits, in UTF-16 units.</summary>
    public static EquatableArray<RepairProperty> Of(string title, IReadOnlyList<(int Start, int Length, string NewText)> edits)
    {
        var properties = new List<RepairProperty> { new(Title, title) };
        foreach ((int start, int length, string newText) in edits)
        {
            string key = s_edits[length == 0 ? 0 : newText.Length == 0 ? 1 : 2];
            properties.Add(new RepairProperty(
                properties.Count == 1 ? key : string.Format(CultureInfo.InvariantCulture, "{0}.{1}", key, properties.Count),
                string.Format(CultureInfo.InvariantCulture, "{0},{1},{2}", start, length, newText)));
        }
        return new EquatableArray<RepairProperty>([.. properties]);
    }

    /// <summary>The edits in the properties of a diagnostic, in the order of their locations; none if it has no repair.</summary>
    public static (int Start, int Length, string NewText)[] Read(IEnumerable<KeyValuePair<string, string?>> properties) =>
    [
        .. properties.Where(static property => Array.Exists(s_edits, edit => property.Key.StartsWith(edit, StringComparison.Ordinal)))
            .Select(static property => property.Value!.Split([','], 3))
            .Select(static parts => (
                int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]))
            .OrderBy(static edit => edit.Item1),
    ];

    private static (int Start, int Length, string NewText) ToUnits(TextEdit edit, LineMap lines) =>
        (lines.Utf16Length(0, edit.Span.Start), lines.Utf16Length(edit.Span.Start, edit.Span.End), edit.NewText);
}
