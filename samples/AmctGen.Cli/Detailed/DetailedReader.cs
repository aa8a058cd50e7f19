using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed;

/// <summary>Checks the structure of a detailed configuration: names, types, words, and what AMCT requires.</summary>
internal sealed class DetailedReader
{
    private readonly JsonTree _tree;
    private readonly DetailedSchema _schema;
    private readonly DetailedValueChecks _checks;

    private DetailedReader(JsonTree tree, DetailedSchema schema)
    {
        (_tree, _schema) = (tree, schema);
        _checks = new DetailedValueChecks(tree);
    }

    /// <summary>Reads a configuration; null if it has errors, which are reported in the tree's document.</summary>
    public static DetailedConfig? Read(JsonTree tree, DetailedSchema schema)
    {
        if (tree.Root is null || tree.HasErrors)
        {
            return null;
        }
        var reader = new DetailedReader(tree, schema);
        DetailedConfig config = reader.ReadRoot(tree.Root);
        return tree.HasErrors ? null : config;
    }

    /// <summary>Reads a layer of a configuration that AMCT writes.</summary>
    public static DetailedLayer ReadLayer(JsonMember layer, DetailedSchema schema) =>
        new DetailedReader(JsonTree.Unread, schema).ReadLayer(layer);

    private DetailedConfig ReadRoot(JsonNode root)
    {
        List<DetailedValue> globals = [];
        List<DetailedLayer> layers = [];
        if (root.Kind != JsonKind.Object)
        {
            _checks.WrongType("the file", root, "an object with the layers");
        }
        foreach (JsonMember member in root.Members)
        {
            if (_schema.Globals.FirstOrDefault(field => field.Key == member.Name) is { } field)
            {
                _checks.Check(field, member, "");
                globals.Add(new DetailedValue(field, member));
            }
            else if (member.Value.Kind == JsonKind.Object)
            {
                layers.Add(ReadLayer(member));
            }
            else
            {
                ReportUnknownInFile(member);
            }
        }
        ReportMissing(_schema.Globals, root, root.Members, "");
        return new DetailedConfig { Schema = _schema, Tree = _tree, Globals = globals, Layers = layers };
    }

    private DetailedLayer ReadLayer(JsonMember layer)
    {
        var enabled = new Dictionary<string, bool>(StringComparer.Ordinal);
        List<DetailedPart> parts = [];
        foreach (JsonMember member in layer.Value.Members)
        {
            if (_schema.Switches.FirstOrDefault(known => known.Key == member.Name) is { Key: not null } found)
            {
                _checks.CheckFlag(member, layer.Name);
                enabled[found.Feature] = member.Value.IsTrue;
            }
            else if (_schema.Sections.FirstOrDefault(section => section.Key == member.Name) is not { } section)
            {
                ReportUnknownInLayer(member, layer);
            }
            else if (ReadPart(section, member, layer.Name) is { } part)
            {
                parts.Add(part);
            }
        }
        foreach (DetailedSection section in _schema.Sections.Where(section => section.IsRequired && layer.Value.Find(section.Key) is null))
        {
            _checks.Report(TextDiagnosticIds.MissingRequired, layer.NameSpan, layer.Name,
                $"the layer '{layer.Name}' has no {section.Key}, and AMCT fails without it");
        }
        return new DetailedLayer(layer, enabled, parts);
    }

    private void ReportUnknownInLayer(JsonMember member, JsonMember layer)
    {
        if (DetailedSchemas.All.Any(schema => schema.LayerKeys.Contains(member.Name)))
        {
            _checks.Report(DetailedIds.ForbiddenField, member.NameSpan, layer.Name + "." + member.Name,
                $"'{member.Name}' has no meaning in the mode {(MessageText)_schema.Mode.Name}: AMCT refuses the file; remove it");
            return;
        }
        ReportUnknown(member, $"the layer '{layer.Name}'", _schema.LayerKeys, layer.Name, isIgnored: _schema.IgnoresUnknown);
    }

    private void ReportUnknownInFile(JsonMember member)
    {
        string[] names = [.. _schema.Globals.Select(static field => field.Key)];
        if (Suggestions.Find(member.Name, names) is not null)
        {
            ReportUnknown(member, "the file", names);
            return;
        }
        _checks.WrongType($"'{member.Name}'", member.Value, $"the object of a layer; the other names are {MessageText.List(names, 8)}",
            member.Name);
    }

