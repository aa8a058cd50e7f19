using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Options;

/// <summary>Checks options against the targets and editions that their declarations allow.</summary>
internal sealed class OptionTargetRules(FileExports file, DiagnosticBag diagnostics)
{
    /// <summary>The message whose fields are the features of the language.</summary>
    public const string FeatureSet = "google.protobuf.FeatureSet";

    private readonly int _edition = OptionTargets.EditionOf(file);

    /// <summary>Checks one part of an option's name.</summary>
    /// <param name="field">The field or extension that it sets.</param>
    /// <param name="holder">The message that contains the field.</param>
    /// <param name="place">Its location.</param>
    /// <param name="name">The name as written.</param>
    /// <param name="owner">The element that the option is written on.</param>
    /// <param name="isOwn">Whether it is an extension that this file itself declares.</param>
    public void Check(FieldExport field, MessageExport holder, SourceSpan place, string name, OptionOwner owner, bool isOwn)
    {
        if (isOwn && holder.FullName == FeatureSet)
        {
            diagnostics.Report(OptionDiagnostics.FeatureNotHere, place,
                $"the feature '{name}' is declared in this file itself: a file can set only features that it imports");
        }
        else if (field.Use is { } use)
        {
            Check(field.Name, use, place, owner, isFeature: holder.FullName == FeatureSet);
        }
    }

    /// <summary>Checks a field of an option's value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="holder">The full name of the message that contains it.</param>
    /// <param name="place">The location of its name.</param>
    /// <param name="owner">The element that the option is written on; null if it does not matter.</param>
    public void CheckField(FieldExport field, string holder, SourceSpan place, OptionOwner? owner)
    {
        if (field.Use is { } use)
        {
            Check(field.Name, use, place, owner, isFeature: holder == FeatureSet);
        }
    }

    /// <summary>Checks the value of an enum.</summary>
    public void CheckValue(FieldType type, string value, SourceSpan place)
    {
        if (type.Enum?.FindValue(value) is { Use: { } use })
        {
            Check(value, use, place, owner: null, isFeature: false);
        }
    }

    private void Check(string name, OptionTarget use, SourceSpan place, OptionOwner? owner, bool isFeature)
    {
        if (owner is { } element && !use.Targets.IsEmpty && !Contains(use.Targets, TargetOf(element)))
        {
            MessageText targets = string.Join(
                ", ", use.Targets.Select(static target => target.Replace("TARGET_TYPE_", "").Replace('_', ' ').ToLowerInvariant()));
            diagnostics.Report(OptionDiagnostics.OptionNotHere, place, $"'{name}' cannot be set here, only on: {targets}");
        }
        if (isFeature && _edition < OptionTargets.Edition2023)
        {
            // It has been reported that no feature can be set.
            return;
        }
        if (use.Introduced > _edition)
        {
            diagnostics.Report(OptionDiagnostics.EditionUse, place, name,
                $"exists from {OptionTargets.NameOf(use.Introduced)} on, but this file is {OptionTargets.NameOf(_edition)}");
        }
        else if (use.Removed > 0 && use.Removed <= _edition)
        {
            diagnostics.Report(
                OptionDiagnostics.EditionUse, place, name, $"was removed in {OptionTargets.NameOf(use.Removed)}{Hint(use.RemovalError)}");
        }
        else if (use.Deprecated > 0 && use.Deprecated <= _edition)
        {
            diagnostics.Report(OptionDiagnostics.DeprecatedOption, place, name, OptionTargets.NameOf(use.Deprecated), Hint(use.Warning));
        }
    }

    private static MessageText? Hint(string? reason) => reason is null ? null : (MessageText)(": " + reason.TrimEnd('.'));

    private static bool Contains(EquatableArray<string> targets, string target)
    {
        foreach (string known in targets)
        {
            if (known == target)
            {
                return true;
            }
        }
        return false;
    }

    private static string TargetOf(OptionOwner owner) => "TARGET_TYPE_" + owner switch
    {
        OptionOwner.File => "FILE",
        OptionOwner.ExtensionRange => "EXTENSION_RANGE",
        OptionOwner.Message => "MESSAGE",
        OptionOwner.Field => "FIELD",
        OptionOwner.Oneof => "ONEOF",
        OptionOwner.Enum => "ENUM",
        OptionOwner.EnumValue => "ENUM_ENTRY",
        OptionOwner.Service => "SERVICE",
        _ => "METHOD",
    };
}
