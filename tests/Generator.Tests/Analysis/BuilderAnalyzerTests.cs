using AmctGen.Generator.Analysis.Calls;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>Builders that are mixed up.</summary>
public sealed class BuilderAnalyzerTests
{
    private static readonly Snippets s_snippets = CallSnippets.All;

    private static readonly string[] s_late =
    [
        """var b = Config.CreateBuilder(); var x = b.Build(); [|b.WithBits(1)|];""",
        """var b = Config.CreateBuilder(); Use(b.Build()); [|b.WithBits(1)|];""",
        """var b = config.ToBuilder(); var x = b.WithBits(1).Build(); [|b.WithBits(1).ClearPart()|];""",
        """Config.Builder b = Config.CreateBuilder(); var x = b.Build(); [|b.AddSkipLayers("a")|];""",
        """var b = Config.CreateBuilder(); b.WithBits(1); var x = b.Build(); [|b.WithBits(2)|]; [|b.ClearBits()|];""",
        """if (count > 0) { var b = Config.CreateBuilder(); Use(b.Build()); [|b.WithBits(1)|]; }""",
        """foreach (LayerRef layer in layers) { var b = Config.CreateBuilder(); Use(b.Build()); [|b.WithBits(1)|]; }""",
        """var b = Part.CreateBuilder(); var x = b.Build(); [|b.WithOn(true)|];""",
        """var b = Config.CreateBuilder(); Config x; if (count > 0) { x = b.Build(); } [|b.WithBits(1)|];""",
        """var b = Config.CreateBuilder(); var x = b.Build(); [|b.MergeText("bits: 1")|];""",
    ];

    private static readonly string[] s_timely =
    [
        """var b = Config.CreateBuilder(); b.WithBits(1); var x = b.Build();""",
        """var b = Config.CreateBuilder(); var x = b.Build(); b.WithBits(1); var y = b.Build();""",
        """var b = Config.CreateBuilder(); var x = b.Build(); b.WithBits(1); Fill(b);""",
        """var b = Config.CreateBuilder(); Use(b.Build()); b.WithBits(1); Use(b);""",
        """var b = Config.CreateBuilder(); while (count-- > 0) { Use(b.Build()); b.WithBits(1); }""",
        """builder.Build(); builder.WithBits(1);""",
        """var b = Config.CreateBuilder(); Action a = () => b.WithBits(1); var x = b.Build(); b.WithBits(2); a();""",
        """var b = Config.CreateBuilder(); var c = b; var x = b.Build(); b.WithBits(1); Use(c.Build());""",
        """var b = Config.CreateBuilder(); b.WithBits(1);""",
        """var b = Config.CreateBuilder(); var x = b.Build(); if (count > 0) { b.WithBits(1); } Use(b.Build());""",
        """var b = Config.CreateBuilder(); again: var x = b.Build(); b.WithBits(1); if (count-- > 0) { goto again; }""",
        """var b = Config.CreateBuilder(); var x = b.Build(); b = x.ToBuilder(); b.WithBits(1); Use(b.Build());""",
    ];

    private static readonly string[] s_outer =
    [
        """builder.WithPart(part => [|builder|].WithBits(1));""",
        """var b = Config.CreateBuilder(); b.WithPart(part => [|b|].WithBits(1));""",
        """builder.WithPart(part => { [|builder|].WithBits(1); });""",
        """builder.WithBits(2).WithPart(part => [|builder|].WithBits(1));""",
        """builder.WithPart(_ => [|builder|].WithBits(1));""",
        """builder.WithPart(part => [|builder|].AddSkipLayers("a"));""",
        """builder.AddLayers(layer => [|builder|].WithBits(1));""",
        """builder.WithPart(part => { if (count > 0) { [|builder|].WithBits(1); } });""",
        """builder.WithPart((Part.Builder part) => [|builder|].WithBits(1));""",
        """builder.WithPart(delegate(Part.Builder part) { [|builder|].WithBits(1); });""",
        """builder.WithFast(part => [|builder|].ClearBits());""",
    ];

