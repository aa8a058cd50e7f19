using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Analysis.Usage;

/// <summary>What findings in C# say, where, and how severe they are.</summary>
public sealed class UsageMessageTests
{
    [Theory]
    [InlineData("cfg?.Validate();", "cfg?.Validate()", "Validate() only reports violations, and its result is not used: append .ThrowIfInvalid(), or test IsValid")]
    [InlineData("cfg.With(PressExtensions.Label, \"x\");", "With", "With() does not change the message: it returns a new one, which is not used")]
    [InlineData("cfg.ToBuilder();", "ToBuilder", "the builder that ToBuilder() returns is not used")]
    [InlineData("b.WithRatio(1).Build();", "Build", "the message that Build() returns is not used")]
    [InlineData("TextFormat.Edit<Config>(text, one => one);", "Edit<Config>", "Edit() does not change the text: it returns a new one, which is not used")]
    [InlineData("cfg.ToBuilder().WithRatio(.5f).WithNote(\"a\");", "WithNote", "these calls change a builder that is never built")]
    [InlineData("var made = Config.CreateBuilder();", "made = Config.CreateBuilder()", "the builder 'made' is never built")]
    [InlineData("Use(Part.CreateBuilder().Build());", "Build", "the required field 'bits' is not set, so Build() throws an exception")]
    [InlineData("b.AddList(p => p.WithSymmetric(true));", "p => p.WithSymmetric(true)", "the required field 'bits' is not set, so Build() throws an exception")]
    [InlineData("Use(Deep.CreateBuilder().WithOn(true).WithKind(Kind.A).WithData(ByteString.Empty).WithFast(fast).Build());", "Build", "the required fields 'part' and 'name' and 'share' are not set, so Build() throws an exception")]
    [InlineData("b.WithRatio(1.5f);", "1.5f", "ratio: must be at least 0 and at most 1; it is 1.5 [float.gte_lte]")]
    [InlineData("b.WithNamed(null!);", "null", "'named' cannot be null: the call throws an ArgumentNullException")]
    [InlineData("Use(new Config { Skips = [\"a\", \"\"] });", "\"\"", "skips: must have at least 1 character; it is '' [string.min_len]")]
    [InlineData("b.WithFast(fast).WithNamed(\"n\");", "WithNamed", "'named' replaces 'fast': both are in the oneof 'algo'", "WithFast")]
    [InlineData("b.WithRatio(1).ClearRatio();", "WithRatio", "'ratio' is cleared in line 5, so this has no effect", "ClearRatio")]
    [InlineData("b.WithRatio(1)\n.WithRatio(0);", "WithRatio", "'ratio' is set again in line 6, so this has no effect", "WithRatio")]
    [InlineData("b.SetWeights(\"a\", 1).SetWeights(Layer, 2);", "Layer", "'weights' has the key 'a' a second time: the last one wins; remove one of them", "\"a\"")]
    [InlineData("b.AddSkips(\"a\", Layer);", "Layer", "skips: must not contain duplicate values [repeated.unique]", "\"a\"")]
    [InlineData("b.AddOverrides(o => o.WithLayer(\"a\")).AddOverrides(o => o.WithLayer(Layer));", "Layer", "'a' has an entry in overrides already (line 5); merge the two", "\"a\"")]
    [InlineData("b.AddSkips(\"a\").AddTypeSkips(\"a\").AddTypeOverrides(o => o.WithType(\"a\").WithPart(p => p.WithBits(4)));", "\"a\"", "the entry of 'a' has no effect, because type_skips skips it and the skip wins: remove one of them", "\"a\"")]
    [InlineData("b.AddPruneSkips(Layer).AddPruneOverrides(o => o.WithLayer(\"a\").WithPrune(p => { }));", "Layer", "this does not skip 'a', because its entry in prune_overrides wins: remove one of them", "\"a\"")]
    [InlineData("Use((Kind)7);", "(Kind)7", "7 is not a value of the enum 'press.Kind'")]
    [InlineData("Use((Mode)7);", "(Mode)7", "7 is not a value of the enum 'plain.Mode'; the enum is open, so a message can have it")]
    public async Task A_finding_says_what_is_wrong_and_where(string snippet, string place, string message, string? related = null)
    {
        Diagnostic found = Assert.Single(await Snippets.Analyze([snippet])).Finding;

        Assert.Equal((message, place, related), (found.GetMessage(CultureInfo.InvariantCulture), Snippets.TextOf(found.Location), found.AdditionalLocations.Select(Snippets.TextOf).SingleOrDefault()));
    }

