using AmctGen.Generator.Analysis.Calls;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>A resolver is created once for all layers.</summary>
public sealed class ResolverAnalyzerTests
{
    private static readonly Snippets s_snippets = CallSnippets.All;

    private static readonly string[] s_repeated =
    [
        """foreach (LayerRef layer in layers) { Use(config.[|Resolve|](layer)); }""",
        """for (int i = 0; i < layers.Count; i++) { Use(config.[|Resolve|](layers[i])); }""",
        """int i = 0; while (i < layers.Count) { Use(config.[|Resolve|](layers[i++])); }""",
        """int i = 0; do { Use(config.[|Resolve|](layers[i++])); } while (i < layers.Count);""",
        """foreach (LayerRef layer in layers) { Use(config.[|CreateResolver|]().Resolve(layer)); }""",
        """foreach (LayerRef layer in layers) { var r = config.[|CreateResolver|](null); Use(r.Resolve(layer)); }""",
        """var all = layers.Select(layer => config.[|Resolve|](layer)).ToList();""",
        """var all = layers.ConvertAll(layer => config.[|Resolve|](layer));""",
        """layers.ForEach(layer => Use(config.[|Resolve|](layer)));""",
        """var all = Array.ConvertAll(array, layer => config.[|Resolve|](layer));""",
        """System.Threading.Tasks.Parallel.ForEach(layers, layer => Use(config.[|Resolve|](layer)));""",
        """var all = (from layer in layers select config.[|Resolve|](layer)).ToList();""",
        """foreach (LayerRef layer in layers) { Use(_fixed.[|Resolve|](layer)); }""",
        """foreach (LayerRef layer in layers) { Use(holder.Config!.[|Resolve|](layer)); }""",
        """Config local = Config.ParseText(text); foreach (LayerRef layer in layers) { Use(local.[|Resolve|](layer)); }""",
        """foreach (LayerRef layer in layers) { if (count > 0) { Use(config.[|Resolve|](layer)); } }""",
        """for (int i = 0; i < 2; i++) { foreach (LayerRef layer in layers) { Use(config.[|Resolve|](layer)); } }""",
        """foreach (Config one in new[] { config, other }) { foreach (LayerRef layer in layers) { Use(one.[|Resolve|](layer)); } }""",
        """var all = layers.AsParallel().Where(layer => config.[|Resolve|](layer) != null).ToList();""",
    ];

    private static readonly string[] s_once =
    [
        """Use(config.Resolve(layers[0]));""",
        """var resolver = config.CreateResolver(); foreach (LayerRef layer in layers) { Use(resolver.Resolve(layer)); }""",
        """var resolver = config.CreateResolver(); var all = layers.Select(resolver.Resolve).ToList();""",
        """foreach (Config one in new[] { config, other }) { Use(one.Resolve(layers[0])); }""",
        """foreach (LayerRef layer in layers) { Use(config.Resolve(layer)); config = other; }""",
        """foreach (LayerRef layer in layers) { Use(_changing.Resolve(layer)); }""",
        """foreach (LayerRef layer in layers) { Config one = Config.ParseText(text); Use(one.Resolve(layer)); }""",
        """foreach (LayerRef layer in layers) { Use(Config.ParseText(text).Resolve(layer)); }""",
        """foreach (var one in config.CreateResolver().Resolve(layers[0]).ToString()) { Use(one); }""",
        """for (var r = config.CreateResolver(); count > 0; count--) { Use(r); }""",
        """Func<LayerRef, object> resolve = layer => config.Resolve(layer); Use(resolve);""",
        """object Resolve(LayerRef layer) => config.Resolve(layer); Use(Resolve(layers[0]));""",
        """foreach (LayerRef layer in layers) { var r = config.CreateResolver(FieldLocations.Read(default, Config.Shape, text)); Use(r); }""",
        """var all = new[] { config, other }.Select(one => one.Resolve(layers[0])).ToList();""",
    ];

    [Fact]
    public Task A_resolver_for_each_layer_is_found() => s_snippets.Check(new ResolverAnalyzer(), "AMCT4031", s_repeated);

    [Fact]
    public Task A_resolver_that_may_be_another_one_is_left_alone() => s_snippets.Check(new ResolverAnalyzer(), "", s_once);

    [Fact]
    public Task Unfinished_code_is_no_problem() => s_snippets.CheckCut(new ResolverAnalyzer(), [.. s_repeated, .. s_once]);

    [Theory]
    [InlineData(
        "foreach (LayerRef layer in layers) { Use(config.Resolve(layer)); }",
        "var resolver = config.CreateResolver();\n        foreach (LayerRef layer in layers) { Use(resolver.Resolve(layer)); }")]
    [InlineData(
        "var all = layers.Select(layer => config.Resolve(layer)).ToList();",
        "var resolver = config.CreateResolver();\n        var all = layers.Select(layer => resolver.Resolve(layer)).ToList();")]
    [InlineData(
        "int resolver = 1; for (int i = 0; i < resolver; i++) { Use(_fixed.CreateResolver(null).Resolve(layers[i])); }",
        "int resolver = 1; var resolver2 = _fixed.CreateResolver(null);\n        for (int i = 0; i < resolver; i++) { Use(resolver2.Resolve(layers[i])); }")]
    public Task The_repair_creates_the_resolver_before_the_loop(string wrong, string right) => s_snippets.CheckRepair(new ResolverAnalyzer(), wrong, right);
}
