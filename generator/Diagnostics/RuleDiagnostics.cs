using AmctGen.Generator.Options;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What can be wrong with the rules and roles that a schema declares through AmctGen's options.</summary>
internal static class RuleDiagnostics
{
    private const string Category = "AmctGen.Rules";
    private const string HelpRoot = "https://github.com/amctgen/amctgen/blob/main/generator/docs/";

    /// <summary>A path that names no field.</summary>
    public static readonly DiagnosticDescriptor UnknownPath = new(
        "AMCT3001",
        "A role names no field",
        "'{0}' has no field '{1}'{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3001.md");

    /// <summary>A field of the wrong type for its role.</summary>
    public static readonly DiagnosticDescriptor WrongField = new(
        "AMCT3002",
        "A field cannot play this role",
        "'{0}' cannot be {1}: it must be {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3002.md");

    /// <summary>Two features of one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateFeature = new(
        "AMCT3003",
        "A feature is declared twice",
        "the message already has a feature '{0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3003.md");

    /// <summary>A section whose global value and entry value differ in type.</summary>
    public static readonly DiagnosticDescriptor SectionTypesDiffer = new(
        "AMCT3004",
        "A section has two types",
        "'{0}' is a {1} in the entries but '{2}' is a {3} in the root: a section has one type",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3004.md");

    /// <summary>Places of one inherited value that differ in type.</summary>
    public static readonly DiagnosticDescriptor InheritedTypesDiffer = new(
        "AMCT3005",
        "An inherited value has two types",
        "'{0}' is a {1}, the others are a {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3005.md");

    /// <summary>A reference to a section that is not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownSection = new(
        "AMCT3006",
        "A section does not exist",
        "the feature '{0}' has no section with entry: \"{1}\"",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3006.md");

    /// <summary>A feature name that is no identifier.</summary>
    public static readonly DiagnosticDescriptor FeatureName = new(
        "AMCT3007",
        "A feature has no usable name",
        "a feature needs a name of letters, digits and underscores that starts with a letter, not '{0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3007.md");

    /// <summary>Rules for another type than the field has.</summary>
    public static readonly DiagnosticDescriptor WrongRuleType = new(
        "AMCT3010",
        "A rule does not fit its field",
        "'{0}' rules do not fit '{1}', which is {2}: use {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3010.md");

    /// <summary>A rule of the vocabulary that AmctGen does not turn into C#.</summary>
    public static readonly DiagnosticDescriptor UnsupportedRule = new(
        "AMCT3011",
        "A rule is not enforced yet",
        "the rule '{0}' is not enforced yet{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3011.md");

    /// <summary>Rules that no value can satisfy together.</summary>
    public static readonly DiagnosticDescriptor Contradiction = new(
        "AMCT3012",
        "Rules contradict each other",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3012.md");

    /// <summary>A default value that its own field refuses.</summary>
    public static readonly DiagnosticDescriptor DefaultBreaksRule = new(
        "AMCT3013",
        "A default breaks a rule",
        "the default {0} breaks the rule that the value {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3013.md");

    /// <summary>A pattern that cannot be understood.</summary>
    public static readonly DiagnosticDescriptor InvalidPattern = new(
        "AMCT3014",
        "A pattern is not a regular expression",
        "the pattern is not a regular expression of RE2: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3014.md");

    /// <summary>An expression that cannot be understood, or whose types do not fit.</summary>
    public static readonly DiagnosticDescriptor Expression = new(
        "AMCT3015",
        "An expression is wrong",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3015.md");

    /// <summary>Two rules of one id.</summary>
    public static readonly DiagnosticDescriptor DuplicateRuleId = new(
        "AMCT3016",
        "A rule id occurs twice",
        "the rule '{0}' is declared twice: violations could not tell them apart",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3016.md");

    /// <summary>A field named in a rule that the message does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownRuleField = new(
        "AMCT3017",
        "A rule names no field",
        "'{0}' has no field '{1}'{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3017.md");

    /// <summary>A rule without what violations need.</summary>
    public static readonly DiagnosticDescriptor MissingRuleId = new(
        "AMCT3018",
        "A rule is not complete",
        "{0} needs {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3018.md");

    /// <summary>Rules of another vocabulary, which look like those that are enforced.</summary>
    public static readonly DiagnosticDescriptor PgvRules = new(
        "AMCT3019",
        "Rules of PGV are not enforced",
        "'({0})' is a rule of protoc-gen-validate (PGV); PGV rules are not enforced, those of protovalidate (buf/validate/validate.proto) are",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3019.md");

    /// <summary>A rule that violations cannot name.</summary>
    public static readonly DiagnosticDescriptor RuleWithoutId = new(
        "AMCT3020",
        "A rule has no id",
        "the rule has no id; violations name it by its expression",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3020.md");

    /// <summary>A comparison that always gives the same.</summary>
    public static readonly DiagnosticDescriptor ComparesWithNull = new(
        "AMCT3021",
        "A message is compared with null",
        "the comparison is always {0}: a message that is not set is read as an empty one, not as null; use has()",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT3021.md");
}
