using System.Text;
using System.Text.RegularExpressions;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Patterns;

/// <summary>Translates a regular expression in RE2's syntax to an equivalent one for .NET.</summary>
internal sealed class PatternTranslator
{
    private const int MaximumDepth = 200;

    // From 256 kinds of characters on, .NET mistakes a line feed at the end of a text; room is left for those of categories.
    private const int MaximumKinds = 240;

    private readonly StringBuilder _output = new();
    private readonly CharacterSetText _sets = new();
    private MessageText? _reason;

    /// <summary>Translates a pattern.</summary>
    /// <param name="pattern">The pattern in the schema.</param>
    /// <returns>The pattern for .NET; or the error by RE2's rules; or why .NET cannot match a valid pattern.</returns>
    public static (string? Pattern, Re2Problem? Problem, MessageText? Reason) Translate(string pattern)
    {
        (Re2Node? expression, Re2Problem? problem) = Re2Parser.Parse(pattern);
        if (expression is null)
        {
            return (null, problem, null);
        }
        var translator = new PatternTranslator();
        if (expression.Depth > MaximumDepth)
        {
            return (null, null, "it is nested too deeply to be matched without backtracking");
        }
        translator.Write(expression);
        if (translator._reason is not null)
        {
            return (null, null, translator._reason);
        }
        string translated = translator._output.ToString();
        return IsTooLarge(translated)
                ? (null, null,
                    "it is too large to be matched without backtracking: at most 1900 characters, counted as often as they are repeated, "
                    + "a dot as three")
            : translator._sets.CountKinds() > MaximumKinds
                ? (null, null, "it distinguishes more kinds of characters than .NET can without backtracking")
            : (translated, null, null);
    }

    private static bool IsTooLarge(string translated)
    {
        try
        {
            if (PatternSize.IsTooLarge(translated))
            {
                return true;
            }
            _ = new Regex(translated, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return false;
        }
        catch (ArgumentException)
        {
            // .NET has additional limits.
            return true;
        }
    }

    private void Write(Re2Node node)
    {
        switch (node)
        {
            case Re2Character character:
                _output.Append(_sets.Of(character.Set));
                break;
            case Re2Assertion assertion:
                _output.Append(assertion.Place switch
                {
                    Re2Place.StartOfText => "^",
                    // Without multi-line mode, '$' of .NET would also match before a line feed at the end.
                    Re2Place.EndOfText => "\\z",
                    Re2Place.StartOfLine => "(?m:^)",
                    _ => "(?m:$)",
                });
                break;
            case Re2Sequence sequence:
                foreach (Re2Node part in sequence.Parts)
                {
                    WritePart(part, part is Re2Alternation);
                }
                break;
            case Re2Alternation alternation:
                for (int i = 0; i < alternation.Branches.Count; i++)
                {
                    _output.Append(i > 0 ? "|" : "");
                    Write(alternation.Branches[i]);
                }
                break;
            case Re2Repetition repetition:
                WritePart(repetition.Part, repetition.Part is not Re2Character);
                _output.Append((repetition.Least, repetition.Most) switch
                {
                    (0, null) => "*",
                    (1, null) => "+",
                    (0, 1) => "?",
                    (int least, null) => FormattableString.Invariant($"{{{least},}}"),
                    (int least, { } most) when least == most => FormattableString.Invariant($"{{{least}}}"),
                    (int least, { } most) => FormattableString.Invariant($"{{{least},{most}}}"),
                });
                break;
            case Re2Untranslatable untranslatable:
                _reason ??= untranslatable.Reason;
                break;
        }
    }

    private void WritePart(Re2Node part, bool isGrouped)
    {
        _output.Append(isGrouped ? "(?:" : "");
        Write(part);
        _output.Append(isGrouped ? ")" : "");
    }
}
