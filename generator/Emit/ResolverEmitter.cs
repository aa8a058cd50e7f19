using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;

namespace AmctGen.Generator.Emit;

/// <summary>Emits a root message's resolver, which finds the configuration of each layer and its provenance.</summary>
internal static class ResolverEmitter
{
    private const string Namespace = "global::AmctGen.Resolution";
    private const string Layer = Namespace + ".LayerRef";
    private const string Layers = RuntimeNames.Enumerable + "<" + Layer + ">";
    private const string Locations = "global::AmctGen.Text.FieldLocations? locations";
    private const string Index = Namespace + ".FeatureIndex";
    private const string Unmatched = "global::AmctGen.EquatableArray<" + Namespace + ".UnmatchedKey>";
    private const string Findings = "global::AmctGen.EquatableArray<" + Namespace + ".ConfigFinding>";

    public static void Emit(SourceWriter writer, MessageModel message, ResolverModel resolver)
    {
        PrecedenceLayout[] features = PrecedenceLayout.Create(resolver);
        writer.WriteMember($$"""
            /// <summary>Prepares to find the configuration that applies to each layer, and why.</summary>
            public Resolver CreateResolver() => new(this, null);

            /// <summary>Prepares to find the configuration that applies to each layer, and why.</summary>
            /// <param name="locations">The locations of the fields in the message's file; null for a provenance without locations.</param>
            public Resolver CreateResolver({{Locations}}) => new(this, locations);

            /// <summary>Finds the configuration of a layer. For many layers, call <see cref="CreateResolver()"/> once.</summary>
            /// <param name="layer">The layer.</param>
            public Effective Resolve({{Layer}} layer) => CreateResolver().Resolve(layer);

            /// <summary>Finds the configuration that applies to each layer, and why.</summary>
            """);
        writer.OpenBlock($"public sealed class Resolver : {Namespace}.IResolver");
        EmitConstruction(writer, message, features);
        string variables = string.Join(", ", features.Select(static feature => feature.Variable));
        string effective = string.Concat(features.Select(static feature => $", {feature.ResolveName}(keys)"));
        writer.WriteMember($$"""
            /// <summary>Finds the configuration that applies to a layer.</summary>
            /// <param name="layer">The layer.</param>
            public Effective Resolve({{Layer}} layer)
            {
                {{Namespace}}.LayerKeys keys = {{features[0].Variable}}.Find(layer);
                return new Effective(layer{{effective}});
            }

            {{Namespace}}.IEffective {{Namespace}}.IResolver.Resolve({{Layer}} layer) => Resolve(layer);

            /// <summary>The override keys and list entries that match none of the layers.</summary>
            /// <param name="layers">All layers of the network.</param>
            public {{Unmatched}} FindUnmatched({{Layers}} layers) =>
                {{Namespace}}.UnmatchedKeys.Find(layers, [{{variables}}]);

            /// <summary>Finds overrides and list elements that have no effect, or another effect than they appear to have.</summary>
            /// <param name="layers">All layers of the network.</param>
            public {{Findings}} Lint({{Layers}} layers) => Lint(layers, null);

            /// <summary>Finds overrides and list elements that have no effect, or another effect than they appear to have.</summary>
            /// <param name="layers">All layers of the network.</param>
            /// <param name="uses">Whether a feature is used, by its name; null if all are used.</param>
            public {{Findings}} Lint({{Layers}} layers, global::System.Func<string, bool>? uses) =>
                {{Namespace}}.OverrideLints.Find(this, layers, uses, [{{variables}}]);
            """);
        foreach (PrecedenceLayout feature in features)
        {
            PrecedenceEmitter.EmitResolve(writer, feature);
        }
        writer.CloseBlock();
        EmitEffective(writer, features);
    }

    private static void EmitConstruction(SourceWriter writer, MessageModel message, PrecedenceLayout[] features)
    {
        writer.WriteLine($"private readonly {message.Name} _config;");
        foreach (PrecedenceLayout feature in features)
        {
            writer.WriteLine($"private readonly {Index} {feature.Variable};");
        }
        writer.WriteLine();
        writer.OpenBlock($"internal Resolver({message.Name} config, {Locations})");
        writer.WriteLine("_config = config;");
        for (int i = 0; i < features.Length; i++)
        {
            PrecedenceEmitter.EmitIndex(writer, features[i], i == 0 ? null : features[i - 1]);
        }
        writer.CloseBlock();
    }

    private static void EmitEffective(SourceWriter writer, PrecedenceLayout[] features)
    {
        writer.WriteLine();
        writer.WriteLine("/// <summary>The configuration of one layer.</summary>");
        writer.WriteLine("/// <param name=\"Layer\">The layer.</param>");
        foreach (PrecedenceLayout feature in features)
        {
            string name = XmlDocs.Code(feature.Model.ProtoName);
            writer.WriteLine($"/// <param name=\"{feature.Name}\">The configuration by the feature {name}.</param>");
        }
        string parameters = string.Concat(features.Select(static feature => $", Effective.{feature.TypeName} {feature.Name}"));
        writer.OpenBlock($"public sealed record Effective({Layer} Layer{parameters}) : {Namespace}.IEffective");
        string names = string.Join(", ", features.Select(static feature => feature.Name));
        writer.WriteLine($"{RuntimeNames.ReadOnlyList}<{Namespace}.IEffectiveFeature> {Namespace}.IEffective.Features => [{names}];");
        foreach (PrecedenceLayout feature in features)
        {
            PrecedenceEmitter.EmitRecord(writer, feature);
        }
        writer.CloseBlock();
    }
}
