using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Generator.Rules.Cel;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>Reads the rules that a field declares through <c>(buf.validate.field)</c>.</summary>
internal sealed class FieldRuleReader(CelRuleReader expressions, PredefinedRuleReader predefined, DiagnosticBag diagnostics)
{
    public const string Option = "buf.validate.field";

    /// <summary>Reads the rules; null if there are none.</summary>
    public FieldRulesModel? Read(RuleNode? node, FieldExport declared, FieldType type)
    {
        if (node is null)
        {
            return null;
        }
        FieldRulesModel? rules = declared.MapKey is not null ? ReadMap(node, declared, type)
            : declared.IsRepeated ? ReadRepeated(node, declared, type)
            : ReadValue(node, declared.Name, type, declared);
        return rules is { IsRequired: false, Ignore: RuleIgnore.Unset, Rules.IsEmpty: true, Items: null, Keys: null } ? null : rules;
    }

    private FieldRulesModel ReadRepeated(RuleNode node, FieldExport declared, FieldType type)
    {
        List<RuleModel> rules = [];
        FieldRulesModel? items = null;
        CheckTypes(node, declared.Name, "repeated", "a repeated field", "repeated, or repeated.items for each element");
        if (node.Find("repeated")?.Message is { } repeated)
        {
            ReadCount(repeated, "repeated", "min_items", "max_items", "element", rules);
            if (repeated.Find("unique") is { Scalar.IsTrue: true } unique)
            {
                if (type.IsMessage)
                {
                    diagnostics.Report(RuleDiagnostics.WrongRuleType, unique.Span, "unique", declared.Name, "a repeated message",
                        "a rule as an expression");
                }
                else
                {
                    rules.Add(new RuleModel { Kind = RuleKind.Unique, Id = "repeated.unique",
                        Message = "must not contain duplicate values" });
                }
            }
            items = repeated.Find("items")?.Message is { } each ? ReadValue(each, declared.Name, type, null) : null;
            rules.AddRange(predefined.Read(repeated, CelSelf.Of(declared, type)));
        }
        return Finish(node, rules, items, null, CelSelf.Of(declared, type));
    }

    private FieldRulesModel ReadMap(RuleNode node, FieldExport declared, FieldType type)
    {
        List<RuleModel> rules = [];
        FieldRulesModel? keys = null;
        FieldRulesModel? values = null;
        CheckTypes(node, declared.Name, "map", "a map", "map, or map.keys and map.values for each entry");
        if (node.Find("map")?.Message is { } map)
        {
            ReadCount(map, "map", "min_pairs", "max_pairs", "entry", rules);
            keys = map.Find("keys")?.Message is { } key
                ? ReadValue(key, declared.Name, new FieldType(FieldTypes.Scalar(declared.MapKey!)!.Value), null)
                : null;
            values = map.Find("values")?.Message is { } value ? ReadValue(value, declared.Name, type, null) : null;
            rules.AddRange(predefined.Read(map, CelSelf.Of(declared, type)));
        }
        return Finish(node, rules, values, keys, CelSelf.Of(declared, type));
    }

    // The rules of a single value, or of an element if no field is declared.
    private FieldRulesModel ReadValue(RuleNode node, string name, FieldType type, FieldExport? declared)
    {
        List<RuleModel> rules = [];
        string expected = type.Kind.ToString().ToLowerInvariant();
        if (type.IsMessage)
        {
            return ReadMessage(node, name, type);
        }
        CheckTypes(node, name, expected, type.Enum is null ? expected : "an enum", expected);
        if (node.Find(expected)?.Message is { } standard)
        {
            ReadStandard(standard, expected, type, declared, rules);
        }
        return Finish(node, rules, null, null, SelfOf(type));
    }

    // The rules of a wrapper that is set are about the value in it.
    private static CelSelf SelfOf(FieldType type) => CelSelf.Of(
        type,
        type.Message is { } message && WellKnownRules.Of(message.FullName)?.Wrapped is { } wrapped ? new FieldType(wrapped) : type);

    // Some messages of protobuf's library have rules of their own; those of a wrapper are the rules of the value in it.
    private FieldRulesModel ReadMessage(RuleNode node, string name, FieldType type)
    {
        string fullName = type.Message!.FullName;
        WellKnownRules? known = WellKnownRules.Of(fullName);
        CheckTypes(node, name, known?.Field ?? "", fullName, known is null ? "rules as expressions" : known.Field);
        List<RuleModel> rules = [];
        if (known is not null && node.Find(known.Field)?.Message is { } standard)
        {
            if (known.Wrapped is { } wrapped)
            {
                ReadStandard(standard, known.Field, new FieldType(wrapped), null, rules);
            }
            else
            {
                rules.AddRange(known.Read(standard, diagnostics));
                rules.AddRange(predefined.Read(standard, SelfOf(type)));
            }
        }
        FieldRulesModel read = Finish(node, rules, null, null, SelfOf(type));
        return known?.Wrapped is { } kind
            ? read with
            {
                Rules = new EquatableArray<RuleModel>(
                    [.. read.Rules.Select(rule => rule with { Subject = RuleSubject.Wrapped, SubjectKind = kind })]),
            }
            : read;
    }

