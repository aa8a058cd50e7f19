using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>Checks that the JSON names of the fields of a message differ, with and without <c>json_name</c>.</summary>
internal static class JsonNames
{
    public static void Check(MessageSyntax message, MessageExport export, EditionFeatures features, DiagnosticBag diagnostics)
    {
        if (message.Fields.Length > 1 && !OptionLookup.IsTrue(message.Options, "deprecated_legacy_json_field_conflicts"))
        {
            Check(message, export, features, isCustom: false, diagnostics);
            if (message.Fields.Any(static field => Stated(field) is not null))
            {
                Check(message, export, features, isCustom: true, diagnostics);
            }
        }
    }

    private static void Check(
        MessageSyntax message, MessageExport export, EditionFeatures features, bool isCustom, DiagnosticBag diagnostics)
    {
        var known = new Dictionary<string, (string Name, bool IsStated)>(message.Fields.Length, StringComparer.Ordinal);
        for (int i = 0; i < message.Fields.Length; i++)
        {
            FieldSyntax field = message.Fields[i];
            string name = export.Fields[i].Name;
            string? stated = isCustom ? Stated(field) : null;
            string json = stated ?? CamelCase.Of(name);
            if (!known.TryGetValue(json, out (string Name, bool IsStated) other))
            {
                known.Add(json, (name, stated is not null));
                continue;
            }
            // Two default names were compared in the first round; two equal names are a duplicate field.
            bool isStated = stated is not null || other.IsStated;
            if (other.Name == name || (isCustom && !isStated))
            {
                continue;
            }
            bool isError = features.AllowsJson || (stated is not null && other.IsStated);
            diagnostics.Report(isError ? LanguageDiagnostics.JsonNameConflict : LanguageDiagnostics.JsonNameConflictLegacy, field.Name.Span,
                name, other.Name, json);
        }
    }

    // Also null if json_name equals the default name.
    private static string? Stated(FieldSyntax field) =>
        OptionLookup.FindString(field.Options, "json_name") is { } stated && stated != CamelCase.Of(field.Name.Text) ? stated : null;
}
