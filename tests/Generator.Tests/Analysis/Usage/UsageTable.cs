namespace AmctGen.Generator.Tests.Analysis.Usage;

/// <summary>Snippets with a mistake, and snippets that only look like it.</summary>
/// <remarks>One on each line, or on several lines with a blank line between two snippets.</remarks>
internal static partial class UsageTable
{
    private static readonly Dictionary<string, (string Mistakes, string NearMisses)> s_all = new(StringComparer.Ordinal)
    {
        ["AMCT4001"] = (UnusedValidation, NoUnusedValidation),
        ["AMCT4002"] = (UnusedResult, NoUnusedResult),
        ["AMCT4003"] = (NeverBuilt, NoNeverBuilt),
        ["AMCT4010"] = (RequiredNotSet, NoRequiredNotSet),
        ["AMCT4011"] = (BrokenRule, NoBrokenRule),
        ["AMCT4012"] = (SecondMember, NoSecondMember),
        ["AMCT4013"] = (WithoutEffect, NoWithoutEffect),
        ["AMCT4014"] = (Duplicate, NoDuplicate),
        ["AMCT4015"] = (DeadEntry, NoDeadEntry),
        ["AMCT4016"] = (UndefinedEnumValue, NoUndefinedEnumValue),
    };

    public static IEnumerable<string> Ids => s_all.Keys;

    public static string[] Mistakes(string id) => Split(s_all[id].Mistakes);

    public static string[] NearMisses(string id) => Split(s_all[id].NearMisses);

    public static IEnumerable<string> All => Ids.SelectMany(static id => Mistakes(id).Concat(NearMisses(id)));

    private static string[] Split(string text) =>
        [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static block => block.StartsWith("//", StringComparison.Ordinal) || block.Contains("\n ", StringComparison.Ordinal) || block.Contains("\n{", StringComparison.Ordinal)
                ? [block]
                : block.Split('\n'))
            .Where(static snippet => snippet.Trim().Length > 0)];
}
