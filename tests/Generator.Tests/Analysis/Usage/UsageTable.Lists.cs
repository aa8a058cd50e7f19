namespace AmctGen.Generator.Tests.Analysis.Usage;

internal static partial class UsageTable
{
    private const string WithoutEffect = """
        b.WithRatio(1).WithRatio(0);
        b.WithRatio(1).ClearRatio();
        Use(Config.CreateBuilder().WithRatio(1).WithNote("a").WithRatio(0).Build());
        Use(cfg.ToBuilder().AddSkips("a").ClearSkips().Build());
        b.SetWeights("a", 1).ClearWeights();
        b.WithFast(fast).ClearAlgo();
        b.WithFast(f => f.WithSteps(1)).WithFast(fast);
        b.WithFast(fast).WithFast(new Fast());
        b.WithNote("a").WithNote(text);
        b.AddOverrides(o => { o.WithLayer("a"); o.WithLayer("b"); });
        b.WithPart(p => p.WithBits(4).WithSymmetric(true).WithBits(8));
        Use(Config.CreateBuilder().WithNote(Read()).WithNote(Read()).Build());
        NewBuilder().WithRatio(1).WithNote("a").ClearRatio();
        var made = Config.CreateBuilder(); made.WithRatio(1); made.WithRatio(0); Use(made.Build());
        var made = cfg.ToBuilder().WithRatio(1); made.WithNote(text); made.ClearRatio(); cfg = made.Build();

        Use(Config.CreateBuilder()
            .WithRatio(1)
            .WithRatio(0)
            .Build());
        """;

    private const string NoWithoutEffect = """
        b.WithRatio(1).WithNote("a");
        b.ClearRatio().WithRatio(1);
        b.AddSkips("a").AddSkips("b");
        b.ClearSkips().AddSkips("a");
        b.WithFast(fast).WithFast(f => f.WithSteps(2));
        b.WithFast(f => f.WithSteps(1)).WithFast(f => f.WithSteps(2));
        b.WithRatio(1).WithNote(b.Build().ToText()).WithRatio(0);
        b.WithRatio(1).WithRatio(b.Build().RatioOrDefault / 2);
        b.WithRatio(1); b.WithRatio(0);
        var made = Config.CreateBuilder(); made.WithRatio(1); Use(made.Build()); made.WithRatio(0); Use(made.Build());
        var made = Config.CreateBuilder(); made.WithRatio(1); if (flag) { made.WithRatio(0); } Use(made.Build());
        var made = Config.CreateBuilder(); again: made.WithRatio(1); made.WithNote("a"); if (flag) { goto again; } Use(made.Build());
        for (int i = 0; i < 2; i++) { b.WithRatio(i); }
        Use(cfg.ToBuilder().ClearRatio().Build());
        b.WithRatio(1).Tune().WithRatio(0);
        b.SetWeights("a", 1).SetWeights("b", 2);
        b.WithFast(fast).ClearRatio();
        b.AddOverrides(o => { o.WithLayer("a"); Use(o.Build()); o.WithLayer("b"); });
        any.WithRatio(1).WithRatio(0);
        b.WithRatio(1).MergeFrom(b.Build()).WithRatio(0);
        """;

    private const string Duplicate = """
        b.AddSkips("a", "a");
        b.AddSkips("a").AddSkips("b").AddSkips("a");
        b.AddSkips(["a", "b", "a"]);
        b.AddSkips(new[] { "a", Layer });
        Use(new Config { Skips = ["a", "a"] });
        Use(cfg with { Skips = ["a", Layer] });
        b.AddNames("x", "x");
        b.SetWeights("a", 1).SetWeights("a", 2);
        b.SetParts(1, new Part { Bits = 4 }).SetParts(1, new Part { Bits = 8 });
        b.AddOverrides(o => o.WithLayer("a")).AddOverrides(o => o.WithLayer("a"));
        b.AddOverrides(new Override { Layer = "a" }, new Override { Layer = "a" });
        Use(new Config { Overrides = [new Override { Layer = "a" }, new Override { Layer = Layer }] });
        b.AddTypeOverrides(o => o.WithType("Conv")).AddTypeOverrides(new TypeOverride { Type = "Conv" });
        b.AddOverrides(Override.CreateBuilder().WithLayer("a").Build()).AddOverrides(o => o.WithLayer("a"));
        b.SetWeights(Layer, 1).WithRatio(1).SetWeights("a", 2);
        var made = cfg.ToBuilder(); made.AddSkips("a"); made.AddSkips("b", "a"); cfg = made.Build();
        """;

