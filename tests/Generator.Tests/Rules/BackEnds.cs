namespace AmctGen.Generator.Tests.Rules;

/// <summary>Validates texts twice, by generated code that is compiled and executed and by the evaluator, and expects the same of both.</summary>
internal sealed class BackEnds
{
    /// <summary>The time of the clock.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly (string Path, string Text)[] _files;
    private readonly EvaluatorRun _evaluator;

    public BackEnds(params (string Path, string Text)[] files)
    {
        _files = files;
        _evaluator = new EvaluatorRun(files);
    }

    public EvaluatorRun Evaluator => _evaluator;

    /// <summary>The violations of each text, as <see cref="EvaluatorRun.Describe"/> writes them.</summary>
    /// <param name="message">The full name of the message; its last part is a top-level message in C# too.</param>
    /// <param name="texts">The texts.</param>
    public string[][] Violations(string message, params string[] texts)
    {
        string[][] generated = Generated(message, texts);
        for (int i = 0; i < texts.Length; i++)
        {
            string[] evaluated = [.. _evaluator.Violations(message, texts[i]).ConvertAll(EvaluatorRun.Describe)];
            Assert.True(generated[i].SequenceEqual(evaluated),
                $"{texts[i]}\ngenerated: {string.Join("\n    ", generated[i])}\nevaluated: {string.Join("\n    ", evaluated)}");
        }
        return generated;
    }

    /// <summary>The violations by the generated code.</summary>
    public string[][] Generated(string message, params string[] texts)
    {
        AppContext.SetData("AmctGen.Tests.Texts", texts);
        string type = string.Join(".", message.Split('.').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
        string source = $$"""
            public sealed class Clock : System.TimeProvider
            {
                public override global::System.DateTimeOffset GetUtcNow() => new({{Now.Ticks}}L, global::System.TimeSpan.Zero);
            }

            public static class Program
            {
                public static string Run()
                {
                    var lines = new System.Collections.Generic.List<string>();
                    foreach (string text in (string[])System.AppContext.GetData("AmctGen.Tests.Texts")!)
                    {
                        var found = new System.Collections.Generic.List<string>();
                        foreach (AmctGen.Validation.Violation violation in AmctGen.Validation.MessageValidation.Validate({{type}}.ParseText(text), new Clock()).Violations)
                        {
                            found.Add({{EvaluatorRun.ProgramText("violation")}});
                        }
                        lines.Add(string.Join("\u0002", found));
                    }
                    return string.Join("\u0001", lines);
                }
            }
            """;
        GeneratorRun run = GeneratorRun.Create(_files.Select(static file => new ProtoFile("/project/" + file.Path, file.Text)), source, tracksStages: false);
        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);
        return [.. TestCompilation.Execute(run.Output).Split('\u0001').Select(static line => line.Split('\u0002', StringSplitOptions.RemoveEmptyEntries))];
    }
}
