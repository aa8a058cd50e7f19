namespace AmctGen.Generator.Tests.Analysis.Usage;

internal static partial class UsageTable
{
    private const string RequiredNotSet = """
        Use(Part.CreateBuilder().Build());
        Use(Part.CreateBuilder().WithSymmetric(true).Build());
        Use(Part.CreateBuilder().ClearBits().Build());
        b.AddOverrides(o => o.WithPart(p => p.WithBits(4)));
        b.AddOverrides(_ => { });
        b.AddOverrides(o => { o.WithPrune(new Prune()); });
        Use(Config.CreateBuilder().WithPart(p => p.WithSymmetric(true)).Build());
        Use(Config.CreateBuilder().WithPart(_ => { }).Build());
        b.AddList(p => p.WithSymmetric(false));
        b.AddOverrides(o => o.WithLayer("a").WithPart(p => p.WithSymmetric(true)));
        Use(Deep.CreateBuilder().WithPart(p => p.WithBits(4)).Build());
        cfg.ToBuilder().AddTypeOverrides(o => { o.WithPart(new Part { Bits = 4 }); }).Build().Validate().ThrowIfInvalid();
        Use(Deep.CreateBuilder().Build());
        Use(new[] { 1 }.Select(n => Part.CreateBuilder().Build()));
        var made = Part.CreateBuilder(); made.WithSymmetric(true); Use(made.Build());
        var made = Config.CreateBuilder().WithRatio(1); made.WithPart(p => p.WithSymmetric(true)); cfg = made.Build();

        Use(Part.CreateBuilder()
            .WithSymmetric(true)
            .Build());
        """;

    private const string NoRequiredNotSet = """
        Use(Part.CreateBuilder().WithBits(4).Build());
        Use(Fill(Part.CreateBuilder()).Build());
        Use(Part.CreateBuilder().WithDefaults().Build());
        Use(Part.CreateBuilder().WithSymmetric(true).WithDefaults().Build());
        Use(part.WithSymmetric(true).Build());
        var builder = Part.CreateBuilder(); if (flag) { builder.WithBits(4); } Use(builder.Build());
        Use(Part.CreateBuilder().WithSymmetric(true));
        var made = Part.CreateBuilder(); made.WithSymmetric(true); Fill(made); Use(made.Build());
        var made = Part.CreateBuilder(); made.WithSymmetric(true); made.WithBits(4); Use(made.Build());
        var made = Part.CreateBuilder(); if (flag) { made.WithBits(4); } else { made.WithBits(8); } Use(made.Build());
        var made = Part.CreateBuilder(); foreach (uint bits in new uint[] { 4 }) { made.WithBits(bits); } Use(made.Build());
        var made = Part.CreateBuilder(); Run(() => made.WithBits(4)); Use(made.Build());
        var made = Part.CreateBuilder(); made = part; Use(made.Build());
        var made = Part.CreateBuilder(); var other = made.WithSymmetric(true); other.WithBits(4); Use(made.Build());
        var made = Part.CreateBuilder(); Use(flag ? null : made.Build());
        Use(Config.CreateBuilder(1).WithPart(p => p.WithSymmetric(true)).Build());
        Use(Part.CreateBuilder().MergeFrom(new Part { Bits = 4 }).Build());
        Use(Part.CreateBuilder().MergeText(text).Build());
        Use(new Part { Bits = 4 }.ToBuilder().WithSymmetric(true).Build());
        Use(cfg.ToBuilder().WithPart(p => p.WithSymmetric(true)).Build());
        Use(Config.CreateBuilder().WithPart(p => p.WithSymmetric(true)).WithPart(p => p.WithBits(4)).Build());
        Use(Config.CreateBuilder().WithPart(new Part { Bits = 4 }).WithPart(p => p.WithSymmetric(true)).Build());
        b.WithPart(p => p.WithSymmetric(true));
        b.AddOverrides(o => Use(o));
        b.AddOverrides(o => { if (flag) { o.WithLayer("a"); } });
        b.AddList(p => Fill(p));
        b.AddList(p => p.WithSymmetric(true).WithDefaults());
        b.AddList(p => { p.WithSymmetric(true); Fill(p); });
        Action<Part.Builder> fill = p => p.WithSymmetric(true); b.AddList(fill);
        Throws<MissingFieldsException>(() => Part.CreateBuilder().Build());
        try { Use(Part.CreateBuilder().Build()); } catch (MissingFieldsException) { }
        Use(Config.CreateBuilder().Build());
        Use(any.CreateBuilder().Build());
        Use(Config.CreateBuilder().MergeFrom(cfg).WithPart(p => p.WithSymmetric(true)).Build());
        Use(nameof(Part.Builder.Build));
        """;

