using System.Globalization;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>Visits the messages of a document and collects the rules that they violate, in the order of <c>Validate()</c>.</summary>
/// <param name="findMessage">Finds the model of a message by its full name in the schema.</param>
/// <param name="context">What the rules are evaluated with.</param>
/// <param name="found">The collector that the violations are added to.</param>
/// <param name="cancellation">Cancels the work.</param>
internal sealed class RuleVisitor(
    Func<string, MessageModel?> findMessage, RuleContext context, ViolationCollector found, CancellationToken cancellation)
{
    public void Visit(MessageValue message, string path)
    {
        cancellation.ThrowIfCancellationRequested();
        if (message.Shape.IsAny)
        {
            VisitExpanded(message, path);
            return;
        }
        if (findMessage(message.Shape.FullName) is not { } model)
        {
            return;
        }
        if (model.Rules is { } rules)
        {
            CheckMessage(rules, message, path);
        }
        for (int i = 0; i < model.Oneofs.Count; i++)
        {
            if (model.Oneofs[i].IsRequired && !IsSet(model, i, message))
            {
                string name = model.Oneofs[i].ProtoName;
                found.Add(Violation(Join(path, name), "required", $"no member of '{name}' is set, but one must be", message.Span));
            }
        }
        foreach (FieldModel field in model.Fields)
        {
            Visit(field, message, path);
        }
        foreach (FieldValue extension in Extensions(message))
        {
            EnterAll(extension, Join(path, extension.Shape.Name));
        }
    }

    private void VisitExpanded(MessageValue any, string path)
    {
        foreach (FieldValue field in any.Fields)
        {
            if (field.Items[0].Value is MessageValue inner)
            {
                Visit(inner, Join(path, field.Shape.Name));
            }
        }
    }

    private static IEnumerable<FieldValue> Extensions(MessageValue message)
    {
        var extensions = new List<FieldValue>();
        foreach (FieldValue field in message.Fields)
        {
            if (field.Shape.Name.StartsWith("[", StringComparison.Ordinal))
            {
                extensions.Add(field);
            }
        }
        extensions.Sort(static (left, right) => left.Shape.Number.CompareTo(right.Shape.Number));
        return extensions;
    }

    private static bool IsSet(MessageModel model, int oneof, MessageValue message)
    {
        foreach (FieldModel field in model.Fields)
        {
            if (field.Oneof == oneof && message.Find(field.ProtoName) is not null)
            {
                return true;
            }
        }
        return false;
    }

    private void CheckMessage(MessageRulesModel rules, MessageValue message, string path)
    {
        foreach (RuleModel rule in rules.Rules)
        {
            new ValueRules(context, found, path, message.Span).Check(rule, FieldKind.Message, message, []);
        }
        foreach (MessageOneofModel oneof in rules.Oneofs)
        {
            int count = 0;
            foreach (string name in oneof.Fields)
            {
                count += message.Find(name) is { } field
                    && !(field.Shape.Cardinality == FieldCardinality.Implicit && ValueRules.IsZero(field.Items[0].Value)) ? 1 : 0;
            }
            string names = string.Join(", ", oneof.Fields);
            if (count > 1)
            {
                string text = count.ToString(CultureInfo.InvariantCulture);
                found.Add(Violation(path, "message.oneof", $"only one of {names} can be set; {text} are", message.Span));
            }
            else if (oneof.IsRequired && count == 0)
            {
                found.Add(Violation(path, "message.oneof", $"one of {names} must be set", message.Span));
            }
        }
    }

    private void Visit(FieldModel field, MessageValue message, string path)
    {
        FieldRulesModel? rules = field.Rules;
        FieldValue? value = message.Find(field.ProtoName);
        string fieldPath = Join(path, field.ProtoName);
        bool isPlain = field.Cardinality == FieldCardinality.Implicit;
        bool isFilled = value is not null && !(isPlain && ValueRules.IsZero(value.Items[0].Value));
        bool isRequired = field.Cardinality == FieldCardinality.Required || rules is { IsRequired: true, Ignore: not RuleIgnore.Always };
        if (isRequired && !isFilled)
        {
            found.Add(Violation(
                fieldPath, "required", $"the required field '{field.ProtoName}' is not set", value?.Items[0].Span ?? message.Span));
        }
        if (rules?.Ignore == RuleIgnore.Always)
        {
            return;
        }
        if (field.Cardinality is FieldCardinality.Repeated or FieldCardinality.Map)
        {
            VisitCollection(field, value, message, fieldPath);
            if (value is not null && rules?.Items?.Ignore != RuleIgnore.Always)
            {
                EnterAll(value, fieldPath);
            }
            return;
        }
        bool isChecked = isPlain ? isFilled || !(isRequired || rules?.Ignore == RuleIgnore.Zero) : value is not null;
        if (isChecked && rules is not null)
        {
            object? checkedValue = value?.Items[0].Value ?? CelEvaluator.Constant(field.Default!);
            var values = new ValueRules(context, found, fieldPath, value?.Items[0].Span ?? message.Span);
            foreach (RuleModel rule in rules.Rules)
            {
                values.Check(rule, field.Kind, checkedValue!, []);
            }
        }
        if (value is not null)
        {
            EnterAll(value, fieldPath);
        }
    }

    private void VisitCollection(FieldModel field, FieldValue? value, MessageValue message, string path)
    {
        if (field.Rules is not { } rules)
        {
            return;
        }
        IReadOnlyList<ItemValue> items = value?.Items ?? [];
        if (items.Count > 0 || !(rules.Ignore == RuleIgnore.Zero || rules.IsRequired))
        {
            object subject = field.Cardinality == FieldCardinality.Map
                ? value ?? (object)Array.Empty<object>()
                : value is null
                ? Array.Empty<object>()
                : CelEvaluator.Values(value);
            var values = new ValueRules(context, found, path, items.Count > 0 ? items[0].Span : message.Span);
            foreach (RuleModel rule in rules.Rules)
            {
                values.Check(rule, null, subject, items);
            }
        }
        if (rules.Keys is { Ignore: not RuleIgnore.Always } keys)
        {
            foreach (ItemValue item in items)
            {
                CheckElement(keys, field.MapKey ?? FieldKind.String, item.Key!,
                    new ValueRules(context, found, ElementPath(path, item, 0), item.KeySpan, isForKey: true));
            }
        }
        if (rules.Items is { Ignore: not RuleIgnore.Always } elements)
        {
            for (int i = 0; i < items.Count; i++)
            {
                var values = new ValueRules(context, found, ElementPath(path, items[i], i), items[i].Span);
                CheckElement(elements, field.Kind, items[i].Value, values);
            }
        }
    }

    private static void CheckElement(FieldRulesModel rules, FieldKind kind, object value, ValueRules values)
    {
        if (rules.Ignore == RuleIgnore.Zero && ValueRules.IsZero(value))
        {
            return;
        }
        foreach (RuleModel rule in rules.Rules)
        {
            values.Check(rule, kind, value, []);
        }
    }

    private void EnterAll(FieldValue field, string path)
    {
        for (int i = 0; i < field.Items.Count; i++)
        {
            if (field.Items[i].Value is MessageValue inner)
            {
                Visit(inner, field.Shape.IsRepeated ? ElementPath(path, field.Items[i], i) : path);
            }
        }
    }

    private static string ElementPath(string path, ItemValue item, int index) => item.Key switch
    {
        null => $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]",
        string text => $"{path}[{MapKeys.Quote(text)}]",
        { } key => $"{path}[{ValueRules.Show(key, FieldKind.Int64)}]",
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static RuleViolation Violation(string path, string id, string message, SourceSpan span) =>
        new() { FieldPath = path, RuleId = id, Message = message, Span = span };
}
