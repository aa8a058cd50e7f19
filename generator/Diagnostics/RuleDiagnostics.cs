using System.Collections.Immutable;
using AmctGen.Generator.Options;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about the rules and roles that a schema declares through AmctGen's options.</summary>
internal static class RuleDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Rules");

    /// <summary>A path that does not name a field.</summary>
    public static readonly FindingKind UnknownPath = s_table.Error(
        "AMCT3001",
        "A role names an unknown field",
        "'{0}' has no field '{1}'{2}");

    /// <summary>A field of the wrong type for its role.</summary>
    public static readonly FindingKind WrongField = s_table.Error(
        "AMCT3002",
        "A field cannot have this role",
        "'{0}' cannot be {1}: it must be {2}");

    /// <summary>Two features with the same name.</summary>
    public static readonly FindingKind DuplicateFeature = s_table.Error(
        "AMCT3003",
        "A feature is declared twice",
        "the message already has a feature '{0}'");

    /// <summary>A section whose global value and entry value differ in type.</summary>
    public static readonly FindingKind SectionTypesDiffer = s_table.Error(
        "AMCT3004",
        "A section has two types",
        "'{0}' is a {1} in the entries but '{2}' is a {3} in the root: a section has one type");

    /// <summary>An inherited value whose fields differ in type.</summary>
    public static readonly FindingKind InheritedTypesDiffer = s_table.Error(
        "AMCT3005",
        "An inherited value has two types",
        "'{0}' is a {1}, the others are a {2}");

    /// <summary>A reference to a section that is not declared.</summary>
    public static readonly FindingKind UnknownSection = s_table.Error(
        "AMCT3006",
        "A section does not exist",
        "the feature '{0}' has no section with entry: \"{1}\"");

    /// <summary>A feature name that is not an identifier.</summary>
    public static readonly FindingKind FeatureName = s_table.Error(
        "AMCT3007",
        "A feature has no usable name",
        "a feature needs a name of letters, digits and underscores that starts with a letter, not '{0}'");

    /// <summary>Rules for another type than the field's.</summary>
    public static readonly FindingKind WrongRuleType = s_table.Error(
        "AMCT3010",
        "A rule does not apply to its field",
        "'{0}' rules do not apply to '{1}', which is {2}: use {3}");

    /// <summary>A valid rule that AmctGen does not generate code for.</summary>
    public static readonly FindingKind UnsupportedRule = s_table.Warning(
        "AMCT3011",
        "A rule is not enforced yet",
        "the rule '{0}' is not enforced yet{1}");

    /// <summary>Rules that no value can satisfy together.</summary>
    public static readonly FindingKind Contradiction = s_table.Error("AMCT3012", "Rules contradict each other");

    /// <summary>A default value that violates the rules of its field.</summary>
    public static readonly FindingKind DefaultBreaksRule = s_table.Warning(
        "AMCT3013",
        "A default value violates a rule",
        "the default {0} violates the rule that the value {1}");

    /// <summary>A pattern that is not a regular expression.</summary>
    public static readonly FindingKind InvalidPattern = s_table.Error(
        "AMCT3014",
        "A pattern is not a regular expression",
        "the pattern is not a regular expression of RE2: {0}");

    /// <summary>An expression with a syntax error or a type error.</summary>
    public static readonly FindingKind Expression = s_table.Error("AMCT3015", "An expression is invalid");

    /// <summary>Two rules with the same id.</summary>
    public static readonly FindingKind DuplicateRuleId = s_table.Warning(
        "AMCT3016",
        "A rule id occurs twice",
        "the rule '{0}' is declared twice: their violations cannot be told apart");

    /// <summary>A rule that names a field that the message does not have.</summary>
    public static readonly FindingKind UnknownRuleField = s_table.Error(
        "AMCT3017",
        "A rule names an unknown field",
        "'{0}' has no field '{1}'{2}");

    /// <summary>A rule without an expression or without fields.</summary>
    public static readonly FindingKind MissingRuleId = s_table.Error(
        "AMCT3018",
        "A rule is incomplete",
        "{0} needs {1}");

    /// <summary>Rules of protoc-gen-validate, which look like the enforced ones.</summary>
    public static readonly FindingKind PgvRules = s_table.Warning(
        "AMCT3019",
        "Rules of PGV are not enforced",
        "'({0})' is a rule of protoc-gen-validate (PGV); PGV rules are not enforced, those of protovalidate (buf/validate/validate.proto) "
            + "are: the code fix and 'amctgen fix' translate the rules of this file");

    /// <summary>A rule without an id.</summary>
    public static readonly FindingKind RuleWithoutId = s_table.Warning(
        "AMCT3020",
        "A rule has no id",
        "the rule has no id; violations name it by its expression");

    /// <summary>A comparison that always has the same result.</summary>
    public static readonly FindingKind ComparesWithNull = s_table.Warning(
        "AMCT3021",
        "A message is compared with null",
        "the comparison is always {0}: a message that is not set is read as an empty one, not as null; use has()");

    /// <summary>A case of an inherited value without effect.</summary>
    public static readonly FindingKind CaseWithoutPresence = s_table.Error(
        "AMCT3022",
        "A case is always set",
        "'{0}' cannot be a case: the field has no presence, so it always counts as set; name a field that can be unset, or leave the case "
            + "out");

    /// <summary>A rule of protoc-gen-validate that protovalidate cannot express, or that is translated by hand.</summary>
    public static readonly FindingKind PgvRuleLeft = s_table.Warning(
        "AMCT3023",
        "A rule of PGV is not translated",
        "the PGV rules of '{0}' are not enforced, and must be translated by hand: {1}");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
