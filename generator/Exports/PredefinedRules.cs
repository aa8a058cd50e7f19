using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>Reads the rules that an extension stands for from its options, which other files do not see.</summary>
internal static class PredefinedRules
{
    private const string Option = "buf.validate.predefined";

    public static EquatableArray<PredefinedRule> Of(ImmutableArray<OptionSyntax> options, SourceFile file)
    {
        if (options.IsEmpty)
        {
            return default;
        }
        var rules = new List<PredefinedRule>();
        foreach (OptionSyntax option in options)
        {
            string[] path = [.. option.Name.Skip(1).Select(static part => part.Name.Text)];
            if (!option.Name[0].IsExtension || !IsPredefined(option.Name[0].Name.Text) || (path.Length > 0 && path[0] != "cel")
                || option.Value.Kind != OptionValueKind.Aggregate)
            {
                continue;
            }
            TextDocument document = TextDocument.Parse(
                file.Bytes.AsSpan(option.Value.Span.Start, option.Value.Span.Length).ToArray(), TokenizerOptions.OptionValue);
            IEnumerable<DocumentMessage> written = path.Length > 0 ? [document.Root] : Messages(document.Root, "cel");
            rules.AddRange(written.Select(rule => Rule(document, rule)));
        }
        return new EquatableArray<PredefinedRule>([.. rules.Where(static rule => rule.Expression.Length > 0)]);
    }

    // The name may be written from any package around it.
    private static bool IsPredefined(string name)
    {
        name = name.TrimStart('.');
        return Option == name || Option.EndsWith("." + name, StringComparison.Ordinal);
    }

    private static PredefinedRule Rule(TextDocument document, DocumentMessage rule) =>
        new(Text(document, rule, "id"), Text(document, rule, "message"), Text(document, rule, "expression"));

    private static IEnumerable<DocumentMessage> Messages(DocumentMessage message, string field) => message.Fields
        .Where(written => written.NameText == field)
        .SelectMany(static written => written.Value is DocumentList list ? list.Items : [written.Value!]).OfType<DocumentMessage>();

    private static string Text(TextDocument document, DocumentMessage rule, string field)
    {
        var bytes = new List<byte>();
        if (rule.Fields.LastOrDefault(written => written.NameText == field)?.Value is DocumentScalar { HasError: false } scalar)
        {
            foreach (SourceSpan token in scalar.Tokens)
            {
                Literals.AppendString(document.Bytes(token), bytes);
            }
        }
        return Utf8.Decode([.. bytes]);
    }
}
