using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>A value from a level: an entry for the layer or its type, the global configuration, the default, or a skip.</summary>
/// <param name="Level">The level.</param>
internal sealed record WantedLevel(StoryLevel Level) : Wanted
{
    public override MessageText Title => $"the level {(MessageText)Level.Word()}";

    public override bool IsMet(IEnumerable<LayerAnswer> answers, ConfigValues values)
    {
        LayerAnswer[] all = [.. answers];
        return Level == StoryLevel.Skip
            ? Array.Exists(all, answer => answer.Selection.IsSkipped && (Field is null || Field == answer.Feature))
            : ValuesOf(all).Any(value => StoryLevels.Of(value.Provenance.Level) == Level);
    }
}