    private DetailedPart? ReadPart(DetailedSection section, JsonMember member, string layer)
    {
        string path = layer + "." + section.Key;
        if (section.AlgorithmKey is null)
        {
            DetailedField single = section.Algorithms[0].Fields[0];
            _checks.Check(single, member, layer);
            return new DetailedPart(section, section.Algorithms[0], member, [new DetailedValue(single, member)]);
        }
        if (member.Value.Kind != JsonKind.Object)
        {
            _checks.WrongType($"'{section.Key}'", member.Value, "an object", path);
            return null;
        }
        if (FindAlgorithm(section, member.Value, path) is not { } algorithm)
        {
            return null;
        }
        List<DetailedValue> values = [];
        foreach (JsonMember value in member.Value.Members.Where(value => value.Name != section.AlgorithmKey))
        {
            if (algorithm.Fields.FirstOrDefault(field => field.Key == value.Name) is { } field)
            {
                _checks.Check(field, value, path);
                values.Add(new DetailedValue(field, value));
            }
            else
            {
                ReportUnknownInSection(value, section, algorithm, path);
            }
        }
        ReportMissing(algorithm.Fields, member.Value, member.Value.Members, path);
        ReportHalfPair(member.Value, path);
        return new DetailedPart(section, algorithm, member, values);
    }

    // Without the word that chooses it, AMCT uses the first algorithm, unless a value belongs to another one only.
    private DetailedAlgorithm? FindAlgorithm(DetailedSection section, JsonNode node, string path)
    {
        if (node.Find(section.AlgorithmKey!) is { } chosen)
        {
            DetailedField word = new(section.AlgorithmKey!, DetailedKind.Word, "")
            {
                Words = [.. section.Algorithms.Select(static algorithm => (DetailedWord)algorithm.Word)],
            };
            return _checks.Check(word, chosen, path) ? section.Algorithms.First(algorithm => algorithm.Word == chosen.Value.Text) : null;
        }
        if (section.IsBuiltIn)
        {
            return section.Algorithms.FirstOrDefault(algorithm => node.Members.All(member =>
                algorithm.Fields.Any(field => field.Key == member.Name))) ?? section.Algorithms[0];
        }
        _checks.Report(TextDiagnosticIds.MissingRequired, node.Span with { Length = 1 }, path,
            $"'{section.Key}' has no '{section.AlgorithmKey}', and AMCT fails without it");
        return null;
    }

    private void ReportUnknownInSection(JsonMember value, DetailedSection section, DetailedAlgorithm algorithm, string path)
    {
        DetailedAlgorithm? other = section.Algorithms.FirstOrDefault(other => other.Fields.Any(field => field.Key == value.Name));
        if (other is null)
        {
            IEnumerable<string> known = algorithm.Fields.Select(static field => field.Key).Append(section.AlgorithmKey!);
            ReportUnknown(value, $"'{section.Key}'", known, path);
            return;
        }
        _checks.Report(TextDiagnosticIds.UnknownField, value.NameSpan, path + "." + value.Name,
            $"'{value.Name}' belongs to {other.Word}, and the algorithm here is {algorithm.Word}: AMCT refuses the file; remove it");
    }

    private void ReportUnknown(JsonMember member, MessageText where, IEnumerable<string> known, string path = "", bool isIgnored = false)
    {
        string[] names = [.. known];
        string? near = Suggestions.Find(member.Name, names);
        MessageText hint = near is not null ? $"; did you mean '{near}'?" : (MessageText)$"; the names are {MessageText.List(names, 12)}";
        path = path.Length == 0 ? member.Name : path + "." + member.Name;
        TextEdit? repair = near is null ? null : new TextEdit(member.NameSpan, $"\"{near}\"");
        if (isIgnored)
        {
            _checks.Warn(TextDiagnosticIds.UnknownField, member.NameSpan, path,
                $"{where} has no '{member.Name}', and AMCT ignores it{hint}", repair);
        }
        else
        {
            _checks.Report(TextDiagnosticIds.UnknownField, member.NameSpan, path, $"{where} has no '{member.Name}'{hint}", repair);
        }
    }

    private void ReportMissing(
        EquatableArray<DetailedField> fields, JsonNode node, IReadOnlyList<JsonMember> members, string path)
    {
        string[] missing = [.. fields.Where(field => field.IsRequired && !members.Any(member => member.Name == field.Key))
            .Select(static field => field.Key)];
        if (missing.Length > 0 && node.Kind == JsonKind.Object)
        {
            MessageText subject = path.Length == 0 ? "the file" : (MessageText)$"'{path}'";
            _checks.Report(TextDiagnosticIds.MissingRequired, node.Span with { Length = 1 }, path,
                $"{subject} has no {MessageText.List(missing, 6, "'")}, and AMCT refuses it");
        }
    }

    private void ReportHalfPair(JsonNode node, string path)
    {
        (JsonMember? max, JsonMember? min) = (node.Find("clip_max"), node.Find("clip_min"));
        if ((max ?? min) is { } half && (max is null || min is null))
        {
            _checks.Report(TextDiagnosticIds.MissingRequired, half.NameSpan, path + "." + half.Name,
                "clip_max and clip_min belong together, and AMCT refuses one of them alone; add the other one");
        }
    }
}
