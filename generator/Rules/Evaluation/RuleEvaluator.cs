using System.Globalization;
using AmctGen.Generated;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>
/// Finds the rules that a document violates: the same as the generated <c>Validate()</c> reports for the parsed record, in the same order.
/// </summary>
/// <param name="findMessage">Finds the model of a message by its full name in the schema; null if it is unknown and so has no
/// rules.</param>
/// <param name="clock">The clock for rules about the current time; null for the clock of the system.</param>
internal sealed class RuleEvaluator(Func<string, MessageModel?> findMessage, Func<DateTimeOffset>? clock = null)
{
    private readonly RulePatterns _patterns = new();

    /// <summary>Finds the violated rules of a document without errors.</summary>
    /// <param name="document">The document.</param>
    /// <param name="shape">The message type of the document.</param>
    /// <param name="registry">The extensions, and the types inside an Any, that it may name.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public List<RuleViolation> Evaluate(
        TextDocument document, MessageShape shape, ShapeRegistry registry, CancellationToken cancellation = default)
    {
        var found = new ViolationCollector { Now = Moments.Of(clock?.Invoke() ?? DateTimeOffset.UtcNow) };
        Visit(DocumentReader.Read(document, shape, registry), "", found, cancellation);
        return found.ToList();
    }

    private void Visit(MessageValue message, string path, ViolationCollector found, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (message.Shape.IsAny)
        {
            VisitExpanded(message, path, found, cancellation);
            return;
        }
        if (findMessage(message.Shape.FullName) is not { } model)
        {
            return;
        }
        if (model.Rules is { } rules)
        {
            CheckMessage(rules, message, path, found);
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
            Visit(field, message, path, found, cancellation);
        }
        foreach (FieldValue extension in Extensions(message))
        {
            EnterAll(extension, Join(path, extension.Shape.Name), found, cancellation);
        }
    }

    private void VisitExpanded(MessageValue any, string path, ViolationCollector found, CancellationToken cancellation)
    {
        foreach (FieldValue field in any.Fields)
        {
            if (field.Items[0].Value is MessageValue inner)
            {
                Visit(inner, Join(path, field.Shape.Name), found, cancellation);
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

    private void CheckMessage(MessageRulesModel rules, MessageValue message, string path, ViolationCollector found)
    {
        foreach (RuleModel rule in rules.Rules)
        {
            new ValueRules(_patterns, found, path, message.Span, found.Now).Check(rule, FieldKind.Message, message, []);
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

    private void Visit(FieldModel field, MessageValue message, string path, ViolationCollector found, CancellationToken cancellation)
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
            VisitCollection(field, value, message, fieldPath, found);
            if (value is not null && rules?.Items?.Ignore != RuleIgnore.Always)
            {
                EnterAll(value, fieldPath, found, cancellation);
            }
            return;
        }
        bool isChecked = isPlain ? isFilled || !(isRequired || rules?.Ignore == RuleIgnore.Zero) : value is not null;
        if (isChecked && rules is not null)
        {
            object? checkedValue = value?.Items[0].Value ?? CelEvaluator.Constant(field.Default!);
            var values = new ValueRules(_patterns, found, fieldPath, value?.Items[0].Span ?? message.Span, found.Now);
            foreach (RuleModel rule in rules.Rules)
            {
                values.Check(rule, field.Kind, checkedValue!, []);
            }
        }
        if (value is not null)
        {
            EnterAll(value, fieldPath, found, cancellation);
        }
    }

    private void VisitCollection(FieldModel field, FieldValue? value, MessageValue message, string path, ViolationCollector found)
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
            var values = new ValueRules(_patterns, found, path, items.Count > 0 ? items[0].Span : message.Span, found.Now);
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
                    new ValueRules(_patterns, found, ElementPath(path, item, 0), item.KeySpan, found.Now, isForKey: true));
            }
        }
        if (rules.Items is { Ignore: not RuleIgnore.Always } elements)
        {
            for (int i = 0; i < items.Count; i++)
            {
                var values = new ValueRules(_patterns, found, ElementPath(path, items[i], i), items[i].Span, found.Now);
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

    private void EnterAll(FieldValue field, string path, ViolationCollector found, CancellationToken cancellation)
    {
        for (int i = 0; i < field.Items.Count; i++)
        {
            if (field.Items[i].Value is MessageValue inner)
            {
                Visit(inner, field.Shape.IsRepeated ? ElementPath(path, field.Items[i], i) : path, found, cancellation);
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
