using AmctGen.Cli.Messages;
using AmctGen.Generator.Model;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>Proposes single changes after which something else may apply to a layer. Whether it does is found out by resolving.</summary>
/// <param name="features">The features of the schema.</param>
/// <param name="layer">The layer.</param>
internal sealed class EditSteps(ResolverModel features, LayerRef layer)
{
    // Of many entries that have a value, the first ones are as good.
    private const int MostPlaces = 8;

    /// <summary>The changes of a text, each at most once.</summary>
    public IEnumerable<EditStep> Of(ConfigState state, Wanted wanted)
    {
        foreach (LayerAnswer answer in state.Answers)
        {
            PrecedenceModel model = features.Features.First(feature => feature.ProtoName == answer.Feature);
            IEnumerable<EditStep?> steps = Unblock(state, answer, model, wanted).Concat(wanted switch
            {
                WantedPlace place => OfPlace(state, model, place),
                WantedLevel level => OfLevel(state, answer, model, level),
                WantedValue value => OfValue(state, answer, model, value),
                _ => [],
            });
            foreach (EditStep? step in steps)
            {
                if (step is not null)
                {
                    yield return step;
                }
            }
        }
    }

    // Takes away what applies now.
    private IEnumerable<EditStep?> Unblock(ConfigState state, LayerAnswer answer, PrecedenceModel model, Wanted wanted)
    {
        Selection selection = answer.Selection;
        foreach (Provenance skip in selection.SkippedBy)
        {
            yield return Remove(state, skip.FieldPath, wanted);
        }
        if (!selection.IsIncluded)
        {
            foreach (LayerListModel list in model.Includes)
            {
                yield return AddName(state, list, wanted);
            }
        }
        if (selection.IsOverridden)
        {
            yield return Remove(state, selection.Provenance.FieldPath, wanted);
        }
        foreach (IResolved value in answer.Values.Where(value => wanted.Concerns(answer.Feature, value.Name)))
        {
            yield return Remove(state, value.Provenance.FieldPath, wanted);
        }
    }

    // Makes an entry match the layer, or the last one that does.
    private IEnumerable<EditStep?> OfPlace(ConfigState state, PrecedenceModel model, WantedPlace wanted)
    {
        string path = wanted.Path[..(wanted.Path.IndexOf(']', StringComparison.Ordinal) + 1)];
        int bracket = path.LastIndexOf('[');
        string listPath = bracket < 0 ? "" : path[..bracket];
        if (model.Overrides.FirstOrDefault(list => MessagePath.Join(list.Path) == listPath) is { } overrides)
        {
            string key = KeyOf(overrides.ByType);
            yield return Step(state.Editor.Replace($"{path}.{overrides.KeyProtoName}", key), wanted);
            yield return MoveLast(state, path, listPath, wanted);
            string? copy = EntryText(state, path, overrides.KeyProtoName, key);
            int count = state.Values.CountOf(listPath);
            yield return Step(
                copy is null ? null : state.Editor.Append(listPath, copy),
                wanted with { Path = FormattableString.Invariant($"{listPath}[{count}]{wanted.Path[path.Length..]}") });
        }
        foreach (LayerListModel list in model.Skips.Concat(model.Includes).Where(list => MessagePath.Join(list.Path) == listPath))
        {
            yield return Step(state.Editor.Replace(path, KeyOf(list.ByType)), wanted);
        }
    }

    // Adds an entry, a section or a name where the level has none.
    private IEnumerable<EditStep?> OfLevel(ConfigState state, LayerAnswer answer, PrecedenceModel model, WantedLevel wanted)
    {
        if (wanted.Level == StoryLevel.Skip)
        {
            return model.Skips.Select(list => AddName(state, list, wanted));
        }
        IEnumerable<(SectionModel Section, IResolved Value)> sections = model.Sections.Zip(answer.Values)
            .Where(pair => wanted.Concerns(answer.Feature, pair.Second.Name));
        if (wanted.Level == StoryLevel.Global)
        {
            return sections.Select(pair => Step(state.Editor.Append(MessagePath.Join(pair.Section.GlobalPath), "{ }"), wanted));
        }
        if (wanted.Level == StoryLevel.Default)
        {
            return [];
        }
        List<(string, string)> parts = [.. sections.Select(pair =>
            (MessagePath.Join(pair.Section.EntryPath), TextAt(state, pair.Value.Provenance.FieldPath) ?? "{ }"))];
        return model.Overrides.Where(list => list.ByType == (wanted.Level == StoryLevel.Type))
            .Select(list => AddEntry(state, list, wanted, parts));
    }

