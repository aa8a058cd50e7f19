using AmctGen.Generator.Exports;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>What feature_support says about editions must not contradict itself: a thing is introduced, then deprecated, then removed, and says why.</summary>
internal static class SupportRules
{
    /// <summary>What is wrong, to follow the name of the field or value; null for nothing.</summary>
    public static MessageText? Problem(OptionTarget use) =>
        use.Deprecated > 0 && use.Deprecated < use.Introduced ? (MessageText)"is deprecated before it is introduced"
        : use.Deprecated > 0 && use.Warning is null ? (MessageText)$"is deprecated since {OptionTargets.NameOf(use.Deprecated)}, but has no deprecation_warning"
        : use.Deprecated == 0 && use.Warning is not null ? "has a deprecation_warning, but no edition_deprecated"
        : use.Removed == 0 ? use.RemovalError is null ? null : "has a removal_error, but no edition_removed"
        : use.Deprecated >= use.Removed ? "is not deprecated before it is removed"
        : use.Removed < use.Introduced ? "is removed before it is introduced"
        : use.Removed != use.Introduced && use.RemovalError is null ? (MessageText)$"is removed in {OptionTargets.NameOf(use.Removed)}, but has no removal_error"
        : null;

    /// <summary>What is wrong with a value of the enum of a field: a value exists no longer than its field does.</summary>
    public static MessageText? Problem(OptionTarget field, EnumExport declared)
    {
        foreach (EnumValueExport value in declared.Values)
        {
            if (value.Use is { } use && Problem(field, use) is { } problem)
            {
                return (MessageText)$"has the value '{value.Name}', which {problem}";
            }
        }
        return null;
    }

    // What a value does not say is as for its field.
    private static MessageText? Problem(OptionTarget field, OptionTarget value)
    {
        var merged = new OptionTarget
        {
            Introduced = value.Introduced > 0 ? value.Introduced : field.Introduced,
            Deprecated = value.Deprecated > 0 ? value.Deprecated : field.Deprecated,
            Removed = value.Removed > 0 ? value.Removed : field.Removed,
            Warning = value.Warning ?? field.Warning,
            RemovalError = value.RemovalError ?? field.RemovalError,
        };
        return Problem(merged)
            ?? (merged.Introduced < field.Introduced ? (MessageText)"is introduced before the field"
            : field.Removed > 0 && merged.Removed > field.Removed ? "is removed after the field"
            : field.Deprecated > 0 && merged.Deprecated > field.Deprecated ? "is deprecated after the field"
            : null);
    }
}
