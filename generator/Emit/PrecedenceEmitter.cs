using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;

namespace AmctGen.Generator.Emit;

/// <summary>Emits one feature of a resolver: its index, how a layer is resolved, and the record of the answer.</summary>
internal static class PrecedenceEmitter
{
    private const string Keys = "global::AmctGen.Resolution.LayerKeys";
    private const string Selection = "global::AmctGen.Resolution.Selection";

    public static void EmitIndex(SourceWriter writer, PrecedenceLayout feature, PrecedenceLayout? sibling)
    {
        PrecedenceModel model = feature.Model;
        writer.WriteLine($"{feature.Variable} = new global::AmctGen.Resolution.FeatureIndex({CSharpText.Quote(model.ProtoName)}, overrideWins: {CSharpText.Bool(model.OverrideWins)}, skippedUsesDefaults: {CSharpText.Bool(model.SkippedUsesDefaults)}, locations{(sibling is null ? "" : ", " + sibling.Variable)});");
        foreach (OverrideListModel list in model.Overrides)
        {
            writer.WriteLine($"{feature.Variable}.AddOverrides({ProtoPath(list.Path)}, {CSharpText.Quote(list.KeyProtoName)}, byType: {CSharpText.Bool(list.ByType)}, {List("config", list.Path)}, static entry => entry.{list.KeyName});");
        }
        foreach (LayerListModel list in model.Skips)
        {
            writer.WriteLine($"{feature.Variable}.AddSkips({ProtoPath(list.Path)}, byType: {CSharpText.Bool(list.ByType)}, {List("config", list.Path)});");
        }
        foreach (LayerListModel list in model.Includes)
        {
            writer.WriteLine($"{feature.Variable}.AddIncludes({ProtoPath(list.Path)}, byType: {CSharpText.Bool(list.ByType)}, {List("config", list.Path)});");
        }
    }

    public static void EmitResolve(SourceWriter writer, PrecedenceLayout feature)
    {
        var locals = new NameScope("keys", "selection", "entry", "globalPath", "global");
        string[] sections = [.. feature.Sections.Select(name => CSharpText.Identifier(locals.Claim(CSharpText.ToCamelCase(name))))];
        string[] inherited = [.. feature.Inherited.Select(name => CSharpText.Identifier(locals.Claim(CSharpText.ToCamelCase(name))))];
        writer.WriteLine();
        writer.OpenBlock($"private Effective.{feature.TypeName} {feature.ResolveName}(in {Keys} keys)");
        writer.WriteLine($"{Selection} selection = {feature.Variable}.Select(keys);");
        for (int i = 0; i < sections.Length; i++)
        {
            EmitSection(writer, feature, feature.Model.Sections[i], sections[i], locals);
        }
        for (int i = 0; i < inherited.Length; i++)
        {
            EmitInherited(writer, feature, i, sections, inherited[i], locals);
        }
        string values = string.Concat(sections.Concat(inherited).Select(static name => ", " + name));
        writer.WriteLine($"return new Effective.{feature.TypeName}(selection{values});");
        writer.CloseBlock();
    }

    public static void EmitRecord(SourceWriter writer, PrecedenceLayout feature)
    {
        PrecedenceModel model = feature.Model;
        writer.WriteLine();
        writer.WriteLine($"/// <summary>What applies to one layer of the feature {XmlDocs.Code(model.ProtoName)}.</summary>");
        writer.WriteLine("/// <param name=\"Selection\">The selected entry, and whether the layer is taken out.</param>");
        var parameters = new List<string> { Selection + " Selection" };
        for (int i = 0; i < feature.Sections.Length; i++)
        {
            writer.WriteLine($"/// <param name=\"{feature.Sections[i]}\">The section {XmlDocs.Code(model.Sections[i].ProtoName)}.</param>");
            parameters.Add($"global::AmctGen.Resolution.Resolved<{model.Sections[i].TypeName}> {feature.Sections[i]}");
        }
        for (int i = 0; i < feature.Inherited.Length; i++)
        {
            writer.WriteLine($"/// <param name=\"{feature.Inherited[i]}\">The value {XmlDocs.Code(model.Inherited[i].ProtoName)}.</param>");
            parameters.Add($"global::AmctGen.Resolution.ResolvedValue<{model.Inherited[i].TypeName}> {feature.Inherited[i]}");
        }
        writer.OpenBlock($"public sealed record {feature.TypeName}({string.Join(", ", parameters)}) : global::AmctGen.Resolution.IEffectiveFeature");
        writer.WriteLine($$"""
            /// <summary>The feature's name in the schema.</summary>
            public string Name => {{CSharpText.Quote(model.ProtoName)}};

            /// <summary>Whether the layer is taken out.</summary>
            public bool IsSkipped => Selection.IsSkipped;

            global::System.Collections.Generic.IReadOnlyList<global::AmctGen.Resolution.IResolved> global::AmctGen.Resolution.IEffectiveFeature.Values => [{{string.Join(", ", feature.Sections.Concat(feature.Inherited))}}];
            """);
        writer.CloseBlock();
    }