    // Sets the field where the layer finds it, or makes an entry apply that sets it.
    private IEnumerable<EditStep?> OfValue(ConfigState state, LayerAnswer answer, PrecedenceModel model, WantedValue wanted)
    {
        for (int i = 0; i < model.Sections.Count; i++)
        {
            SectionModel section = model.Sections[i];
            IResolved value = answer.Values[i];
            if (!wanted.Concerns(answer.Feature, value.Name))
            {
                continue;
            }
            string place = value.Provenance.FieldPath is { Length: > 0 } path ? path
                : answer.Selection.IsOverridden ? $"{answer.Selection.Provenance.FieldPath}.{MessagePath.Join(section.EntryPath)}"
                : MessagePath.Join(section.GlobalPath);
            foreach ((string field, FieldShape type) in FieldPaths(state, section, wanted))
            {
                string text = type.Kind is FieldKind.String or FieldKind.Bytes && wanted.Text[0] is not ('"' or '\'')
                    ? StringEscapes.Quote(wanted.Text)
                    : wanted.Text;
                yield return Step(state.Editor.Replace($"{place}.{field}", text), wanted);
                yield return Step(state.Editor.Append($"{place}.{field}", text), wanted);
                foreach (OverrideListModel list in model.Overrides.Where(static list => !list.ByType))
                {
                    yield return AddEntry(state, list, wanted, [(MessagePath.Join(section.EntryPath), Nested(field, text))]);
                }
            }
        }
        foreach (string entry in model.Overrides.SelectMany(list => Entries(state, list, wanted)).Take(MostPlaces))
        {
            foreach (EditStep? step in OfPlace(state, model, new WantedPlace(entry)))
            {
                yield return step is null ? null : step with { Wanted = wanted };
            }
        }
    }

    private static IEnumerable<string> Entries(ConfigState state, OverrideListModel list, WantedValue wanted)
    {
        string path = MessagePath.Join(list.Path);
        return Enumerable.Range(0, state.Values.CountOf(path)).Select(index => FormattableString.Invariant($"{path}[{index}]"))
            .Where(entry => state.Values.FindMessage(entry) is { } message && wanted.IsIn(message, state.Values));
    }

    // The fields with that name in a section, with their paths.
    private static IEnumerable<(string Path, FieldShape Field)> FieldPaths(ConfigState state, SectionModel section, WantedValue wanted)
    {
        MessageShape shape = state.Values.Root.Shape;
        foreach (PathPartModel part in section.GlobalPath)
        {
            shape = shape.FindField(part.ProtoName)!.Message!;
        }
        return ShapePaths.Of(shape).Where(found => wanted.IsNamed(found.Path)).Take(MostPlaces);
    }

    private EditStep? AddName(ConfigState state, LayerListModel list, Wanted wanted) =>
        IsKnown(list.ByType) ? Step(state.Editor.Append(MessagePath.Join(list.Path), KeyOf(list.ByType)), wanted) : null;

    private EditStep? AddEntry(ConfigState state, OverrideListModel list, Wanted wanted, List<(string Path, string Value)> sections)
    {
        if (!IsKnown(list.ByType))
        {
            return null;
        }
        string fields = string.Concat(sections.Select(static section => "\n  " + Nested(section.Path, section.Value)[1..^1].Trim()
            .Replace("\n", "\n  ", StringComparison.Ordinal)));
        return Step(state.Editor.Append(
            MessagePath.Join(list.Path), $"{{\n  {list.KeyProtoName}: {KeyOf(list.ByType)}{fields}\n}}"), wanted);
    }

    private static EditStep? MoveLast(ConfigState state, string path, string listPath, WantedPlace wanted)
    {
        string last = FormattableString.Invariant($"{listPath}[{state.Values.CountOf(listPath) - 1}]");
        return Step(state.Editor.MoveLast(path), wanted with { Path = last + wanted.Path[path.Length..] });
    }

    // Elements after a removed one move up. What is wanted is not removed.
    private static EditStep? Remove(ConfigState state, string path, Wanted wanted)
    {
        var place = wanted as WantedPlace;
        if (path.Length == 0 || place?.IsIn(path) == true)
        {
            return null;
        }
        Wanted after = place is null ? wanted : place with { Path = ElementPaths.Without(place.Path, path) };
        return Step(state.Editor.Remove(path), after);
    }

    private static EditStep? Step(byte[]? text, Wanted wanted) => text is null ? null : new EditStep(text, wanted);

    private static string? EntryText(ConfigState state, string path, string keyName, string key)
    {
        if (TextAt(state, path) is not { } text)
        {
            return null;
        }
        List<string> lines = [.. text[1..^1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith($"  {keyName}: ", StringComparison.Ordinal))];
        return $"{{\n  {keyName}: {key}\n{string.Join('\n', lines)}\n}}";
    }

    // A message in the form of the writer, in braces; null if there is none.
    private static string? TextAt(ConfigState state, string path)
    {
        if (path.Length == 0 || state.Values.FindMessage(path) is not { } message)
        {
            return null;
        }
        string text = TextFormat.ToText(state.Values.MessageOf(message)).TrimEnd();
        return text.Length == 0 ? "{ }" : $"{{\n  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n}}";
    }

    // A value inside of messages: a.b with 1 is { a { b: 1 } }.
    private static string Nested(string path, string value)
    {
        string text = value;
        foreach (string step in path.Split('.').Reverse())
        {
            text = $"{{ {step}{(text.StartsWith('{') ? " " : ": ")}{text} }}";
        }
        return text;
    }

    private bool IsKnown(bool byType) => (byType ? layer.Type : layer.Name) is not (NamedLayers.Nobody or NamedLayers.Any);

    private string KeyOf(bool byType) => StringEscapes.Quote(byType ? layer.Type : layer.Name);
}