    private static readonly string[] s_own =
    [
        """builder.WithPart(part => part.WithBits(1));""",
        """builder.WithPart(part => { part.WithBits(1); builder.WithBits(2); });""",
        """builder.WithPart(part => { });""",
        """builder.WithPart(part => Use(builder));""",
        """builder.WithPart(part => Fill(builder));""",
        """var b = Config.CreateBuilder(); builder.WithPart(part => b.WithBits(1)); Use(b.Build());""",
        """builder.WithPart(part => Use(builder.Build()));""",
        """builder.WithPart(Part.CreateBuilder().WithBits(1).Build());""",
        """Action<Part.Builder> fill = part => builder.WithBits(1); builder.WithPart(fill);""",
        """layers.ForEach(layer => builder.WithBits(1));""",
        """Config.CreateBuilder().WithPart(part => builder.WithBits(1));""",
    ];

    private static readonly string[] s_kept =
    [
        """Part.Builder? kept = null; builder.WithPart(part => [|kept = part|]); Use(kept);""",
        """builder.WithPart(part => [|_kept = part|]);""",
        """builder.WithPart(part => { part.WithBits(1); [|_kept = part|]; });""",
        """builder.WithPart(part => { [|this._kept = part|]; });""",
        """object? kept = null; builder.WithPart(part => { [|kept = part|]; }); Use(kept);""",
        """builder.AddLayers(layer => { layer.WithPart(part => [|_kept = part|]); });""",
        """builder.WithFast(part => [|_kept = part|]);""",
        """builder.WithPart(part => { if (count > 0) { [|_kept = part|]; } });""",
        """builder.WithPart((Part.Builder part) => [|_kept = part|]);""",
        """builder.WithPart(part => { [|given = part|]; });""",
    ];

    private static readonly string[] s_released =
    [
        """builder.WithPart(part => { Part.Builder own = part; own.WithBits(1); });""",
        """Part? kept = null; builder.WithPart(part => kept = part.Build()); Use(kept);""",
        """builder.WithPart(part => Use(part));""",
        """_kept = Part.CreateBuilder(); builder.WithPart(part => part.WithBits(1));""",
        """builder.WithPart(part => { part = Part.CreateBuilder(); part.WithBits(1); });""",
        """Action<Part.Builder> keep = part => _kept = part; keep(Part.CreateBuilder());""",
        """layers.ForEach(layer => given = layer);""",
        """builder.WithPart(part => { part.WithBits(1); _kept = null; });""",
        """builder.WithPart(part => { _changing = Config.CreateBuilder().WithPart(part.Build()).Build(); });""",
        """builder.WithPart(part => { Part.Builder own; own = part; own.WithBits(1); });""",
    ];

    [Fact]
    public Task A_change_after_the_last_build_is_found() => s_snippets.Check(new BuilderAnalyzer(), "AMCT4032", s_late);

    [Fact]
    public Task A_change_that_may_be_built_is_left_alone() => s_snippets.Check(new BuilderAnalyzer(), "", s_timely);

    [Fact]
    public Task A_lambda_that_changes_the_outer_builder_is_found() => s_snippets.Check(new BuilderAnalyzer(), "AMCT4033", s_outer);

    [Fact]
    public Task A_lambda_that_uses_its_own_builder_is_left_alone() => s_snippets.Check(new BuilderAnalyzer(), "", s_own);

    [Fact]
    public Task A_builder_that_is_kept_is_found() => s_snippets.Check(new BuilderAnalyzer(), "AMCT4034", s_kept);

    [Fact]
    public Task A_builder_that_is_not_kept_is_left_alone() => s_snippets.Check(new BuilderAnalyzer(), "", s_released);

    [Fact]
    public Task Unfinished_code_is_no_problem() => s_snippets.CheckCut(
        new BuilderAnalyzer(), [.. s_late, .. s_timely, .. s_outer, .. s_own, .. s_kept, .. s_released]);

    [Theory]
    [InlineData("builder.WithPart(part => builder.WithBits(1));", "builder.WithPart(part => part.WithBits(1));")]
    [InlineData("builder.WithPart(part => { builder.WithBits(1); });", "builder.WithPart(part => { part.WithBits(1); });")]
    public Task The_repair_changes_the_builder_of_the_lambda(string wrong, string right) => s_snippets.CheckRepair(new BuilderAnalyzer(), wrong, right);
}
