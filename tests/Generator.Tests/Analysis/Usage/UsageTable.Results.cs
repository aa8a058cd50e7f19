namespace AmctGen.Generator.Tests.Analysis.Usage;

internal static partial class UsageTable
{
    private const string UnusedValidation = """
        cfg.Validate();
        cfg?.Validate();
        Current.Validate();
        Settings.Validate();
        fast.Validate();
        Run(() => cfg.Validate());
        cfg.ToBuilder().Build().Validate();
        if (flag) { cfg.Validate(); }
        var result = cfg.Validate();
        ValidationResult result = cfg.Validate();
        maybeFast?.Validate();
        foreach (Config one in new[] { cfg }) { one.Validate(); }
        """;

    private const string NoUnusedValidation = """
        cfg.Validate().ThrowIfInvalid();
        cfg?.Validate().ThrowIfInvalid();
        bool valid = cfg.Validate().IsValid;
        var result = cfg.Validate(); Use(result);
        var result = cfg.Validate(); if (!result.IsValid) { return; }
        _ = cfg.Validate();
        var _ = cfg.Validate();
        Func<ValidationResult> check = () => cfg.Validate();
        Use(cfg.Validate());
        var result = cfg.Validate(); Use(nameof(result));
        ValidationResult result; result = cfg.Validate();
        var text2 = cfg.Validate().ToString();
        Task.Run(() => cfg.Validate());
        """;

    private const string UnusedResult = """
        cfg.With(PressExtensions.Label, "x");
        cfg.Clear(PressExtensions.Label);
        cfg.ToBuilder();
        b.Build();
        b.WithRatio(1).Build();
        Current.With(PressExtensions.Label, "x");
        Settings.Clear(PressExtensions.Label);
        TextFormat.Edit<Config>(text, one => one);
        TextFormat.Edit<Config>("ratio: 1", one => one);
        Config.CreateBuilder().WithRatio(1).Build();
        part.Build();
        if (flag) { cfg.ToBuilder(); }
        """;

    private const string NoUnusedResult = """
        cfg = cfg.With(PressExtensions.Label, "x");
        _ = cfg.With(PressExtensions.Label, "x");
        var other = cfg.Clear(PressExtensions.Label);
        Use(cfg.ToBuilder());
        _ = b.Build();
        Config built = b.Build();
        Throws<Exception>(() => b.Build());
        try { b.Build(); } catch (MissingFieldsException) { }
        Run(() => cfg.With(PressExtensions.Label, "x"));
        b.With(PressExtensions.Label, "x");
        b.Clear(PressExtensions.Label);
        text = TextFormat.Edit<Config>(text, one => one);
        Config.ParseText(text);
        any.Build();
        cfg.ToBuilder(true);
        cfg.WithRatio(1);
        cfg.Build();
        """;

    private const string NeverBuilt = """
        cfg.ToBuilder().WithRatio(.5f);
        Current.ToBuilder().WithRatio(.5f).WithNote("a");
        Settings.ToBuilder().ClearRatio();
        Config.CreateBuilder().WithRatio(.5f);
        Config.CreateBuilder().AddSkips("a").AddSkips("b");
        Fixed.ToBuilder().MergeFrom(cfg);
        cfg?.ToBuilder().WithRatio(.5f);
        cfg.ToBuilder().WithFast(one => one.WithSteps(1));
        var builder = Config.CreateBuilder();
        var builder = cfg.ToBuilder().WithRatio(.5f); builder.WithNote("a");
        Config.Builder builder = Config.CreateBuilder(); if (flag) { builder.WithRatio(.5f).WithNote("a"); }
        if (flag) { cfg.ToBuilder().SetWeights("a", 1); }
        text = TextFormat.Edit<Config>(text, one => { one.ToBuilder().WithRatio(1); return one; });
        """;

    private const string NoNeverBuilt = """
        cfg = cfg.ToBuilder().WithRatio(.5f).Build();
        b.WithRatio(.5f);
        Shared.WithRatio(.5f);
        NewBuilder().WithRatio(.5f);
        var builder = Config.CreateBuilder(); Use(builder);
        var builder = Config.CreateBuilder(); builder.WithRatio(.5f); cfg = builder.Build();
        var builder = cfg.ToBuilder(); Run(() => builder.WithRatio(.5f));
        var builder = cfg.ToBuilder(); var same = builder.WithRatio(.5f); Use(same.Build());
        Config.Builder builder; builder = cfg.ToBuilder();
        var builder = NewBuilder(); builder.WithRatio(.5f);
        Use(cfg.ToBuilder().WithRatio(.5f));
        Config.CreateBuilder().WithRatio(.5f).Tune();
        _ = cfg.ToBuilder().WithRatio(.5f);
        Run(() => cfg.ToBuilder().WithRatio(.5f));
        """;
}