    private void ReadStandard(RuleNode node, string name, FieldType type, FieldExport? declared, List<RuleModel> rules)
    {
        DefaultExport? stated = declared?.Default is { } value && DefaultValues.Problem(value, type) is null ? value : null;
        switch (type.Kind)
        {
            case FieldKind.Bool:
                ReadBool(node, stated, rules);
                break;
            case FieldKind.String or FieldKind.Bytes:
                var texts = new TextRules(node, type.Kind == FieldKind.Bytes, diagnostics);
                rules.AddRange(texts.Read());
                ReportDefault(stated is null ? null : texts.BrokenBy([.. stated.Bytes]),
                    $"'{Shown.Text(Utf8.Decode([.. stated?.Bytes ?? default]))}'");
                break;
            default:
                FieldKind kind = type.Kind == FieldKind.Enum ? FieldKind.Int32 : type.Kind;
                var numbers = new NumberRules(node, kind, name, type.Enum, diagnostics);
                rules.AddRange(numbers.Read());
                if (stated is not null)
                {
                    RuleNumber number = NumberOf(stated, type);
                    ReportDefault(numbers.BrokenBy(number), type.Enum is null ? number.ToString() : stated.Identifier);
                }
                break;
        }
        rules.AddRange(predefined.Read(node, SelfOf(type)));
    }

    private void ReadBool(RuleNode node, DefaultExport? stated, List<RuleModel> rules)
    {
        if (node.Find("const") is not { Scalar: { } only } entry)
        {
            return;
        }
        string expected = only.IsTrue ? "true" : "false";
        rules.Add(new RuleModel
        {
            Kind = RuleKind.Const,
            Id = "bool.const",
            Message = "must be " + expected,
            Operands = new EquatableArray<ConstantModel>([ConstantModel.Bool(only.IsTrue)]),
        });
        if (stated is not null && stated.Identifier != expected)
        {
            ReportDefault(("must be " + expected, entry.Span), stated.Identifier);
        }
    }

    // Validation does not find a default that violates the rules because unset fields are not checked. It is still a mistake.
    private void ReportDefault((string Message, SourceSpan Span)? broken, MessageText value)
    {
        if (broken is { } rule)
        {
            diagnostics.Report(RuleDiagnostics.DefaultBreaksRule, rule.Span, value, (MessageText)rule.Message);
        }
    }

    private static RuleNumber NumberOf(DefaultExport stated, FieldType type) => type.Kind switch
    {
        FieldKind.Enum => new RuleNumber((decimal)type.Enum!.FindValue(stated.Identifier)!.Number, FieldKind.Int32),
        FieldKind.Float or FieldKind.Double => new RuleNumber(DefaultValues.NumberOf(stated, type), type.Kind),
        _ => new RuleNumber(stated.Kind == Syntax.OptionValueKind.NegativeInteger ? -(decimal)stated.Integer : stated.Integer, type.Kind),
    };

    private void ReadCount(RuleNode node, string name, string least, string most, string word, List<RuleModel> rules)
    {
        RuleScalar? lower = node.Find(least)?.Scalar;
        RuleEntry? upper = node.Find(most);
        if (lower is not null)
        {
            rules.Add(CountRule(name + "." + least, RuleKind.AtLeast, lower, "must have at least " + Plural(lower, word)));
        }
        if (upper?.Scalar is { } limit)
        {
            rules.Add(CountRule(name + "." + most, RuleKind.AtMost, limit, "must have at most " + Plural(limit, word)));
            if (lower is not null && lower.Integer > limit.Integer)
            {
                diagnostics.Report(RuleDiagnostics.Contradiction, upper.Span,
                    $"no value can have at least {Plural(lower, word)} and at most {Plural(limit, word)}");
            }
        }
    }

    private static RuleModel CountRule(string id, RuleKind comparison, RuleScalar limit, string message)
    {
        var part = RuleModel.Part(comparison, ConstantModel.UInt64((ulong)limit.Integer));
        return new RuleModel { Kind = RuleKind.Count, Id = id, Message = message, Parts = new EquatableArray<RuleModel>([part]) };
    }

    private FieldRulesModel Finish(RuleNode node, List<RuleModel> rules, FieldRulesModel? items, FieldRulesModel? keys, CelSelf self)
    {
        RuleIgnore ignore = node.Find("ignore")?.Scalar?.Word switch
        {
            "IGNORE_IF_ZERO_VALUE" or "1" => RuleIgnore.Zero,
            "IGNORE_ALWAYS" or "3" => RuleIgnore.Always,
            _ => RuleIgnore.Unset,
        };
        rules.AddRange(expressions.Read(node, self));
        return new FieldRulesModel
        {
            IsRequired = node.IsTrue("required"),
            Ignore = ignore,
            Rules = new EquatableArray<RuleModel>([.. rules]),
            Items = items,
            Keys = keys,
        };
    }

    private void CheckTypes(RuleNode node, string name, string expected, string description, MessageText repair)
    {
        foreach (RuleEntry entry in node.Entries)
        {
            if (entry.Name == expected || entry.Message is null || entry.Name == "cel")
            {
                continue;
            }
            diagnostics.Report(RuleDiagnostics.WrongRuleType, entry.Span, entry.Name, name, description, repair);
        }
    }

    private static string Plural(RuleScalar count, string word) =>
        count.Integer == 1 ? "1 " + word : count.Word + " " + (word == "entry" ? "entries" : word + "s");
}
