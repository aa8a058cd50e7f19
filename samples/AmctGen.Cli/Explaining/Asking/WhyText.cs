using System.Text;
using AmctGen.Cli.Languages;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>Writes the answers of <c>why</c> for a terminal.</summary>
internal sealed class WhyText
{
    // Names of layers in a sentence.
    private const int MostNamed = 5;

    private readonly StringBuilder _text = new();
    private readonly Language _language;

    private WhyText(Language language) => _language = language;

    /// <summary>What decides about a layer, what it hides, and what is a default.</summary>
    public static string Write(LayerOutcome outcome, Explanation explanation, string? field)
    {
        var text = new WhyText(explanation.Language);
        text._text.Append(Shown.Text(outcome.Layer.Name, int.MaxValue)).Append(" (").Append(Shown.Text(outcome.Layer.Type)).Append(")\n");
        foreach (StoryFeature feature in explanation.StoryOf(outcome).Features)
        {
            text.WriteFeature(feature, field);
        }
        return text._text.ToString();
    }

    /// <summary>Why something does not apply, and the smallest edit after which it does.</summary>
    public static string Write(WhyNot question, LayerOutcome outcome, Explanation explanation)
    {
        var text = new WhyText(explanation.Language);
        text._text.Append(text.Show(question.Applies
            ? (MessageText)$"{question.Wanted.Title} applies to {outcome.Layer.Name}:"
            : $"{question.Wanted.Title} does not apply to {outcome.Layer.Name}:")).Append('\n');
        foreach (string reason in question.Reasons)
        {
            text._text.Append("  ").Append(Shown.Sentence(reason)).Append('\n');
        }
        if (!question.Applies)
        {
            text.WriteEdit(question.Edit, explanation);
        }
        return text._text.ToString();
    }

    private void WriteFeature(StoryFeature feature, string? field)
    {
        StoryValue[] values = [.. feature.Values.Where(value => field is null || field == feature.Name || field == value.Name
            || field.StartsWith(value.Name + ".", StringComparison.Ordinal))];
        if (field is not null && field != feature.Name && values.Length == 0)
        {
            return;
        }
        _text.Append('\n').Append(feature.Name).Append(": ").Append(Show(feature.State)).Append(Place(feature.Place)).Append('\n');
        _text.Append("  ").Append(Shown.Sentence(feature.Reason)).Append('\n');
        WriteLosers(feature.Hidden);
        foreach (StoryValue value in values)
        {
            _text.Append('\n').Append(value.Name).Append(": ").Append(Show(value.Place.Level.Word())).Append(Place(value.Place))
                .Append('\n');
            _text.Append("  ").Append(Shown.Text(value.Text, int.MaxValue)).Append('\n');
            WriteLosers(value.Hidden);
        }
        foreach (EffectiveValue value in field is null || field == feature.Name ? feature.Effective : default)
        {
            _text.Append('\n').Append(Show($"effective {(MessageText)value.Name}")).Append(":\n  ").Append(value.Json).Append('\n');
        }
    }

    private void WriteLosers(EquatableArray<StoryLoser> losers)
    {
        foreach (StoryLoser loser in losers)
        {
            _text.Append("  ").Append(Show($"not {(MessageText)loser.Place.Level.Word()}")).Append(Place(loser.Place)).Append(": ")
                .Append(Shown.Text(loser.Value ?? loser.Place.Path, int.MaxValue)).Append('\n')
                .Append("    ").Append(Show($"since {(MessageText)loser.Reason}")).Append('\n');
        }
    }

    private void WriteEdit(ConfigEdit? edit, Explanation explanation)
    {
        if (edit is null)
        {
            _text.Append('\n').Append(Show($"no edit of at most {EditSearch.MostSteps} steps was found after which it applies"))
                .Append('\n');
            return;
        }
        _text.Append('\n').Append(Show("the smallest edit after which it applies, as resolving again has shown:")).Append("\n\n");
        _text.Append(edit.Diff(explanation.File.Path, explanation.File.Text));
        _text.Append('\n').Append(Show(Others(edit.Others))).Append('\n');
    }

    private string Show(MessageText text) => _language.Of(text);

    private static MessageText Others(IReadOnlyList<LayerRef> layers)
    {
        if (layers.Count == 0)
        {
            return "no other layer changes";
        }
        MessageText names = string.Join(", ", layers.Take(MostNamed).Select(static layer => Shown.Text(layer.Name)));
        return layers.Count > MostNamed
            ? (MessageText)$"it also changes {names} and {layers.Count - MostNamed} more layers"
            : $"it also changes {names}";
    }

    private static string Place(StoryPlace? place) => place?.Location is not { } location ? ""
        : FormattableString.Invariant($", {Shown.Path(place.File ?? "")}:{location.Line}:{location.Column}");
}
