using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Emit;

/// <summary>Resolvers emitted from models that are created by hand: paths of several fields, several features, values with cases.</summary>
public sealed class ResolverTests
{
    private static readonly MessageModel[] s_messages =
    [
        Models.Record(
            "Config",
            Models.Message("quant", 1, "global::Made.Quant"),
            Models.String("skips", 2, FieldCardinality.Repeated),
            Models.String("includes", 3, FieldCardinality.Repeated),
            Models.Int32("offset", 4)) with { Resolver = new ResolverModel(new([Quant(), Prune()])) },
        Models.Record("Quant", Models.Message("algo", 1, "global::Made.Algo"), Models.Message("entries", 2, "global::Made.Entry", FieldCardinality.Repeated)),
        Models.Record("Entry", Models.String("key", 1, FieldCardinality.Required), Models.Message("inner", 2, "global::Made.Inner")),
        Models.Record("Inner", Models.Message("algo", 1, "global::Made.Algo")),
        Models.Record("Algo", Models.Message("first", 1, "global::Made.Case"), Models.Message("second", 2, "global::Made.Case")),
        Models.Record("Case", Models.Int32("offset", 1)),
    ];

    [Fact]
    public void Sections_deep_inside_are_resolved_by_name_and_type()
    {
        string output = Run("""
            Made.Config config = Made.Config.ParseText("quant { algo { first { offset: 1 } } entries { key: 'a' inner { algo { second { offset: 2 } } } } entries { key: 'b' } } offset: 9");
            return Tell(config, "a") + Tell(config, "b") + Tell(config, "c") + Tell(new Made.Config(), "a");
            """);

        Assert.Equal("a: Layer second 2 Layer\nb: Global first 1 Global\nc: Global first 1 Global\na: Default  -1 Default\n", output);
    }

    [Fact]
    public void A_value_of_another_case_is_not_taken_from_global()
    {
        string output = Run("""
            Made.Config config = Made.Config.ParseText("quant { algo { first { offset: 1 } } entries { key: 'a' inner { algo { second { } } } } } offset: 9");
            return Tell(config, "a");
            """);

        Assert.Equal("a: Layer second 9 Global\n", output);
    }

    [Fact]
    public void Features_are_independent_and_lists_of_strings_skip_and_include()
    {
        string output = Run("""
            Made.Config config = Made.Config.ParseText("skips: 'a' includes: ['a', 'Conv']");
            var text = new System.Text.StringBuilder();
            foreach (string name in new[] { "a", "b" })
            {
                Made.Config.Effective effective = config.Resolve(new AmctGen.Resolution.LayerRef(name, "Conv"));
                text.Append($"{effective.Quant.IsSkipped} {effective.Layer_.IsSkipped} ");
            }
            text.Append(config.CreateResolver().FindUnmatched([new AmctGen.Resolution.LayerRef("x", "Conv")]).Count);
            return text.ToString();
            """);

        Assert.Equal("True False False True 3", output);
    }

    private static PrecedenceModel Quant() => new()
    {
        ProtoName = "quant",
        Name = "Quant",
        OverrideWins = false,
        SkippedUsesDefaults = false,
        Sections = new([new SectionModel
        {
            ProtoName = "inner.algo",
            Name = "Algo",
            TypeName = "global::Made.Algo",
            GlobalPath = Path("quant", "algo"),
            EntryPath = Path("inner", "algo"),
            OmittedFallsToGlobal = true,
            EmptyIsOmitted = false,
        }]),
        Overrides = new([new OverrideListModel
        {
            Path = Path("quant", "entries"),
            KeyName = "Key",
            KeyProtoName = "key",
            KeyIsRequired = true,
            ByType = false,
            EntryTypeName = "global::Made.Entry",
        }]),
        Skips = new([new LayerListModel(Path("skips"), ByType: false)]),
        Includes = default,
        Inherited = new(
        [
            new InheritedValueModel
            {
                ProtoName = "offset",
                Name = "Offset",
                TypeName = "int",
                Section = 0,
                Candidates = new(
                [
                    new InheritedCandidateModel(Path("second"), IsDefaultCase: false, Path("second", "offset")),
                    new InheritedCandidateModel(Path("first"), IsDefaultCase: true, Path("first", "offset")),
                ]),
                ConsultsGlobal = true,
                Fallback = Path("offset"),
                FallbackDefault = ConstantModel.Int32(-1),
            },
        ]),
    };

    // Its name is one that the record of the answer has itself.
    private static PrecedenceModel Prune() => new()
    {
        ProtoName = "layer",
        Name = "Layer",
        OverrideWins = true,
        SkippedUsesDefaults = true,
        Sections = default,
        Overrides = default,
        Skips = default,
        Includes = new([new LayerListModel(Path("includes"), ByType: false)]),
        Inherited = default,
    };

    private static EquatableArray<PathPartModel> Path(params string[] names) => new([.. names.Select(static name => new PathPartModel(name, Models.Pascal(name)))]);

    private static string Run(string body) => TestCompilation.Run(Models.File(s_messages), """
        using AmctGen.Resolution;

        public static class Program
        {
            public static string Run()
            {
                BODY
            }

            private static string Tell(Made.Config config, string layer)
            {
                Made.Config.Effective.QuantFeature quant = config.Resolve(new LayerRef(layer, "Conv")).Quant;
                string set = quant.Algo.Value?.First is not null ? "first" : quant.Algo.Value?.Second is not null ? "second" : "";
                return $"{layer}: {quant.Algo.Level} {set} {quant.Offset.Value} {quant.Offset.Level}\n";
            }
        }
        """.Replace("BODY", body, StringComparison.Ordinal));
}
