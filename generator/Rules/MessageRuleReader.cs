using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Cel;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>Reads the rules that a message declares through <c>(buf.validate.message)</c>.</summary>
internal sealed class MessageRuleReader(MessageExport message, FileExports file, SymbolTable table, DiagnosticBag diagnostics)
{
    public const string Option = "buf.validate.message";
    public const string OneofOption = "buf.validate.oneof";

    /// <summary>Whether a member of a oneof must be set.</summary>
    public static bool IsRequired(RuleNode? oneof) => oneof?.IsTrue("required") == true;

    /// <summary>Reads the rules; null if there are none.</summary>
    public MessageRulesModel? Read(RuleNode? node)
    {
        if (node is null)
        {
            return null;
        }
        var expressions = new CelRuleReader(table, file, message.FullName, diagnostics);
        List<RuleModel> rules = expressions.Read(node, CelSelf.Of(message));
        List<MessageOneofModel> oneofs = [];
        foreach (RuleEntry entry in node.All("oneof"))
        {
            if (entry.Message is { } written && ReadOneof(entry, written) is { } oneof)
            {
                oneofs.Add(oneof);
            }
        }
        return rules.Count == 0 && oneofs.Count == 0
            ? null
            : new MessageRulesModel(new EquatableArray<RuleModel>([.. rules]), new EquatableArray<MessageOneofModel>([.. oneofs]));
    }

    /// <summary>The fields, with zero values ignored for fields of which at most one may be set.</summary>
    public EquatableArray<FieldModel> WithOneofs(EquatableArray<FieldModel> fields, MessageRulesModel? rules)
    {
        if (rules is null or { Oneofs.IsEmpty: true })
        {
            return fields;
        }
        var named = new HashSet<string>(rules.Oneofs.SelectMany(static oneof => oneof.Fields), StringComparer.Ordinal);
        return new EquatableArray<FieldModel>([.. fields.Select(field => named.Contains(field.ProtoName)
            && field.Rules is { Ignore: RuleIgnore.Unset } declared
            ? field with { Rules = declared with { Ignore = RuleIgnore.Zero } }
            : field)]);
    }

    private MessageOneofModel? ReadOneof(RuleEntry entry, RuleNode written)
    {
        List<string> names = [];
        foreach (RuleEntry item in written.All("fields"))
        {
            string name = item.Scalar!.Text;
            if (message.FindField(name) is null)
            {
                string? near = Suggestions.Find(name, new List<FieldExport>([.. message.Fields]).ConvertAll(static known => known.Name));
                TextEdit? repair = near is null ? null : diagnostics.Replace(item.Scalar.Span, $"\"{near}\"");
                diagnostics.Report(
                    RuleDiagnostics.UnknownRuleField, item.Scalar.Span, repair, message.FullName, name, Suggestions.Question(near));
                return null;
            }
            if (names.Contains(name))
            {
                diagnostics.Report(RuleDiagnostics.Contradiction, item.Scalar.Span, $"the field '{name}' is named twice");
                return null;
            }
            names.Add(name);
        }
        if (names.Count == 0)
        {
            diagnostics.Report(
                RuleDiagnostics.MissingRuleId, entry.Span, $"a rule about fields of which one may be set", "the names of the fields");
            return null;
        }
        return new MessageOneofModel(new EquatableArray<string>([.. names]), written.IsTrue("required"));
    }
}
