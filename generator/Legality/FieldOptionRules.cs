using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Options;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>Checks which options of the language a field can have, and the restrictions of extensions.</summary>
internal static class FieldOptionRules
{
    public static void Check(FieldSyntax field, FieldExport export, FieldType type, FileExports file, DiagnosticBag diagnostics)
    {
        if (field.Options.IsEmpty)
        {
            return;
        }
        EditionFeatureRules.CheckField(field, export, type, diagnostics.Text, diagnostics);
        foreach (OptionSyntax option in field.Options)
        {
            if (OptionLookup.BuiltIn(option) is { } name && Problem(name, option, export, type, file) is { } problem)
            {
                diagnostics.Report(OptionDiagnostics.OptionNotHere, option.Name[0].Name.Span, problem);
            }
        }
        CheckSupport(field, export, type, diagnostics);
    }

    /// <summary>Checks the requirements that the extended message imposes on an extension.</summary>
    public static void CheckExtension(
        FieldSyntax field, FieldExport export, FieldType type, Symbol extendee, FileExports file, DiagnosticBag diagnostics)
    {
        if (export.Features.Presence == FieldPresence.Required)
        {
            bool hasLabel = field.LabelSpan.Length > 0;
            TextEdit? repair = hasLabel ? diagnostics.Replace(field.LabelSpan, "optional") : null;
            diagnostics.Report(OptionDiagnostics.RequiredExtension, hasLabel ? field.LabelSpan : field.Name.Span, repair, export.Name);
        }
        if (file.Edition == Edition.Proto3 && !OptionChecker.IsHolder(extendee.FullName))
        {
            diagnostics.Report(SchemaDiagnostics.NotInProto3, field.Name.Span, $"extensions of '{extendee.FullName}'",
                (MessageText)": only options can be extended; begin the file with syntax = \"proto2\"; or an edition");
        }
        if (extendee.Message!.IsMessageSet && (export.IsRepeated || type.Kind != FieldKind.Message))
        {
            diagnostics.Report(OptionDiagnostics.MessageSetRule, field.Name.Span,
                $"'{export.Name}' extends a message set, so it must be an optional message");
        }
        if (file.IsLite && !extendee.File.IsLite)
        {
            diagnostics.Report(
                OptionDiagnostics.LiteRule, field.Name.Span,
                $"this file is for the lite runtime, so it cannot extend '{extendee.FullName}' of '{extendee.File.ImportPath}', which is "
                    + $"not: remove optimize_for here or set it there");
        }
    }

    private static MessageText? Problem(string name, OptionSyntax option, FieldExport field, FieldType type, FileExports file)
    {
        bool isOn = option.Value.Identifier == "true";
        switch (name)
        {
            case "packed" when file.Edition == Edition.Editions:
                return "editions have no 'packed': use features.repeated_field_encoding";
            case "packed" when isOn && !FieldTypes.IsPackable(field, type):
                return "only repeated numbers, bools and enums can be packed: remove the option";
            case "lazy" or "unverified_lazy" when isOn && type.Kind != FieldKind.Message && field.MapKey is null:
                return "only a field of a message that is not a group can be lazy: remove the option";
            case "unverified_lazy" when isOn && field.Extendee is not null:
                return "an extension cannot be unverified_lazy: remove the option";
            case "jstype" when option.Value.Identifier is not ("JS_NORMAL" or "") && !HasJsType(field, type):
                return "only 64-bit integers can have a jstype, and maps of them cannot: remove the option";
            case "ctype" when OptionTargets.EditionOf(file) > OptionTargets.Edition2023:
                return "edition 2024 has no 'ctype': use features.(pb.cpp).string_type";
            case "json_name":
                return JsonNameProblem(option, field);
            default:
                return null;
        }
    }

    private static bool HasJsType(FieldExport field, FieldType type) =>
        field.MapKey is null
            && type.Kind is (FieldKind.Int64 or FieldKind.UInt64 or FieldKind.SInt64 or FieldKind.Fixed64 or FieldKind.SFixed64);

    private static MessageText? JsonNameProblem(OptionSyntax option, FieldExport field)
    {
        if (option.Value.Kind != OptionValueKind.String)
        {
            return "a json_name must be a quoted string";
        }
        string name = Encoding.UTF8.GetString([.. option.Value.Bytes]);
        return field.Extendee is not null
            ? name == CamelCase.Of(field.Name)
            ? null
            : (MessageText)"an extension cannot have a json_name because its JSON name is its full name in brackets: remove the option"
            : name.Length > DuplicateNames.LongestName ? (MessageText)$"a json_name has at most {DuplicateNames.LongestName} characters"
            : name.Contains('\0') ? "a json_name cannot contain the character NUL"
            : name.Length > 1 && name[0] == '[' && name[name.Length - 1] == ']'
                ? "a json_name cannot be in brackets: they are for extensions"
            : null;
    }

    private static void CheckSupport(FieldSyntax field, FieldExport export, FieldType type, DiagnosticBag diagnostics)
    {
        if (export.Use is not { } use)
        {
            return;
        }
        MessageText? problem = SupportRules.Problem(use);
        if (problem is not null)
        {
            diagnostics.Report(OptionDiagnostics.FeatureSupport, field.Name.Span, export.Name, problem);
        }
        else if (type.Enum is { } declared && SupportRules.Problem(use, declared) is { } ofValue)
        {
            diagnostics.Report(OptionDiagnostics.FeatureSupport, field.Name.Span, export.Name, ofValue);
        }
    }
}
