using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Generator.Options;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence;

/// <summary>
/// Reads the features that a root message declares through <c>(amctgen.feature)</c>, and checks that every path fits its role.
/// </summary>
internal sealed class PrecedenceReader(MessageExport root, FileExports file, SymbolTable table, DiagnosticBag diagnostics)
{
    private const string FeatureOption = "amctgen.feature";

    // Where the current option's value starts in the file: offsets in the document are relative to it.
    private int _offset;
    private bool _isSound;

    /// <summary>The precedence model; null if the message declares no valid feature.</summary>
    public ResolverModel? Read(List<ResolvedOption> options)
    {
        var features = new List<PrecedenceModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (ResolvedOption option in options)
        {
            if (!option.Field.IsNamed(FeatureOption) || option.Value is not { } document)
            {
                continue;
            }
            _offset = option.Syntax.Value.Span.Start;
            _isSound = true;
            PrecedenceModel feature = ReadFeature(new DocumentView(document, document.Root), names);
            if (_isSound)
            {
                features.Add(feature);
            }
        }
        return features.Count == 0 ? null : new ResolverModel(new EquatableArray<PrecedenceModel>([.. features]));
    }

    private PrecedenceModel ReadFeature(DocumentView feature, HashSet<string> names)
    {
        (string name, SourceSpan span) = feature.String("name")!.Value;
        bool isIdentifier = name.Length > 0 && char.IsLetter(name[0])
            && name.All(static character => character < 128 && (char.IsLetterOrDigit(character) || character == '_'));
        if (!isIdentifier)
        {
            Report(RuleDiagnostics.FeatureName, span, name);
        }
        if (!names.Add(CSharpNames.ToPascalCase(name)))
        {
            Report(RuleDiagnostics.DuplicateFeature, span, name);
        }
        List<(SectionModel Model, MessageExport Message)> sections = [];
        List<OverrideListModel> overrides = [];
        List<MessageExport> entries = [];
        foreach (DocumentView list in feature.Messages("override"))
        {
            if (ReadOverrideList(list) is { } read)
            {
                overrides.Add(read.Model);
                entries.Add(read.Entry);
            }
        }
        foreach (DocumentView section in feature.Messages("section"))
        {
            if (ReadSection(section, entries) is { } read)
            {
                sections.Add(read);
            }
        }
        return new PrecedenceModel
        {
            ProtoName = name,
            Name = CSharpNames.ToPascalCase(name),
            OverrideWins = feature.Word("conflict") is "OVERRIDE_WINS" or "1",
            SkippedUsesDefaults = feature.Word("skipped") is "BUILT_IN" or "1",
            Sections = Array(sections.ConvertAll(static section => section.Model)),
            Overrides = Array(overrides),
            Skips = Array(ReadLayerLists(feature, "skip")),
            Includes = Array(ReadLayerLists(feature, "include")),
            Inherited = Array(ReadInherited(feature, name, sections)),
        };
    }

    private (OverrideListModel Model, MessageExport Entry)? ReadOverrideList(DocumentView list)
    {
        (string path, SourceSpan span) = list.String("field")!.Value;
        if (FollowPath(path, span, root) is not { } field)
        {
            return null;
        }
        if (field.Field.Label != Syntax.FieldLabel.Repeated || field.Type.Message is not { } entry)
        {
            Report(RuleDiagnostics.WrongField, span, path, "an override list", "a repeated message");
            return null;
        }
        (string key, SourceSpan keySpan) = list.String("key")!.Value;
        if (FollowPath(key, keySpan, entry) is not { } keyField)
        {
            return null;
        }
        if (keyField.Type.Kind != FieldKind.String || keyField.Field.IsRepeated || keyField.Path.Count != 1)
        {
            Report(RuleDiagnostics.WrongField, keySpan, key, "the key of an override list", "a singular string of the entry");
            return null;
        }
        bool isNeverNull = FieldTypes.Cardinality(keyField.Field, keyField.Type) is FieldCardinality.Required or FieldCardinality.Implicit;
        var model = new OverrideListModel
        {
            Path = Array(field.Path),
            KeyName = keyField.Path[0].Name,
            KeyProtoName = key,
            KeyIsRequired = isNeverNull,
            ByType = IsByType(list),
            EntryTypeName = entry.TypeName,
        };
        return (model, entry);
    }

