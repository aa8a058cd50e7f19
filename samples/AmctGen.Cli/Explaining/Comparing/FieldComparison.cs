using System.Globalization;
using System.Text.RegularExpressions;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>Finds the smallest fields in which two messages differ. Elements of lists are matched by their content.</summary>
/// <param name="oldValues">The old configuration.</param>
/// <param name="newValues">The new configuration.</param>
/// <param name="unordered">The paths, without subscripts, of lists whose order has no meaning.</param>
internal sealed partial class FieldComparison(ConfigValues oldValues, ConfigValues newValues, IReadOnlySet<string> unordered)
{
    /// <summary>The differences between two messages of one type.</summary>
    /// <param name="old">The old message and its path.</param>
    /// <param name="new">The new message and its path.</param>
    public List<FieldChange> Compare((MessageValue Value, string Path) old, (MessageValue Value, string Path) @new)
    {
        var changes = new List<FieldChange>();
        Compare(old, @new, "", changes);
        return changes;
    }

    private void Compare(
        (MessageValue Value, string Path) old, (MessageValue Value, string Path) @new, string what, List<FieldChange> changes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (FieldValue field in old.Value.Fields.Concat(@new.Value.Fields).Where(field => names.Add(field.Shape.Name)))
        {
            string name = field.Shape.Name;
            CompareField(
                field.Shape,
                (old.Value.Find(name)?.Items ?? [], Join(old.Path, name)),
                (@new.Value.Find(name)?.Items ?? [], Join(@new.Path, name)),
                Join(what, name), changes);
        }
    }

    private void CompareField(
        FieldShape shape,
        (IReadOnlyList<ItemValue> Items, string Path) old,
        (IReadOnlyList<ItemValue> Items, string Path) @new,
        string what,
        List<FieldChange> changes)
    {
        if (!shape.IsRepeated)
        {
            CompareItem(shape, (old.Items.FirstOrDefault(), old.Path), (@new.Items.FirstOrDefault(), @new.Path), what, changes);
            return;
        }
        int[] matches = Match(shape, old.Items, @new.Items);
        var kept = matches.ToHashSet();
        int[] moved = Array.FindAll(matches, static source => source >= 0);
        bool isReordered = shape.Cardinality != FieldCardinality.Map && !moved.SequenceEqual(moved.Order())
            && !unordered.Contains(SubscriptForm().Replace(what, ""));
        if (isReordered)
        {
            changes.Add(new FieldChange(
                what, new FieldSide(old.Path, OrderOf(oldValues, shape, old.Items)),
                new FieldSide(@new.Path, OrderOf(newValues, shape, @new.Items))));
        }
        for (int i = 0; i < old.Items.Count; i++)
        {
            if (!kept.Contains(i))
            {
                string subscript = Subscript(shape, old.Items[i], i);
                CompareItem(shape, (old.Items[i], old.Path + subscript), (null, @new.Path), what + subscript, changes);
            }
        }
        for (int i = 0; i < matches.Length; i++)
        {
            ItemValue? before = matches[i] < 0 ? null : old.Items[matches[i]];
            string oldPath = before is null ? old.Path : old.Path + Subscript(shape, before, matches[i]);
            string subscript = Subscript(shape, @new.Items[i], i);
            CompareItem(shape, (before, oldPath), (@new.Items[i], @new.Path + subscript), what + subscript, changes);
        }
    }

    private void CompareItem(
        FieldShape shape, (ItemValue? Item, string Path) old, (ItemValue? Item, string Path) @new, string what, List<FieldChange> changes)
    {
        if (Equals(old.Item?.Value, @new.Item?.Value))
        {
            return;
        }
        if (old.Item?.Value is MessageValue before && @new.Item?.Value is MessageValue after)
        {
            Compare((before, old.Path), (after, @new.Path), what, changes);
            return;
        }
        changes.Add(new FieldChange(
            what,
            new FieldSide(old.Path, TextOf(oldValues, shape, old.Item)),
            new FieldSide(@new.Path, TextOf(newValues, shape, @new.Item))));
    }

    // The old index of each new element; -1 for a new one.
    private int[] Match(FieldShape shape, IReadOnlyList<ItemValue> old, IReadOnlyList<ItemValue> @new)
    {
        if (shape.Cardinality == FieldCardinality.Map)
        {
            var keys = new Dictionary<object, int>();
            for (int i = 0; i < old.Count; i++)
            {
                keys[old[i].Key!] = i;
            }
            return [.. @new.Select(entry => keys.GetValueOrDefault(entry.Key!, -1))];
        }
        List<string> before = [.. old.Select(item => ElementText(oldValues, shape, item))];
        List<string> after = [.. @new.Select(item => ElementText(newValues, shape, item))];
        return Array.ConvertAll(ElementMatcher.Match(before, after), static match => match.Source);
    }

    // In the form by which elements are matched: a field per line.
    private static string ElementText(ConfigValues values, FieldShape shape, ItemValue item) => item.Value is MessageValue message
        ? $"{{\n{TextFormat.ToText(values.MessageOf(message))}}}"
        : values.Of(shape, item.Value) + " ";

    private static string? TextOf(ConfigValues values, FieldShape shape, ItemValue? item) =>
        item is null ? null : values.Of(shape.Cardinality == FieldCardinality.Map ? shape.Message!.FindField("value")! : shape, item.Value);

    private static string Subscript(FieldShape shape, ItemValue item, int index) => shape.Cardinality != FieldCardinality.Map
        ? string.Create(CultureInfo.InvariantCulture, $"[{index}]")
        : string.Create(CultureInfo.InvariantCulture, $"[{(item.Key is string text ? $"\"{text}\"" : item.Key)}]");

    private static string OrderOf(ConfigValues values, FieldShape shape, IReadOnlyList<ItemValue> items) =>
        $"[{string.Join(", ", items.Select(item => values.Of(shape, item.Value)))}]";

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex SubscriptForm();

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;
}
