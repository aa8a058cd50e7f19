using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Options;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Pgv;

/// <summary>
/// Reports the rules of protoc-gen-validate (PGV) in a file: once, with a repair that translates them to those of protovalidate, and each
/// field whose rules cannot be translated without changing what they accept.
/// </summary>
/// <remarks>
/// A message whose rules are disabled is translated as a whole, because protovalidate has no such option: each of its fields is ignored.
/// </remarks>
internal sealed class PgvTranslation(
    ProtoFileSyntax syntax, FileExports file, SymbolTable table, PgvOptions options, DiagnosticBag diagnostics)
{
    private const string Import = "buf/validate/validate.proto";
    private const string Title = "Translate the rules to those of protovalidate";

    private readonly PgvEdits _edits = new(syntax.Text.Bytes);
    private readonly HashSet<OptionSyntax> _found = [];
    private ResolvedOption? _first;
    private bool _isLeft;
    private bool _usesTypes;

    // A name starts in the innermost scope, so a package like a.buf.b would hide that of protovalidate.
    private string Prefix => file.Package.Split('.').Skip(1).Contains("buf") ? ".buf.validate." : "buf.validate.";

    /// <summary>Reports the rules.</summary>
    public void Report()
    {
        Translate(NestedMessages.Of(syntax), file.Messages);
        foreach (ResolvedOption option in options.All)
        {
            if (!_found.Contains(option.Syntax))
            {
                Leave(option, option.Field.Name, "rules of an extension are not enforced");
            }
        }
        if (_first is { } first)
        {
            TranslateImport(first);
            diagnostics.Report(
                RuleDiagnostics.PgvRules, first.Syntax.Name[0].Name.Span,
                diagnostics.HasErrors ? default : new RepairEdits(Title, _edits.ToArray()), first.First.FullName);
        }
    }

    private void Translate(List<MessageSyntax> messages, EquatableArray<MessageExport> exports)
    {
        for (int i = 0; i < messages.Count; i++)
        {
            Translate(messages[i], exports[i]);
            Translate(NestedMessages.Of(messages[i]), exports[i].Messages);
        }
    }

    private void Translate(MessageSyntax message, MessageExport export)
    {
        List<ResolvedOption> own = Found(message.Options);
        bool isDisabled = own.Exists(static option => option.Syntax.Value.Identifier == "true");
        var edits = new PgvEdits(_edits.Text);
        own.ForEach(option => edits.RemoveStatement(option.Syntax.Span));
        MessageText? problem = null;
        foreach (OneofSyntax oneof in message.Oneofs)
        {
            foreach (ResolvedOption option in Found(oneof.Options))
            {
                PgvEdits inner = isDisabled ? edits : new PgvEdits(_edits.Text);
                TranslateOneof(option, isDisabled, inner);
                if (!isDisabled)
                {
                    Take(option, oneof.Name.Text, null, inner);
                }
            }
        }
        for (int i = 0; i < message.Fields.Length; i++)
        {
            FieldSyntax field = message.Fields[i];
            List<ResolvedOption> rules = Found(field.Options);
            FieldType? type = FieldTypes.Resolve(export.Fields[i], file, table);
            _usesTypes |= (type?.Message?.FullName ?? type?.Enum?.FullName)?.StartsWith("validate.", StringComparison.Ordinal) == true;
            if (type is { } known && (rules.Count > 0 || (isDisabled && HasRules(known))))
            {
                PgvEdits inner = isDisabled ? edits : new PgvEdits(_edits.Text);
                MessageText? reason = Translate(field, export.Fields[i], known, rules, isDisabled, inner);
                if (!isDisabled)
                {
                    Take(rules[0], field.Name.Text, reason, inner);
                }
                problem ??= reason;
            }
        }
        if (own.Count > 0)
        {
            Take(own[0], message.Name.Text, isDisabled ? problem : null, edits);
        }
    }

    private List<ResolvedOption> Found(IEnumerable<OptionSyntax> written)
    {
        List<ResolvedOption> found = [.. written.Select(options.Find).OfType<ResolvedOption>()];
        found.ForEach(option => _found.Add(option.Syntax));
        return found;
    }

    // The rules of a message in a field are ignored with it.
    private static bool HasRules(FieldType type) =>
        type.Message is { } message && !message.FullName.StartsWith("google.protobuf.", StringComparison.Ordinal);

    private MessageText? Translate(
        FieldSyntax field, FieldExport export, FieldType type, List<ResolvedOption> rules, bool isDisabled, PgvEdits edits)
    {
        if (rules.Count > 0 && field.Options.Any(static option =>
            option.Name[0] is { IsExtension: true, Name.Text: "buf.validate.field" or ".buf.validate.field" }))
        {
            return "there are rules of protovalidate too; remove those that are the same";
        }
        FieldCardinality cardinality = FieldTypes.Cardinality(export, type);
        var top = new PgvLevel("")
        {
            HasPresence = cardinality is FieldCardinality.Optional or FieldCardinality.Required,
            IsAlwaysSet = export.Oneof >= 0,
            IsDisabled = isDisabled,
        };
        var translation = new PgvFieldTranslation(field, Prefix + "field", top, type.Message is not null, edits);
        translation.Translate(rules);
        return translation.Problem;
    }

    private void TranslateOneof(ResolvedOption option, bool isDisabled, PgvEdits edits)
    {
        SourceSpan name = option.Syntax.Name[0].Name.Span;
        int close = Tokenizer.SkipTrivia(edits.Text, name.End, TokenizerOptions.Proto, out _);
        edits.Replace(SourceSpan.FromBounds(name.Start, close + 1), Prefix + "oneof).required");
        if (isDisabled)
        {
            edits.Replace(option.Syntax.Value.Span, "false");
        }
    }

    private void Take(ResolvedOption option, string name, MessageText? problem, PgvEdits edits)
    {
        if (problem is null && edits.IsIncomplete)
        {
            problem = "there is a comment inside of a rule";
        }
        if (problem is { } reason)
        {
            Leave(option, name, reason);
            return;
        }
        _edits.Add(edits);
        _first = _first is null || option.Syntax.Span.Start < _first.Syntax.Span.Start ? option : _first;
    }

    private void Leave(ResolvedOption option, string name, MessageText reason)
    {
        _isLeft = true;
        diagnostics.Report(RuleDiagnostics.PgvRuleLeft, option.Syntax.Name[0].Name.Span, name, reason);
    }

    private void TranslateImport(ResolvedOption option)
    {
        string? declaring = table.FindAnywhere(option.First.FullName)?.File.ImportPath;
        ImportSyntax? import = syntax.Imports.FirstOrDefault(written => written.Path.Text == declaring);
        // Some rules of PGV have become nothing.
        bool isNeeded = _edits.ToArray().Any(edit => edit.NewText.Contains(Prefix));
        bool isImported = !isNeeded || syntax.Imports.Any(static written => written.Path.Text == Import);
        bool isKept = _isLeft || _usesTypes || import is not { Kind: not ImportKind.Public };
        if (!isKept && isImported)
        {
            _edits.RemoveStatement(import!.Span);
        }
        else if (!isKept)
        {
            _edits.Replace(import!.Path.Span, $"\"{Import}\"");
        }
        else if (!isImported)
        {
            _edits.Insert((import ?? syntax.Imports[0]).Span.Start, $"import \"{Import}\";\n");
        }
    }
}
