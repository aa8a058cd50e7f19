using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Reports entries of layers that another entry or a skip in the same expression makes useless.</summary>
/// <remarks>Only lists in the message that declares the precedence are followed, not lists in messages inside it.</remarks>
internal static class LayerFindings
{
    public static void Report(AssignmentList list, MemberMap map, in UsageReport report)
    {
        if (list.Members.Message.Resolver is not { } resolver)
        {
            return;
        }
        var entries = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (OverrideListModel model in resolver.Features.SelectMany(static feature => feature.Overrides))
        {
            if (model.Path.Count == 1 && !entries.ContainsKey(model.Path[0].ProtoName))
            {
                List<Entry> found = ReadEntries(list, model, map);
                entries.Add(model.Path[0].ProtoName, found);
                ReportDuplicates(model, found, report);
            }
        }
        foreach (Entry entry in entries.Values.SelectMany(static found => found))
        {
            ReportContest(list, resolver, entry, report);
        }
    }

    private static void ReportDuplicates(OverrideListModel model, List<Entry> entries, in UsageReport report)
    {
        var first = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (Entry entry in entries)
        {
            if (first.TryGetValue(entry.Key, out Entry? earlier))
            {
                int line = earlier.Place.GetLineSpan().StartLinePosition.Line + 1;
                report.Add(UsageDiagnostics.Duplicate, entry.Place, earlier.Place, null,
                    $"'{entry.Key}' has an entry in {model.Path[0].ProtoName} already (line {line}); merge the two");
            }
            else
            {
                first.Add(entry.Key, entry);
            }
        }
    }

    // Lists are shared between features: an entry or a skip that one of them uses has an effect.
    private static void ReportContest(AssignmentList list, ResolverModel resolver, Entry entry, in UsageReport report)
    {
        Skip? skip = null;
        bool overrideWins = false;
        foreach (PrecedenceModel feature in resolver.Features)
        {
            if (!feature.Overrides.Any(model => model.Path[0].ProtoName == entry.List.Path[0].ProtoName)
                || !entry.MayConfigure(feature))
            {
                continue;
            }
            Skip? contested = FindSkip(list, feature, entry);
            if (contested is null || (skip is not null && (overrideWins != feature.OverrideWins || skip.Value != contested.Value)))
            {
                return;
            }
            skip = contested;
            overrideWins = feature.OverrideWins;
        }
        if (skip is null)
        {
            return;
        }
        if (!overrideWins)
        {
            report.Add(UsageDiagnostics.DeadEntry, entry.Place, skip.Value.Syntax.GetLocation(), null,
                $"the entry of '{entry.Key}' has no effect, because {skip.Field.ProtoName} skips it and the skip wins: remove one of them");
        }
        else if (!resolver.Features.Any(feature => Skips(feature, skip.Field) && !HasEntry(feature, entry)))
        {
            report.Add(UsageDiagnostics.DeadEntry, skip.Value.Syntax.GetLocation(), entry.Place, null,
                $"this does not skip '{entry.Key}', because its entry in {entry.List.Path[0].ProtoName} wins: remove one of them");
        }
    }

    private static bool HasEntry(PrecedenceModel feature, Entry entry) =>
        feature.OverrideWins && entry.MayConfigure(feature)
        && feature.Overrides.Any(model => model.Path[0].ProtoName == entry.List.Path[0].ProtoName);

    private static bool Skips(PrecedenceModel feature, FieldModel list) =>
        feature.Skips.Any(skip => skip.Path.Count == 1 && skip.Path[0].ProtoName == list.ProtoName);

    private static Skip? FindSkip(AssignmentList list, PrecedenceModel feature, Entry entry)
    {
        foreach (Assigned item in Remaining(list))
        {
            if (item.Field is not { } field || item.Verb is not (BuilderVerb.Add or BuilderVerb.With)
                || !feature.Skips.Any(skip =>
                    skip.Path.Count == 1 && skip.Path[0].ProtoName == field.ProtoName && skip.ByType == entry.List.ByType))
            {
                continue;
            }
            foreach (IOperation value in item.Values)
            {
                if (ConstantValues.Find(value, FieldKind.String) is string name && name == entry.Key)
                {
                    return new Skip(field, value);
                }
            }
        }
        return null;
    }

    private static List<Entry> ReadEntries(AssignmentList list, OverrideListModel model, MemberMap map)
    {
        var entries = new List<Entry>();
        foreach (Assigned item in Remaining(list))
        {
            if (item.Field?.ProtoName != model.Path[0].ProtoName)
            {
                continue;
            }
            IEnumerable<AssignmentList?> messages = item.Edit is not null
                ? [BuilderChain.ReadEdit(item, map, startsEmpty: true, isFinal: true)]
                : item.Values.Select(value => ReadMessage(value, map));
            entries.AddRange(messages.OfType<AssignmentList>().Select(message => Entry.Read(message, model)).OfType<Entry>());
        }
        return entries;
    }

    private static AssignmentList? ReadMessage(IOperation value, MemberMap map) => value.Unwrap() switch
    {
        IObjectCreationOperation creation => MessageInitializer.Read(creation, map),
        IInvocationOperation call => BuilderChain.Read(call, map),
        _ => null,
    };

    // The changes that no later one of the list undoes.
    private static IEnumerable<Assigned> Remaining(AssignmentList list)
    {
        for (int i = 0; i < list.Items.Length; i++)
        {
            Assigned item = list.Items[i];
            bool isCleared = false;
            for (int later = i + 1; later < list.Items.Length; later++)
            {
                isCleared |= list.Items[later].Verb == BuilderVerb.Clear && list.Items[later].Field == item.Field;
            }
            if (!isCleared)
            {
                yield return item;
            }
        }
    }

    private sealed record Skip(FieldModel Field, IOperation Value);

    private sealed record Entry(OverrideListModel List, string Key, Location Place, AssignmentList Message)
    {
        /// <summary>The entry that a message is; null if its key is not known.</summary>
        public static Entry? Read(AssignmentList message, OverrideListModel list)
        {
            Assigned? key = message.Items.LastOrDefault(item => item.Field?.ProtoName == list.KeyProtoName);
            return key is { Verb: BuilderVerb.With, Values.Length: 1 } && message is { StartsEmpty: true, IsComplete: true }
                && ConstantValues.Find(key.Values[0], FieldKind.String) is string name
                    ? new Entry(list, name, key.Values[0].Syntax.GetLocation(), message)
                    : null;
        }

        /// <summary>Whether the entry may set something that a feature reads.</summary>
        public bool MayConfigure(PrecedenceModel feature) => feature.Sections.IsEmpty || feature.Sections.Any(section =>
            Message.Items.Any(item => item.Field is not null && item.Field.ProtoName == section.EntryPath[0].ProtoName));
    }
}