    private (SectionModel Model, MessageExport Message)? ReadSection(DocumentView section, List<MessageExport> entries)
    {
        (string entryPath, SourceSpan entrySpan) = section.String("entry")!.Value;
        (string globalPath, SourceSpan globalSpan) = section.String("global") ?? (entryPath, entrySpan);
        if (FollowPath(globalPath, globalSpan, root) is not { } global)
        {
            return null;
        }
        if (global.Type.Message is not { } message || global.Field.IsRepeated)
        {
            Report(RuleDiagnostics.WrongField, globalSpan, globalPath, "a section", "a singular message");
            return null;
        }
        List<PathPartModel> path = global.Path;
        foreach (MessageExport entry in entries)
        {
            if (FollowPath(entryPath, entrySpan, entry) is not { } inEntry)
            {
                return null;
            }
            if (inEntry.Type.Message?.FullName != message.FullName || inEntry.Field.IsRepeated)
            {
                Report(RuleDiagnostics.SectionTypesDiffer, entrySpan, entryPath, TypeName(inEntry.Type), globalPath, message.FullName);
                return null;
            }
            path = inEntry.Path;
        }
        string name = path[path.Count - 1].Name;
        var model = new SectionModel
        {
            ProtoName = entryPath,
            Name = name,
            TypeName = message.TypeName,
            GlobalPath = Array(global.Path),
            EntryPath = Array(path),
            OmittedFallsToGlobal = section.Word("omitted") is "GLOBAL" or "1",
            EmptyIsOmitted = section.Bool("empty_is_omitted", otherwise: false),
        };
        return (model, message);
    }

    private List<LayerListModel> ReadLayerLists(DocumentView feature, string role)
    {
        var lists = new List<LayerListModel>();
        foreach (DocumentView list in feature.Messages(role))
        {
            (string path, SourceSpan span) = list.String("field")!.Value;
            if (FollowPath(path, span, root) is not { } field)
            {
                continue;
            }
            if (field.Field.Label != Syntax.FieldLabel.Repeated || field.Type.Kind != FieldKind.String)
            {
                Report(RuleDiagnostics.WrongField, span, path, $"a list of layers to {role}", "a repeated string");
                continue;
            }
            lists.Add(new LayerListModel(Array(field.Path), IsByType(list)));
        }
        return lists;
    }

    private List<InheritedValueModel> ReadInherited(
        DocumentView feature, string featureName, List<(SectionModel Model, MessageExport Message)> sections)
    {
        var values = new List<InheritedValueModel>();
        foreach (DocumentView inherited in feature.Messages("inherited"))
        {
            (string sectionName, SourceSpan sectionSpan) = inherited.String("section")!.Value;
            int index = sections.FindIndex(section => section.Model.ProtoName == sectionName);
            if (index < 0)
            {
                Report(RuleDiagnostics.UnknownSection, sectionSpan, featureName, sectionName);
                continue;
            }
            if (ReadInherited(inherited, index, sections[index].Message) is { } value)
            {
                values.Add(value);
            }
        }
        return values;
    }

