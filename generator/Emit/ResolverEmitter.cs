using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;

namespace AmctGen.Generator.Emit;

/// <summary>Emits a root message's resolver: it tells for each layer which configuration applies, and why.</summary>
internal static class ResolverEmitter
{
    private const string Layer = "global::AmctGen.Resolution.LayerRef";
    private const string Index = "global::AmctGen.Resolution.FeatureIndex";
    private const string Unmatched = "global::AmctGen.EquatableArray<global::AmctGen.Resolution.UnmatchedKey>";

    public static void Emit(SourceWriter writer, MessageModel message, ResolverModel resolver)
    {
        PrecedenceLayout[] features = PrecedenceLayout.Create(resolver);
        writer.WriteMember($$"""
            /// <summary>Prepares to find the configuration that applies to each layer, and why.</summary>
            public Resolver CreateResolver() => new(this, null);

            /// <summary>Prepares to find the configuration that applies to each layer, and why.</summary>
            /// <param name="locations">The places of the fields in the file that the message was read from; without them (null) the provenance has no lines.</param>
            public Resolver CreateResolver(global::AmctGen.Text.FieldLocations? locations) => new(this, locations);

            /// <summary>Tells which configuration applies to a layer. For many layers use <see cref="CreateResolver()"/> once.</summary>
            /// <param name="layer">The layer.</param>
            public Effective Resolve({{Layer}} layer) => CreateResolver().Resolve(layer);

            /// <summary>Tells for each layer which configuration applies to it, and why.</summary>
            """);
        writer.OpenBlock("public sealed class Resolver : global::AmctGen.Resolution.IResolver");
        EmitConstruction(writer, message, features);
        string effective = string.Concat(features.Select(static feature => $", {feature.ResolveName}(keys)"));
        writer.WriteMember($$"""
            /// <summary>Tells which configuration applies to a layer.</summary>
            /// <param name="layer">The layer.</param>
            public Effective Resolve({{Layer}} layer)
            {
                global::AmctGen.Resolution.LayerKeys keys = {{features[0].Variable}}.Find(layer);
                return new Effective(layer{{effective}});
            }

            global::AmctGen.Resolution.IEffective global::AmctGen.Resolution.IResolver.Resolve({{Layer}} layer) => Resolve(layer);

            /// <summary>The override keys and list entries that match none of the layers.</summary>
            /// <param name="layers">All layers of the network.</param>
            public {{Unmatched}} FindUnmatched(global::System.Collections.Generic.IEnumerable<{{Layer}}> layers) =>
                global::AmctGen.Resolution.UnmatchedKeys.Find(layers, [{{string.Join(", ", features.Select(static feature => feature.Variable))}}]);

            /// <summary>Finds overrides and list elements that do nothing, or something else than they seem to.</summary>
            /// <param name="layers">All layers of the network.</param>
            public global::AmctGen.EquatableArray<global::AmctGen.Resolution.ConfigFinding> Lint(global::System.Collections.Generic.IEnumerable<{{Layer}}> layers) => Lint(layers, null);

            /// <summary>Finds overrides and list elements that do nothing, or something else than they seem to.</summary>
            /// <param name="layers">All layers of the network.</param>
            /// <param name="uses">Whether a feature is used, by its name; null for all.</param>
            public global::AmctGen.EquatableArray<global::AmctGen.Resolution.ConfigFinding> Lint(global::System.Collections.Generic.IEnumerable<{{Layer}}> layers, global::System.Func<string, bool>? uses) =>
                global::AmctGen.Resolution.OverrideLints.Find(this, layers, uses, [{{string.Join(", ", features.Select(static feature => feature.Variable))}}]);
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
        writer.OpenBlock($"internal Resolver({message.Name} config, global::AmctGen.Text.FieldLocations? locations)");
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
        writer.WriteLine("/// <summary>What applies to one layer.</summary>");
        writer.WriteLine("/// <param name=\"Layer\">The layer.</param>");
        foreach (PrecedenceLayout feature in features)
        {
            writer.WriteLine($"/// <param name=\"{feature.Name}\">What applies of the feature {XmlDocs.Code(feature.Model.ProtoName)}.</param>");
        }
        string parameters = string.Concat(features.Select(static feature => $", Effective.{feature.TypeName} {feature.Name}"));
        writer.OpenBlock($"public sealed record Effective({Layer} Layer{parameters}) : global::AmctGen.Resolution.IEffective");
        string names = string.Join(", ", features.Select(static feature => feature.Name));
        writer.WriteLine($"global::System.Collections.Generic.IReadOnlyList<global::AmctGen.Resolution.IEffectiveFeature> global::AmctGen.Resolution.IEffective.Features => [{names}];");
        foreach (PrecedenceLayout feature in features)
        {
            PrecedenceEmitter.EmitRecord(writer, feature);
        }
        writer.CloseBlock();
    }
}