    [Theory]
    [InlineData("b.WithRatio(1.5f);", DiagnosticSeverity.Warning, DiagnosticSeverity.Info)]
    [InlineData("Use(Part.CreateBuilder().Build());", DiagnosticSeverity.Warning, DiagnosticSeverity.Info)]
    [InlineData("b.WithFast(fast).WithNamed(\"n\");", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning)]
    [InlineData("cfg.ToBuilder().WithRatio(1);", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning)]
    [InlineData("b.Build();", DiagnosticSeverity.Warning, DiagnosticSeverity.Info)]
    [InlineData("cfg.ToBuilder();", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning)]
    [InlineData("var made = Config.CreateBuilder();", DiagnosticSeverity.Info, DiagnosticSeverity.Info)]
    [InlineData("Use((Kind)7);", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning)]
    [InlineData("Use((Mode)7);", DiagnosticSeverity.Info, DiagnosticSeverity.Info)]
    public async Task What_tests_do_on_purpose_is_only_shown_there(string snippet, DiagnosticSeverity usual, DiagnosticSeverity inTests)
    {
        var tests = new TestOptions(new() { ["build_property.ProjectDir"] = "/project/", ["build_property.IsTestProject"] = "true" });

        Assert.Equal(usual, Assert.Single(await Snippets.Analyze([snippet])).Finding.Severity);
        Assert.Equal(inTests, Assert.Single(await Snippets.Analyze([snippet], tests)).Finding.Severity);
    }

    [Theory]
    [InlineData("Use(Part.CreateBuilder().Build());", "Use(Part.CreateBuilder().WithBits(4).Build());", "Set 'bits'")]
    [InlineData("Use(Part.CreateBuilder()\n    .WithSymmetric(true)\n    .Build());", "Use(Part.CreateBuilder()\n    .WithSymmetric(true)\n    .WithBits(4)\n    .Build());", "Set 'bits'")]
    [InlineData("b.AddOverrides(_ => { });", "b.AddOverrides(value => value.WithLayer(\"TODO\"));", "Set 'layer'")]
    [InlineData("b.AddOverrides(o => { o.WithPrune(new Prune()); });", "b.AddOverrides(o => { o.WithPrune(new Prune()).WithLayer(\"TODO\"); });", "Set 'layer'")]
    [InlineData(
        "Use(Deep.CreateBuilder().Build());",
        "Use(Deep.CreateBuilder().WithPart(value => value.WithBits(4)).WithKind(Kind.None).WithName(\"TODO\").WithData(ByteString.Empty).WithShare(1d).WithOn(false).WithFast(new Fast()).Build());",
        "Set the required fields")]
    [InlineData("b.WithFast(fast).WithNamed(\"n\");", "b.WithNamed(\"n\");", "Remove 'fast'")]
    [InlineData("Use(new Config { Fast = new Fast(), Ratio = 1, Named = \"n\" });", "Use(new Config { Ratio = 1, Named = \"n\" });", "Remove 'fast'")]
    [InlineData("b.AddOverrides(o => { o.WithLayer(\"a\"); o.WithLayer(\"b\"); });", "b.AddOverrides(o => { o.WithLayer(\"b\"); });", "Remove 'layer'")]
    [InlineData("b.AddSkips(\"a\").AddSkips(\"a\");", "b.AddSkips(\"a\");", "Remove the second one")]
    [InlineData("b.AddSkips(\"a\", \"a\", \"b\");", "b.AddSkips(\"a\", \"b\");", "Remove the second one")]
    [InlineData("b.SetWeights(\"a\", 1).SetWeights(\"a\", 2);", "b.SetWeights(\"a\", 2);", "Remove the first entry")]
    [InlineData("cfg?.Validate(); // checked", "cfg?.Validate().ThrowIfInvalid(); // checked", "Append .ThrowIfInvalid()")]
    [InlineData("var result = cfg.Validate();", "cfg.Validate().ThrowIfInvalid();", "Throw if a rule is violated")]
    [InlineData("cfg.ToBuilder().WithRatio(1);", "cfg = cfg.ToBuilder().WithRatio(1).Build();", "Assign the result to 'cfg'")]
    [InlineData("Settings.Clear(PressExtensions.Label);", "Settings = Settings.Clear(PressExtensions.Label);", "Assign the result to 'Settings'")]
    public async Task A_repair_changes_only_what_is_wrong(string snippet, string repaired, string title)
    {
        string source = Snippets.Source([snippet]);
        Diagnostic found = Assert.Single(await Snippets.Analyze([snippet])).Finding;

        Assert.Equal((Snippets.Source([repaired]), title), (await Repairs.ApplyAsync(source, [found]), found.Properties["amctgen.title"]));
    }

    [Theory]
    [InlineData("b.WithRatio(/* all */ 1).WithRatio(0);")]
    [InlineData("b.AddList(p => { /* nothing */ });")]
    [InlineData("Fixed.With(PressExtensions.Label, \"x\");")]
    [InlineData("foreach (Config one in new[] { cfg }) { one.Clear(PressExtensions.Label); }")]
    [InlineData("cfg?.ToBuilder().WithRatio(.5f);")]
    public async Task No_repair_removes_a_comment_or_assigns_what_cannot_be_assigned(string snippet) =>
        Assert.DoesNotContain("amctgen.title", Assert.Single(await Snippets.Analyze([snippet])).Finding.Properties.Keys);
}
