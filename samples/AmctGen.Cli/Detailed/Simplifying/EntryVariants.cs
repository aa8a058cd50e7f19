using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Writing;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>Finds the entries that can set the values of a layer: with and without what the layer has anyway.</summary>
internal static class EntryVariants
{
    private const int MostVariants = 48;

    /// <summary>The entries, shortest first. Which of them have the wanted effect depends on the rest of the configuration.</summary>
    public static IReadOnlyList<EntryText> Of(DetailedLayer layer, DetailedSchema schema, EntryFields fields)
    {
        List<EntryText> entries = [default];
        foreach (IGrouping<string, DetailedSection> group in schema.Sections.GroupBy(static section => section.Path))
        {
            if (fields.SectionShape(group.Key) is not { } shape)
            {
                continue;
            }
            List<string?> contents = [null];
            foreach (DetailedPart part in layer.Parts.Where(part => group.Contains(part.Section)))
            {
                contents = [.. contents.SelectMany(content => Contents(part, shape).Select(added => Join(content, added))).Distinct()];
            }
            bool isRequired = fields.IsRequired(group.Key);
            entries =
            [
                .. entries.SelectMany(entry => contents.Select(content => content is null && !isRequired ? entry
                    : entry.With(new EntryText([new SectionText(group.Key, content ?? "")]))))
                    .OrderBy(static entry => entry.Length).Take(MostVariants),
            ];
        }
        return entries;
    }

    private static string? Join(string? content, string? added) =>
        content is null ? added : added is null ? content : content + " " + added;

    // Null: the section is omitted.
    private static IEnumerable<string?> Contents(DetailedPart part, MessageShape shape)
    {
        string plain = Write(part, shape, includesContextual: false);
        string all = Write(part, shape, includesContextual: true);
        bool isBuiltIn = part.Section.IsBuiltIn && part.Algorithm == part.Section.Algorithms[0];
        bool isDefault = isBuiltIn && plain == new ConfigField("").Message(part.Algorithm.Path).ToString();
        yield return isDefault ? null : plain;
        if (all != plain)
        {
            yield return all;
        }
    }

    private static string Write(DetailedPart part, MessageShape shape, bool includesContextual)
    {
        var section = new ConfigField("");
        PartWriter.Write(part, section, shape, "", includesContextual);
        return section.Content();
    }
}