    private const string BrokenRule = """
        b.WithRatio(1.5f);
        b.WithRatio(TooMuch);
        b.WithRatio(-1);
        Use(new Config { Ratio = -1f });
        Use(cfg with { Ratio = float.NaN });
        Use(new Part { Bits = 5 });
        Use(Part.CreateBuilder().WithBits(3).Build());
        b.WithPart(p => p.WithBits(3));
        var ratio = 1.5f; b.WithRatio(ratio);
        b.AddSkips("");
        b.AddSkips("a", "");
        b.AddSkips(new[] { "a", "" });
        Use(new Config { Skips = ["a", ""] });
        b.WithNote("ABC");
        b.WithEven(3);
        b.WithKind(Kind.B);
        b.SetWeights("long key", 1);
        b.SetWeights("a", 0);
        b.WithNamed(null!);
        b.WithFast((Fast)null!);
        b.SetParts(1, null!);
        b.AddSkips("a", null!);
        Use(new Item { Name = "x" });
        Use(Item.CreateBuilder().WithCount(4).Build());
        Use(new Item { Count = 0 });
        Use(Item.CreateBuilder().WithName("").Build());
        Use(Config.CreateBuilder().Tune().WithRatio(2).Build());
        Use(Fixed with { Note = "A" + "B" });
        Use(new Config { Pair = [1] });
        Use(Config.CreateBuilder().AddPair(1, 2).AddPair(3).Build());
        Use(Config.CreateBuilder().AddFew(f => f.WithSteps(1)).AddFew(fast).Build());
        Use(cfg with { Few = [fast, fast] });
        var made = Config.CreateBuilder(); made.WithRatio(2); Use(made.Build());
        """;

    private const string NoBrokenRule = """
        b.WithRatio(1);
        b.WithRatio(0);
        b.WithRatio(number);
        b.WithRatio(number + 2);
        var ratio = 1.5f; ratio = .5f; b.WithRatio(ratio);
        var ratio = 1.5f; if (flag) { ratio /= 2; } b.WithRatio(ratio);
        float ratio = 1.5f; Run(() => ratio = 1); b.WithRatio(ratio);
        for (int i = 3; i < 5; i++) { b.WithEven(i); }
        Use(new Config { Ratio = null });
        Use(new Config { Note = null });
        Use(new Config { Named = null, Fast = fast });
        b.WithPart(p => p.WithBits(8));
        b.AddSkips(text);
        b.AddSkips(new List<string> { "" });
        b.WithKind(Kind.A);
        b.WithEven(-4);
        b.SetWeights("abc", 1);
        b.SetWeights(text, 1);
        Use(new Item { Rest = 0 });
        Use(new Item { Name = "ab" });
        Throws<ArgumentNullException>(() => b.WithNamed(null!));
        b.WithNamed(maybe!);
        any.WithRatio(1.5f);
        Use(cfg.Ratio == 1.5f);
        Use(cfg.WithRatio(1.5f));
        Use(cfg.AddSkips("", ""));
        Use(Config.CreateBuilder(1.5f));
        Use(new Config { Pair = [1, 2] });
        Use(new Config { Pair = [1, .. cfg.Pair] });
        Use(new Config { Pair = cfg.Sizes.Select(size => (int)size).ToEquatableArray() });
        Use(Config.CreateBuilder().AddPair(1).AddPair(new List<int> { 2 }).Build());
        Use(cfg.ToBuilder().AddPair(1).Build());
        b.AddPair(1);
        Use(Config.CreateBuilder().AddPair(1));
        Use(new { Ratio = 1.5f });
        foreach (float ratio in new[] { 1.5f }) { b.WithRatio(ratio); }
        """;

    private const string SecondMember = """
        b.WithFast(fast).WithNamed("n");
        b.WithFast(f => f.WithSteps(1)).WithExact(e => e.WithSteps(2));
        b.WithNamed("n").WithLevel(1);
        b.WithNamed("n").WithRatio(1).WithFast(fast);
        Use(new Config { Fast = new Fast(), Named = "n" });
        Use(new Config { Level = 1, Named = "n" });
        Use(cfg with { Named = "n", Level = 2 });
        Use(cfg with { Fast = fast, Exact = new Exact() });
        Use(Config.CreateBuilder().WithLevel(1).WithFast(fast).Build());
        Use(cfg.ToBuilder().WithExact(new Exact()).WithNamed(text).Build());
        NewBuilder().WithNamed("a").WithLevel(2);
        Shared.WithLevel(1).WithNamed("a");
        var made = cfg.ToBuilder(); made.WithNamed("n"); made.WithLevel(1); cfg = made.Build();

        Use(new Config
        {
            Fast = new Fast { Steps = 1 },
            Ratio = 1,
            Named = "n",
        });
        """;

    private const string NoSecondMember = """
        b.WithFast(fast);
        b.ClearAlgo().WithNamed("n");
        b.WithNamed("n").WithNote("a");
        Use(cfg with { Fast = null, Named = "n" });
        Use(cfg with { Algo = null, Named = "n" });
        Use(new Config { Fast = maybeFast, Named = "n" });
        Use(new Config { Named = maybe, Level = flag ? 1 : null });
        Use(new Config { Fast = null, Named = null });
        b.WithFast(fast); if (flag) { b.WithNamed("n"); }
        b.WithFast(f => f.WithSteps(1)).WithFast(f => f.WithSteps(2));
        Use(new Config { Fast = fast, Exact = null });
        any.WithFast(fast).WithNamed("n");
        b.WithNamed("n").Tune().WithLevel(1);
        b.WithFast(fast).WithRatio(1).WithNote("a");
        """;
}
