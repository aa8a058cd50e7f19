using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>A form of a macro that iterates over a list or a map, declared as data: the same name can have several forms.</summary>
/// <param name="Name">The macro's name.</param>
/// <param name="VariableCount">How many variables come first: one for an element or a key, two for an index or key and its value.</param>
/// <param name="HasCondition">Whether a condition follows the variables.</param>
/// <param name="Result">The kind of its result.</param>
internal sealed record CelMacroForm(string Name, int VariableCount, bool HasCondition, CelMacroResult Result)
{
    private static readonly CelMacroForm[] s_forms =
    [
        new("all", 1, true, CelMacroResult.Bool),
        new("all", 2, true, CelMacroResult.Bool),
        new("exists", 1, true, CelMacroResult.Bool),
        new("exists", 2, true, CelMacroResult.Bool),
        new("exists_one", 1, true, CelMacroResult.Bool),
        new("existsOne", 1, true, CelMacroResult.Bool),
        new("existsOne", 2, true, CelMacroResult.Bool),
        new("filter", 1, true, CelMacroResult.Items),
        new("map", 1, false, CelMacroResult.List),
        new("map", 1, true, CelMacroResult.List),
        new("transformList", 2, false, CelMacroResult.List),
        new("transformList", 2, true, CelMacroResult.List),
        new("transformMap", 2, false, CelMacroResult.Map),
        new("transformMap", 2, true, CelMacroResult.Map),
        new("transformMapEntry", 2, false, CelMacroResult.Entries),
        new("transformMapEntry", 2, true, CelMacroResult.Entries),
    ];

    public static IEnumerable<string> Names => s_forms.Select(static form => form.Name).Append("has").Distinct();

    private int ArgumentCount => VariableCount + (HasCondition ? 1 : 0) + (Result is CelMacroResult.Bool or CelMacroResult.Items ? 0 : 1);

    /// <summary>The form that matches an invocation; null if it is not a macro with this number of arguments.</summary>
    public static CelMacroForm? Of(CelInvocation invocation) => invocation.Target is null
        ? null
        : Array.Find(s_forms, form => form.Name == invocation.Name && form.ArgumentCount == invocation.Arguments.Count);

    /// <summary>The syntax of a macro, for messages; null for any other name.</summary>
    public static MessageText? Usage(string name)
    {
        if (Array.Find(s_forms, form => form.Name == name) is not { } form)
        {
            return null;
        }
        string body = form.Result == CelMacroResult.List ? "x + 1" : "x > 0";
        return form.VariableCount == 1
            ? (MessageText)$"{name}() needs a name and an expression, for example {name}(x, {body})"
            : (MessageText)$"{name}() needs two names and an expression, for example {name}(k, v, v)";
    }
}