    private static void EmitSection(SourceWriter writer, PrecedenceLayout feature, SectionModel section, string local, NameScope locals)
    {
        string entry = locals.Claim(local.TrimStart('@') + "Entry");
        writer.OpenBlock($"{section.TypeName}? {entry} = selection.List switch");
        for (int i = 0; i < feature.Model.Overrides.Count; i++)
        {
            OverrideListModel list = feature.Model.Overrides[i];
            string entries = list.Path.Count == 1 ? Access("_config", list.Path) : $"({List("_config", list.Path)})";
            writer.WriteLine($"{CSharpText.Number(i)} => {Access(entries + "[selection.Entry]", section.EntryPath)},");
        }
        writer.WriteLine("_ => null,");
        writer.CloseBlock("};");
        writer.WriteLine($$"""
            global::AmctGen.Resolution.Resolved<{{section.TypeName}}> {{local}} = {{feature.Variable}}.Section(
                selection,
                {{ProtoPath(section.EntryPath)}},
                entry: {{entry}},
                globalPath: {{ProtoPath(section.GlobalPath)}},
                global: {{Access("_config", section.GlobalPath)}},
                omittedFallsToGlobal: {{CSharpText.Bool(section.OmittedFallsToGlobal)}},
                emptyIsOmitted: {{CSharpText.Bool(section.EmptyIsOmitted)}});
            """);
    }

    private static void EmitInherited(SourceWriter writer, PrecedenceLayout feature, int index, string[] sections, string local, NameScope locals)
    {
        InheritedValueModel model = feature.Model.Inherited[index];
        SectionModel section = feature.Model.Sections[model.Section];
        string own = locals.Claim(local.TrimStart('@') + "Section");
        string ownCase = locals.Claim(local.TrimStart('@') + "Case");
        string shared = locals.Claim(local.TrimStart('@') + "Global");
        string sharedCase = locals.Claim(local.TrimStart('@') + "GlobalCase");
        writer.WriteLine($"{section.TypeName}? {own} = {sections[model.Section]}.Value;");
        EmitCase(writer, ownCase, own, model);
        writer.WriteLine($"{section.TypeName}? {shared} = {(model.ConsultsGlobal ? Access("_config", section.GlobalPath) : "null")};");
        EmitCase(writer, sharedCase, shared, model);
        string sharedPrefix = string.Concat(section.GlobalPath.Select(static part => part.ProtoName + "."));
        writer.WriteLine($$"""
            global::AmctGen.Resolution.ResolvedValue<{{model.TypeName}}> {{local}} = {{feature.Variable}}.Inherited<{{model.TypeName}}>(
                selection,
                {{CSharpText.Quote(model.ProtoName)}},
                sectionCase: {{ownCase}},
                section: {{Candidates(ownCase, model, candidate => Access(own + "?", candidate.Value), "null")}},
                sectionPath: {{Candidates(ownCase, model, candidate => ProtoPath(candidate.Value), "\"\"")}},
                sectionProvenance: {{sections[model.Section]}}.Provenance,
                globalCase: {{sharedCase}},
                global: {{Candidates(sharedCase, model, candidate => Access(shared + "?", candidate.Value), "null")}},
                globalPath: {{Candidates(sharedCase, model, candidate => CSharpText.Quote(sharedPrefix + Join(candidate.Value)), "\"\"")}},
                fallback: {{(model.Fallback.IsEmpty ? "null" : Access("_config", model.Fallback))}},
                fallbackPath: {{ProtoPath(model.Fallback)}},
                fallbackDefault: {{(model.FallbackDefault is { } value ? CSharpLiterals.Of(value) : "default")}});
            """);
    }

    // The index of the candidate that applies: of the first whose case is set, else of the one that applies where none is; -1 for none.
    // They are asked from the last to the first, so that the first one counts: an expression would nest as deep as there are candidates.
    private static void EmitCase(SourceWriter writer, string variable, string section, InheritedValueModel model)
    {
        InheritedCandidateModel[] candidates = [.. model.Candidates];
        int unconditional = Array.FindIndex(candidates, static candidate => candidate.Case.IsEmpty);
        int otherwise = unconditional >= 0 ? unconditional : Array.FindIndex(candidates, static candidate => candidate.IsDefaultCase);
        writer.WriteLine($"int {variable} = {CSharpText.Number(otherwise)};");
        for (int i = (unconditional >= 0 ? unconditional : candidates.Length) - 1; i >= 0; i--)
        {
            writer.WriteLine($"if ({Access(section + "?", candidates[i].Case)} is not null) {{ {variable} = {CSharpText.Number(i)}; }}");
        }
    }

    private static string Candidates(string caseVariable, InheritedValueModel model, Func<InheritedCandidateModel, string> text, string none) => model.Candidates.Count switch
    {
        0 => none,
        1 when model.Candidates[0].Case.IsEmpty => text(model.Candidates[0]),
        _ => $"{caseVariable} switch {{ {string.Concat(model.Candidates.Select((candidate, i) => $"{CSharpText.Number(i)} => {text(candidate)}, "))}_ => {none} }}",
    };

    // Everything but the first step may be null.
    private static string Access(string owner, EquatableArray<PathPartModel> path) =>
        owner + "." + string.Join("?.", path.Select(static part => part.Name));

    private static string List(string owner, EquatableArray<PathPartModel> path) =>
        path.Count == 1 ? Access(owner, path) : Access(owner, path) + " ?? default";

    private static string ProtoPath(EquatableArray<PathPartModel> path) => CSharpText.Quote(Join(path));

    private static string Join(EquatableArray<PathPartModel> path) => string.Join(".", path.Select(static part => part.ProtoName));
}