    private const string NoDuplicate = """
        b.AddSkips("a", "b");
        b.AddSizes(1, 1);
        b.AddSkips("a"); b.ClearSkips().AddSkips("a");
        b.AddSkips(text, text);
        b.AddSkips("a", text);
        b.AddTypeSkips("a", "a");
        b.SetWeights("a", 1).SetWeights("b", 1);
        b.SetWeights(text, 1).SetWeights(text, 2);
        b.SetParts(1, new Part { Bits = 4 }).SetParts(2, new Part { Bits = 4 });
        b.AddOverrides(o => o.WithLayer("a")).AddOverrides(o => o.WithLayer("b"));
        b.AddOverrides(o => o.WithLayer("a")).AddPruneOverrides(o => o.WithLayer("a"));
        b.AddOverrides(o => o.WithLayer(text)).AddOverrides(o => o.WithLayer(text));
        b.AddSkips("a"); b.AddSkips("a");
        b.AddSkips("a").Tune().AddSkips("a");
        b.AddList(new Part { Bits = 4 }, new Part { Bits = 4 });
        Use(new Config { Sizes = [1, 1], TypeSkips = ["a", "a"] });
        b.AddOverrides(o => { if (flag) { o.WithLayer("a"); } }).AddOverrides(o => o.WithLayer("a"));
        """;

    private const string DeadEntry = """
        b.AddSkips("a").AddOverrides(o => o.WithLayer("a").WithPart(p => p.WithBits(4)));
        b.AddOverrides(o => o.WithLayer("a").WithPart(p => p.WithBits(4))).AddSkips("a");
        Use(Config.CreateBuilder().AddSkips("b", "a").AddOverrides(o => { o.WithLayer("a"); o.WithPart(p => p.WithBits(4)); }).Build());
        Use(new Config { Skips = ["a"], Overrides = [new Override { Layer = "a", Part = new Part { Bits = 4 } }] });
        Use(cfg with { Overrides = [new Override { Layer = "a", Part = new Part { Bits = 4 } }], Skips = [Layer] });
        b.AddTypeSkips("Conv").AddTypeOverrides(o => o.WithType("Conv").WithPart(p => p.WithBits(4)));
        b.AddTypeOverrides(new TypeOverride { Type = "Conv", Part = new Part { Bits = 8 } }).AddTypeSkips("Conv");
        b.AddPruneSkips("a").AddPruneOverrides(o => o.WithLayer("a").WithPrune(p => p.WithShare(.5)));
        b.AddPruneOverrides(new Override { Layer = "a", Prune = new Prune() }).AddPruneSkips("a");
        Use(new Config { PruneSkips = ["b", "a"], PruneOverrides = [new Override { Layer = "a", Prune = new Prune() }] });
        b.AddSkips("a").AddOverrides(Override.CreateBuilder().WithLayer("a").WithPart(new Part { Bits = 4 }).Build());
        """;

    private const string NoDeadEntry = """
        b.AddSkips("a").AddOverrides(o => o.WithLayer("b").WithPart(p => p.WithBits(4)));
        b.AddSkips(text).AddOverrides(o => o.WithLayer(text).WithPart(p => p.WithBits(4)));
        b.AddSkips("a"); b.ClearSkips().AddOverrides(o => o.WithLayer("a").WithPart(p => p.WithBits(4)));
        b.AddPruneSkips("a").AddOverrides(o => o.WithLayer("a").WithPart(p => p.WithBits(4)));
        b.AddSkips("a").AddPruneOverrides(o => o.WithLayer("a").WithPrune(p => p.WithShare(.5)));
        b.AddTypeSkips("a").AddOverrides(o => o.WithLayer("a").WithPart(p => p.WithBits(4)));
        b.AddSkips("a").AddOverrides(o => o.WithLayer("a"));
        b.AddSkips("a").AddOverrides(o => o.WithLayer("a").WithPrune(p => p.WithShare(.5)));
        b.AddSkips("A").AddOverrides(o => o.WithLayer("a").WithPart(p => p.WithBits(4)));
        b.AddSkips("a").AddOverrides(o => { if (flag) { o.WithLayer("a"); } o.WithPart(p => p.WithBits(4)); });
        b.AddSkips("a"); b.AddOverrides(o => o.WithLayer("a").WithPart(p => p.WithBits(4)));
        b.AddNames("a").AddOverrides(o => o.WithLayer("a").WithPart(p => p.WithBits(4)));
        """;

    private const string UndefinedEnumValue = """
        Use((Kind)7);
        b.WithKind((Kind)3);
        Use(new Config { Kind = (Kind)(-1) });
        Use(cfg with { Kind = (Kind)100 });
        const Kind Wrong = (Kind)5; Use(Wrong);
        Kind kind = (Kind)4; Use(kind);
        Use((Kind)('a'));
        Use((Kind)(1 + 2));
        Use((Mode)2);
        Use(Item.CreateBuilder().WithMode((Mode)9).Build());
        if (cfg.Kind == (Kind)3) { return; }
        """;

    private const string NoUndefinedEnumValue = """
        Use((Kind)1);
        Use((Kind)0);
        Use(Kind.A);
        Use((int)Kind.A);
        Use((Kind)text.Length);
        Use((DayOfWeek)99);
        Use((Kind?)null);
        Use(default(Kind));
        Use((Mode)1);
        Use((Kind)any);
        Kind kind = 0; Use(kind);
        Use((AttributeTargets)0x10000);
        """;
}
