using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>Checks which features an element can set: they exist in editions, and most of them only for certain fields.</summary>
internal static class EditionFeatureRules
{
    /// <summary>Checks the features and options that can only be set on a file.</summary>
    public static void CheckFile(ProtoFileSyntax syntax, DiagnosticBag diagnostics)
    {
        if (syntax.Edition != Edition.Editions)
        {
            return;
        }
        foreach (EditionFeatureSetting setting in EditionFeaturesResolver.Settings(syntax.Text, syntax.Options))
        {
            if (setting is { Name: "field_presence", Value: "LEGACY_REQUIRED" })
            {
                diagnostics.Report(OptionDiagnostics.FeatureNotHere, setting.Span,
                    $"not every field of a file can be required: set LEGACY_REQUIRED on individual fields");
            }
        }
        if (OptionLookup.Find(syntax.Options, "java_string_check_utf8") is { Value.Identifier: "true" } check)
        {
            diagnostics.Report(OptionDiagnostics.OptionNotHere, check.Name[0].Name.Span,
                $"editions have no 'java_string_check_utf8': use the feature (pb.java).utf8_validation");
        }
    }

    /// <summary>Checks the features that a field sets.</summary>
    public static void CheckField(FieldSyntax field, FieldExport export, FieldType type, SourceFile text, DiagnosticBag diagnostics)
    {
        foreach (EditionFeatureSetting setting in EditionFeaturesResolver.Settings(text, field.Options))
        {
            if (Problem(setting, export, type) is { } problem)
            {
                diagnostics.Report(OptionDiagnostics.FeatureNotHere, setting.Span, problem);
            }
        }
    }

    private static MessageText? Problem(EditionFeatureSetting setting, FieldExport field, FieldType type) => setting.Name switch
    {
        "field_presence" => PresenceProblem(setting.Value, field, type),
        "repeated_field_encoding" => !field.IsRepeated
            ? "only a repeated field has an element encoding: remove the feature"
            : setting.Value == "PACKED" && !FieldTypes.IsPackable(field, type)
                ? "only repeated numbers, bools and enums can be packed: remove the feature"
                : null,
        "utf8_validation" =>
            type.Kind == FieldKind.String || field.MapKey == "string" ? null : "only strings are checked for UTF-8: remove the feature",
        "message_encoding" =>
            type.IsMessage && field.MapKey is null ? null : "only fields of messages have a message encoding: remove the feature",
        _ => null,
    };

    private static MessageText? PresenceProblem(string value, FieldExport field, FieldType type) =>
        field.Oneof >= 0 ? "a member of a oneof always has presence: remove the feature"
        : field.IsRepeated ? "a repeated field has no presence: remove the feature"
        : field.Extendee is not null ? value == "LEGACY_REQUIRED" ? null : "an extension always has presence: remove the feature"
        : type.IsMessage && value == "IMPLICIT" ? "a message always has presence: remove the feature"
        : null;
}
