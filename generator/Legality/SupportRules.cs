using AmctGen.Generator.Exports;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>
/// Checks feature_support: an option is introduced, then deprecated, then removed, with a warning and an error for the last two.
/// </summary>
internal static class SupportRules
{
    /// <summary>The problem, as the end of a sentence that starts with the name of the field or value; null if there is none.</summary>
    public static MessageText? Problem(OptionTarget use) =>
        use.Deprecated > 0 && use.Deprecated < use.Introduced ? (MessageText)"is deprecated before it is introduced"
        : use.Deprecated > 0 && use.Warning is null
            ? (MessageText)$"is deprecated since {OptionTargets.NameOf(use.Deprecated)}, but has no deprecation_warning"
        : use.Deprecated == 0 && use.Warning is not null ? "has a deprecation_warning, but no edition_deprecated"
        : use.Removed == 0 ? use.RemovalError is null ? null : "has a removal_error, but no edition_removed"
        : use.Deprecated >= use.Removed ? "is not deprecated before it is removed"
        : use.Removed < use.Introduced ? "is removed before it is introduced"
        : use.Removed != use.Introduced && use.RemovalError is null
            ? (MessageText)$"is removed in {OptionTargets.NameOf(use.Removed)}, but has no removal_error"
        : null;

    /// <summary>The problem of a value of a field's enum: a value must not exist longer than its field.</summary>
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

    // Properties that a value does not set are those of its field.
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
