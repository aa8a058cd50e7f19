namespace AmctGen.Generator.Rules.Pgv;

/// <summary>A setting of protovalidate's field rules that PGV has at another place.</summary>
/// <param name="Name">Its name: <c>required</c> or <c>ignore</c>.</param>
/// <param name="Value">Its value.</param>
internal sealed record PgvSetting(string Name, string Value)
{
    public const string Always = "IGNORE_ALWAYS";
    public const string IfZero = "IGNORE_IF_ZERO_VALUE";

    /// <summary>Whether a rule of PGV with this name becomes a setting of the field rules, or nothing.</summary>
    public static bool IsMoved(string rule) => rule is "ignore_empty" or "skip" or "required" or "no_sparse";
}
