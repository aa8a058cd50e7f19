using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;

namespace AmctGen.Generator.Emit;

/// <summary>Emits one feature of a resolver: its index, the method that resolves a layer, and the record of the result.</summary>
internal static class PrecedenceEmitter
{
    private const string Namespace = "global::AmctGen.Resolution";
    private const string Keys = "global::AmctGen.Resolution.LayerKeys";
    private const string Selection = "global::AmctGen.Resolution.Selection";

    public static void EmitIndex(SourceWriter writer, PrecedenceLayout feature, PrecedenceLayout? sibling)
    {
        PrecedenceModel model = feature.Model;
        string name = CSharpText.Quote(model.ProtoName);
        string overrideWins = $"overrideWins: {CSharpText.Bool(model.OverrideWins)}";
        string skippedUsesDefaults = $"skippedUsesDefaults: {CSharpText.Bool(model.SkippedUsesDefaults)}";
        string locations = sibling is null ? "locations" : "locations, " + sibling.Variable;
        writer.WriteLine($"{feature.Variable} = new {Namespace}.FeatureIndex({name}, {overrideWins}, {skippedUsesDefaults}, {locations});");
        foreach (OverrideListModel list in model.Overrides)
        {
            string key = CSharpText.Quote(list.KeyProtoName);
            string entries = $"byType: {CSharpText.Bool(list.ByType)}, {List("config", list.Path)}, static entry => entry.{list.KeyName}";
            writer.WriteLine($"{feature.Variable}.AddOverrides({ProtoPath(list.Path)}, {key}, {entries});");
        }
        foreach (LayerListModel list in model.Skips)
        {
            writer.WriteLine($"{feature.Variable}.AddSkips({Arguments(list)});");
        }
        foreach (LayerListModel list in model.Includes)
        {
            writer.WriteLine($"{feature.Variable}.AddIncludes({Arguments(list)});");
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
        writer.WriteLine($"/// <summary>The configuration of one layer by the feature {XmlDocs.Code(model.ProtoName)}.</summary>");
        writer.WriteLine("/// <param name=\"Selection\">The selected entry, and whether the layer is skipped.</param>");
        var parameters = new List<string> { Selection + " Selection" };
        for (int i = 0; i < feature.Sections.Length; i++)
        {
            writer.WriteLine($"/// <param name=\"{feature.Sections[i]}\">The section {XmlDocs.Code(model.Sections[i].ProtoName)}.</param>");
            parameters.Add($"{Namespace}.Resolved<{model.Sections[i].TypeName}> {feature.Sections[i]}");
        }
        for (int i = 0; i < feature.Inherited.Length; i++)
        {
            writer.WriteLine($"/// <param name=\"{feature.Inherited[i]}\">The value {XmlDocs.Code(model.Inherited[i].ProtoName)}.</param>");
            parameters.Add($"{Namespace}.ResolvedValue<{model.Inherited[i].TypeName}> {feature.Inherited[i]}");
        }
        string list = $"{RuntimeNames.ReadOnlyList}<{Namespace}.IResolved>";
        string values = string.Join(", ", feature.Sections.Concat(feature.Inherited));
        writer.OpenBlock($"public sealed record {feature.TypeName}({string.Join(", ", parameters)}) : {Namespace}.IEffectiveFeature");
        writer.WriteLine($$"""
            /// <summary>The feature's name in the schema.</summary>
            public string Name => {{CSharpText.Quote(model.ProtoName)}};

            /// <summary>Whether the layer is skipped.</summary>
            public bool IsSkipped => Selection.IsSkipped;

            {{list}} {{Namespace}}.IEffectiveFeature.Values => [{{values}}];
            """);
        writer.CloseBlock();
    }

    private static string Arguments(LayerListModel list) =>
        $"{ProtoPath(list.Path)}, byType: {CSharpText.Bool(list.ByType)}, {List("config", list.Path)}";

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
            {{Namespace}}.Resolved<{{section.TypeName}}> {{local}} = {{feature.Variable}}.Section(
                selection,
                {{ProtoPath(section.EntryPath)}},
                entry: {{entry}},
                globalPath: {{ProtoPath(section.GlobalPath)}},
                global: {{Access("_config", section.GlobalPath)}},
                omittedFallsToGlobal: {{CSharpText.Bool(section.OmittedFallsToGlobal)}},
                emptyIsOmitted: {{CSharpText.Bool(section.EmptyIsOmitted)}});
            """);
    }

    private static void EmitInherited(
        SourceWriter writer, PrecedenceLayout feature, int index, string[] sections, string local, NameScope locals)
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
            {{Namespace}}.ResolvedValue<{{model.TypeName}}> {{local}} = {{feature.Variable}}.Inherited<{{model.TypeName}}>(
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

    // Finds the index of the candidate that applies: the first one whose case is set, otherwise the one without a case or with the default
    // case; -1 if no candidate applies. The statements test the last case first, so that the first case that is set wins. One expression
    // instead would nest as deeply as there are candidates.
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

    private static string Candidates(
        string caseVariable, InheritedValueModel model, Func<InheritedCandidateModel, string> text, string none)
    {
        if (model.Candidates.IsEmpty)
        {
            return none;
        }
        if (model.Candidates.Count == 1 && model.Candidates[0].Case.IsEmpty)
        {
            return text(model.Candidates[0]);
        }
        string cases = string.Concat(model.Candidates.Select((candidate, i) => $"{CSharpText.Number(i)} => {text(candidate)}, "));
        return $"{caseVariable} switch {{ {cases}_ => {none} }}";
    }

    // A property after the first one is accessed with "?.", because the value before it may be null.
    private static string Access(string owner, EquatableArray<PathPartModel> path) =>
        owner + "." + string.Join("?.", path.Select(static part => part.Name));

    private static string List(string owner, EquatableArray<PathPartModel> path) =>
        path.Count == 1 ? Access(owner, path) : Access(owner, path) + " ?? default";

    private static string ProtoPath(EquatableArray<PathPartModel> path) => CSharpText.Quote(Join(path));

    private static string Join(EquatableArray<PathPartModel> path) => string.Join(".", path.Select(static part => part.ProtoName));
}