    private InheritedValueModel? ReadInherited(DocumentView inherited, int section, MessageExport message)
    {
        string name = inherited.String("name")!.Value.Value;
        string? typeName = null;
        FieldKind kind = default;
        var candidates = new List<InheritedCandidateModel>();
        foreach (DocumentView candidate in inherited.Messages("candidate"))
        {
            (string path, SourceSpan span) = candidate.String("value")!.Value;
            if (FollowPath(path, span, message) is not { } value || !AgreesWith(ref typeName, path, span, value))
            {
                return null;
            }
            kind = value.Type.Kind;
            if (ReadCase(candidate, message) is not { } decidingCase)
            {
                return null;
            }
            candidates.Add(new InheritedCandidateModel(
                Array(decidingCase), candidate.Bool("default_case", otherwise: false), Array(value.Path)));
        }
        List<PathPartModel> fallback = [];
        ConstantModel? fallbackDefault = null;
        if (inherited.String("fallback") is { } fallbackPath)
        {
            if (FollowPath(fallbackPath.Value, fallbackPath.Span, root) is not { } found
                || !AgreesWith(ref typeName, fallbackPath.Value, fallbackPath.Span, found))
            {
                return null;
            }
            fallback = found.Path;
            fallbackDefault = DefaultValues.Of(found.Field, found.Type);
        }
        // In C# the default of these types is null.
        fallbackDefault ??= kind switch
        {
            FieldKind.String => ConstantModel.String(""),
            FieldKind.Bytes => ConstantModel.Bytes(default),
            _ => null,
        };
        return typeName is null || candidates.Count == 0
            ? null
            : new InheritedValueModel
            {
                ProtoName = name,
                Name = CSharpNames.ToPascalCase(name),
                TypeName = typeName,
                Section = section,
                Candidates = Array(candidates),
                ConsultsGlobal = inherited.Bool("global", otherwise: true),
                Fallback = Array(fallback),
                FallbackDefault = fallbackDefault,
            };
    }

    // The path of the case; empty if the candidate has none, null if it is wrong.
    private List<PathPartModel>? ReadCase(DocumentView candidate, MessageExport message)
    {
        if (candidate.String("case") is not { } stated)
        {
            return [];
        }
        if (FollowPath(stated.Value, stated.Span, message) is not { } found)
        {
            return null;
        }
        if (FieldTypes.Cardinality(found.Field, found.Type) is FieldCardinality.Optional or FieldCardinality.Required)
        {
            return found.Path;
        }
        Report(RuleDiagnostics.CaseWithoutPresence, stated.Span, stated.Value);
        return null;
    }

    private bool AgreesWith(ref string? typeName, string path, SourceSpan span, FoundField found)
    {
        if (found.Field.IsRepeated || found.Type.IsMessage)
        {
            Report(RuleDiagnostics.WrongField, span, path, "an inherited value", "a singular scalar or enum");
            return false;
        }
        if (typeName is not null && typeName != found.Type.TypeName)
        {
            Report(RuleDiagnostics.InheritedTypesDiffer, span, path, found.Type.TypeName, typeName);
            return false;
        }
        typeName = found.Type.TypeName;
        return true;
    }

    private FoundField? FollowPath(string path, SourceSpan span, MessageExport start)
    {
        MessageExport? message = start;
        FoundField? found = null;
        var parts = new List<PathPartModel>();
        foreach (string name in path.Split('.'))
        {
            if (message is null || (found is not null && found.Field.IsRepeated))
            {
                Report(RuleDiagnostics.WrongField, span, path, "a path",
                    $"a path of singular messages, which '{found!.Field.Name}' is not");
                return null;
            }
            FieldExport? field = message.FindField(name);
            if (field is null)
            {
                MessageText? hint = Suggestions.Hint(name, ToList(message.Fields).ConvertAll(static known => known.Name));
                Report(RuleDiagnostics.UnknownPath, span, message.FullName, name, hint);
                return null;
            }
            FileExports declaring = table.FindAnywhere(message.FullName)?.File ?? file;
            if (FieldTypes.Resolve(field, declaring, table) is not { } type)
            {
                // The field's type has an error, which is reported at its location.
                _isSound = false;
                return null;
            }
            parts.Add(new PathPartModel(name, field.PropertyName));
            found = new FoundField(field, type, parts);
            message = type.Message;
        }
        return found;
    }

    private static bool IsByType(DocumentView list) => list.Word("by") is "LAYER_TYPE" or "1";

    private static string TypeName(FieldType type) =>
        type.Message?.FullName ?? type.Enum?.FullName ?? type.Kind.ToString().ToLowerInvariant();

    private static List<FieldExport> ToList(EquatableArray<FieldExport> fields) => [.. fields];

    private static EquatableArray<T> Array<T>(List<T> items) => new([.. items]);

    private void Report(FindingKind kind, SourceSpan span, params DiagnosticArgument[] arguments)
    {
        _isSound = false;
        diagnostics.Report(kind, new SourceSpan(_offset + span.Start, span.Length), arguments);
    }

    private sealed record FoundField(FieldExport Field, FieldType Type, List<PathPartModel> Path);
}
