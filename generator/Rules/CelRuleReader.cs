using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Cel;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>Reads the rules that are CEL expressions.</summary>
internal sealed class CelRuleReader(SymbolTable table, FileExports file, string scope, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, CelTerm> s_noConstants = [];

    /// <summary>Reads the valid rules.</summary>
    /// <param name="node">The message of rules that contains them.</param>
    /// <param name="self">The type of <c>this</c>.</param>
    public List<RuleModel> Read(RuleNode node, CelSelf self)
    {
        List<RuleModel> rules = [];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (RuleEntry entry in node.Entries)
        {
            RuleModel? rule = entry switch
            {
                { Name: "cel", Message: { } written } => ReadRule(entry, written, self),
                { Name: "cel_expression", Scalar: { } text } => Compile(text, text.Text, RuleModel.MessageOf(text.Text), self),
                _ => null,
            };
            if (rule is null)
            {
                continue;
            }
            if (!ids.Add(rule.Id))
            {
                diagnostics.Report(RuleDiagnostics.DuplicateRuleId, entry.Span, rule.Id);
            }
            rules.Add(rule);
        }
        return rules;
    }

    private RuleModel? ReadRule(RuleEntry entry, RuleNode rule, CelSelf self)
    {
        string id = rule.Find("id")?.Scalar?.Text ?? "";
        string message = rule.Find("message")?.Scalar?.Text ?? "";
        if (rule.Find("expression")?.Scalar is not { } expression || expression.Text.Length == 0)
        {
            diagnostics.Report(RuleDiagnostics.MissingRuleId, entry.Span, "a rule as an expression", "an expression");
            return null;
        }
        if (id.Length == 0)
        {
            diagnostics.Report(RuleDiagnostics.RuleWithoutId, entry.Span);
            id = expression.Text;
        }
        return Compile(expression, id, message.Length > 0 ? message : RuleModel.MessageOf(expression.Text), self);
    }

    private RuleModel? Compile(RuleScalar source, string id, string message, CelSelf self)
    {
        (CelNode? syntax, CelProblem? problem) = CelParser.Parse(source.Text);
        var names = new CelScope(table, file, scope);
        var checker = new CelChecker(names);
        problem ??= checker.Check(syntax!, self.Type);
        if (problem is not null)
        {
            SourceSpan place = source.SpanOf(problem.Start, problem.Length);
            // If a part of a name is written as an escape, its location is longer than the name.
            bool isPlain = problem.NewText is not null && place.Length == problem.Length;
            diagnostics.Report(
                RuleDiagnostics.Expression, place, isPlain ? new TextEdit(place, problem.NewText!) : default(TextEdit?), problem.Message);
            return null;
        }
        var compiler = new CelCompiler(names);
        (CelModel? model, CelProblem? unsupported) = compiler.Compile(syntax!, self.Operand);
        if (unsupported is { Length: > 0 })
        {
            (model, unsupported) = new CelTermCompiler(names, checker, s_noConstants).Compile(syntax!, self);
        }
        foreach (CelProblem constant in compiler.Constants)
        {
            diagnostics.Report(RuleDiagnostics.ComparesWithNull, source.SpanOf(constant.Start, constant.Length), constant.Message);
        }
        if (unsupported is not null)
        {
            // A problem without a location is reported elsewhere.
            if (unsupported.Length > 0)
            {
                diagnostics.Report(
                    RuleDiagnostics.UnsupportedRule, source.SpanOf(unsupported.Start, unsupported.Length), id, $": {unsupported.Message}");
            }
            return null;
        }
        return new RuleModel { Kind = RuleKind.Cel, Id = id, Message = message, Expression = model, ExpressionText = source.Text };
    }
}
