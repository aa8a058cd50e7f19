using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Options;

/// <summary>Checks whether an element can set features, and whether the values that it sets have an effect.</summary>
internal static class EditionFeatureOptions
{
    /// <summary>Whether a file can set features. If it cannot, nothing else is reported about them.</summary>
    public static bool CanBeSet(FileExports file) => file.Edition == Edition.Editions;

    /// <summary>Reports features in a file without an edition, and values without effect in a file with an edition.</summary>
    public static void Check(ImmutableArray<OptionSyntax> options, FileExports file, DiagnosticBag diagnostics)
    {
        if (CanBeSet(file))
        {
            CheckValues(options, diagnostics);
            return;
        }
        foreach (OptionSyntax option in options)
        {
            if (EditionFeaturesResolver.IsFeature(option))
            {
                string level = OptionTargets.NameOf(OptionTargets.EditionOf(file));
                diagnostics.Report(
                    OptionDiagnostics.FeatureNotHere, option.Name[0].Name.Span,
                    $"this file is {level}, but features belong to editions: "
                        + $"remove the option, or start the file with edition = \"2023\";");
            }
        }
    }

    private static void CheckValues(ImmutableArray<OptionSyntax> options, DiagnosticBag diagnostics)
    {
        if (!EditionFeaturesResolver.IsSet(options))
        {
            return;
        }
        foreach (EditionFeatureSetting setting in EditionFeaturesResolver.Settings(diagnostics.Text, options))
        {
            if (setting.Value == setting.Name.ToUpperInvariant() + "_UNKNOWN" && EditionFeaturesResolver.IsKnown(setting.Name))
            {
                diagnostics.Report(OptionDiagnostics.FeatureNotHere, setting.Span,
                    $"'{setting.Value}' has no effect: write another value of '{setting.Name}', or remove the feature");
            }
        }
    }
}
