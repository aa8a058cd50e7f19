using System.Globalization;
using System.Text.RegularExpressions;
using AmctGen.Cli.Calls;
using AmctGen.Generator.Model;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>Reads the text of <c>--not</c>: a line, a level, a field with a value, or a path.</summary>
internal static partial class WantedReader
{
    /// <summary>What the text names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="field">The feature, section or value that the question is about; null for all.</param>
    /// <param name="explanation">The configuration.</param>
    /// <param name="features">The features of the schema.</param>
    /// <param name="layer">The layer.</param>
    /// <exception cref="UsageException">It names nothing in the configuration.</exception>
    public static Wanted Read(string text, string? field, Explanation explanation, ResolverModel features, LayerRef layer)
    {
        if (LineForm().Match(text) is { Success: true } line)
        {
            return Place(PathAt(int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture), explanation));
        }
        int level = Array.IndexOf(StoryLevels.Words, text);
        if (level >= 0)
        {
            return new WantedLevel((StoryLevel)level) { Field = field };
        }
        if (ValueForm().Match(text) is { Success: true } value)
        {
            return new WantedValue(value.Groups[1].Value, value.Groups[2].Value.Trim()) { Field = field };
        }
        return explanation.Locations.FindSpan(text) is not null
            ? Place(text)
            : throw new UsageException($"--not '{Shown.Text(text)}' is not a path of a field in {explanation.File.Path}, "
                + "a line such as :12, a level (layer, type, global, default, skip), or a field with a value such as bits: 4"
                + Suggestions.Question(Suggestions.Find(text, explanation.Locations.Paths)));

        // The key of an entry stands for the entry.
        WantedPlace Place(string path)
        {
            string element = path[..(path.LastIndexOf(']') + 1)];
            string list = element[..Math.Max(0, element.LastIndexOf('['))];
            bool isKey = features.Features.SelectMany(static feature => feature.Overrides)
                .Any(known => MessagePath.Join(known.Path) == list && path == $"{element}.{known.KeyProtoName}");
            return new WantedPlace(isKey ? element : path) { Field = field, Include = IncludeOf(list) };
        }

        (string Feature, string Key)? IncludeOf(string list)
        {
            foreach (PrecedenceModel feature in features.Features)
            {
                if (feature.Includes.FirstOrDefault(known => MessagePath.Join(known.Path) == list) is { } include)
                {
                    return (feature.ProtoName, StringEscapes.Quote(include.ByType ? layer.Type : layer.Name));
                }
            }
            return null;
        }
    }

    // The outermost field that starts on the line, or the innermost one around it.
    private static string PathAt(int line, Explanation explanation)
    {
        LineMap lines = explanation.Locations.Lines;
        string? best = null;
        (bool IsOnLine, int Start) place = (false, -1);
        foreach (string path in explanation.Locations.Paths)
        {
            int start = explanation.Locations.FindSpan(path)!.Value.Start;
            int own = lines.LineOf(start) + 1;
            bool isOnLine = own == line;
            // Before the line, the last field is the nearest; on the line, the first field contains the others.
            bool isBetter = own <= line && (best is null || (isOnLine && !place.IsOnLine)
                || (isOnLine == place.IsOnLine && (isOnLine ? start < place.Start : start > place.Start))
                || (isOnLine == place.IsOnLine && start == place.Start && path.Length > best.Length));
            if (isBetter)
            {
                (best, place) = (path, (isOnLine, start));
            }
        }
        return best is not null && line <= lines.LineCount ? best
            : throw new UsageException(FormattableString.Invariant($"--not :{line} is not a line with a field of {explanation.File.Path}"));
    }

    [GeneratedRegex(@"^:(\d{1,9})$")]
    private static partial Regex LineForm();

    [GeneratedRegex(@"^([A-Za-z_][\w.]*)\s*:\s*(\S.*)$", RegexOptions.Singleline)]
    private static partial Regex ValueForm();
}
