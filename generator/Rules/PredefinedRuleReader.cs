using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Cel;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>Reads predefined rules: extensions of messages of rules that stand for expressions with the variable <c>rule</c>.</summary>
internal sealed class PredefinedRuleReader(SymbolTable table, FileExports file, string scope, DiagnosticBag diagnostics)
{
    public const string Option = "buf.validate.predefined";

    /// <summary>Reads the predefined rules of a message of rules.</summary>
    /// <param name="node">The message of rules.</param>
    /// <param name="self">The type of <c>this</c>.</param>
    public List<RuleModel> Read(RuleNode node, CelSelf self)
    {
        List<RuleModel> rules = [];
        foreach (IGrouping<string, RuleEntry> entries in node.Entries
            .Where(static entry => entry.Name.StartsWith("[", StringComparison.Ordinal)).GroupBy(static entry => entry.Name))
        {
            string name = entries.Key.Substring(1, entries.Key.Length - 2);
            Symbol? symbol = table.Resolve(name, scope, file, typesOnly: false).Symbol;
            if (symbol is not { Kind: SymbolKind.Extension, Field: { } extension }
                || FieldTypes.Resolve(extension, symbol.File, table) is not { } type)
            {
                // A name that is unknown is reported elsewhere.
                continue;
            }
            var names = new CelScope(table, symbol.File, extension.Scope);
            foreach (PredefinedRule rule in extension.Predefined)
            {
                if (Compile(rule, names, self, extension, type, [.. entries]) is { } compiled)
                {
                    rules.Add(compiled);
                }
            }
        }
        return rules;
    }

    /// <summary>Reports the errors of the expressions of an extension, for any value that it may be set on.</summary>
    public void Check(RuleNode node, FieldExport extension, FieldType type)
    {
        var names = new CelScope(table, file, extension.Scope);
        foreach (RuleEntry entry in node.All("cel"))
        {
            if (entry.Message?.Find("expression")?.Scalar is not { } source)
            {
                continue;
            }
            (CelNode? syntax, CelProblem? problem) = CelParser.Parse(source.Text);
            problem ??= new CelChecker(names).Check(syntax!, CelType.Dyn, CelTypes.Of(extension, type));
            if (problem is not null)
            {
                diagnostics.Report(RuleDiagnostics.Expression, source.SpanOf(problem.Start, problem.Length), problem.Message);
            }
        }
    }

    private RuleModel? Compile(
        PredefinedRule rule, CelScope names, CelSelf self, FieldExport extension, FieldType type, RuleEntry[] entries)
    {
        (CelNode? syntax, CelProblem? problem) = CelParser.Parse(rule.Expression);
        var checker = new CelChecker(names);
        if (problem is not null)
        {
            // It is reported at the declaration.
            return null;
        }
        problem = checker.Check(syntax!, self.Type, CelTypes.Of(extension, type));
        CelTerm? value = extension.IsRepeated
            ? new CelTermList(new EquatableArray<CelTerm>([.. entries.Select(entry => RuleConstants.Of(entry, type)).OfType<CelTerm>()]))
            : RuleConstants.Of(entries[entries.Length - 1], type);
        if (problem is null && value is not null)
        {
            (CelModel? model, problem) = new CelCompiler(names).Compile(syntax!, self.Operand);
            if (problem is { Length: > 0 })
            {
                var constants = new Dictionary<string, CelTerm>(StringComparer.Ordinal) { ["rule"] = value };
                (model, problem) = new CelTermCompiler(names, checker, constants).Compile(syntax!, self);
            }
            if (model is not null)
            {
                string message = rule.Message.Length > 0 ? rule.Message : RuleModel.MessageOf(rule.Expression);
                return new RuleModel { Kind = RuleKind.Cel, Id = rule.Id.Length > 0 ? rule.Id : rule.Expression, Message = message,
                    Expression = model, ExpressionText = rule.Expression };
            }
        }
        if (problem is null or { Length: > 0 })
        {
            diagnostics.Report(RuleDiagnostics.UnsupportedRule, entries[0].Span, entries[0].Name,
                problem is null ? $": a value of the type {type.TypeName} is not supported" : (MessageText)$": {problem.Message}");
        }
        return null;
    }
}
