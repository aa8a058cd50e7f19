using AmctGen.Resolution;

namespace AmctGen.Cli.Explaining;

/// <summary>Where an answer was found: the levels of the resolver, and the lists that take layers out.</summary>
internal enum StoryLevel
{
    /// <summary>An entry that names the layer.</summary>
    Layer,

    /// <summary>An entry that names the layer's type.</summary>
    Type,

    /// <summary>The global configuration.</summary>
    Global,

    /// <summary>The built-in default.</summary>
    Default,

    /// <summary>A list that skips the layer, or lists that do not include it.</summary>
    Skip,
}

/// <summary>The words for the levels in output and options.</summary>
internal static class StoryLevels
{
    /// <summary>All words, in the order of the levels.</summary>
    public static readonly string[] Words = ["layer", "type", "global", "default", "skip"];

    public static string Word(this StoryLevel level) => Words[(int)level];

    public static StoryLevel Of(PrecedenceLevel level) => (StoryLevel)(int)level;
}
