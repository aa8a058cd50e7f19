using System.Composition;
using AmctGen.Generator.Analysis;
using AmctGen.Generator.Analysis.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.CodeFixes;

/// <summary>Replaces a call that reads a constant text, or a data file of the project, by calls of the builder.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(FluentRefactoring))]
[Shared]
public sealed class FluentRefactoring : CodeRefactoringProvider
{
    private static readonly string[] s_names = ["ParseText", "Parse", "ParseFile"];

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(static call => IsReader(call)) is not { } syntax
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetOperation(syntax, cancellation) is not IInvocationOperation call
            || MemberMap.Create(model.Compilation, context.Document.Project.AnalyzerOptions) is not { } map
            || await ReadAsync(call, syntax, map, model, context.Document.Project, cancellation).ConfigureAwait(false) is not { } source)
        {
            return;
        }
        SourceText text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
        string line = text.Lines.GetLineFromPosition(syntax.SpanStart).ToString();
        string indentation = line.Substring(0, line.Length - line.TrimStart().Length);
        string newLine = line.Length < text.Length && text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        if (FluentCode.Write(source, map, model, syntax.SpanStart, indentation, newLine, cancellation) is { } fluent)
        {
            context.RegisterRefactoring(CodeAction.Create(
                source.IsFile ? "Replace the file by calls of the builder" : "Replace the text by calls of the builder",
                _ => Task.FromResult(context.Document.WithText(text.Replace(syntax.Span, fluent))),
                equivalenceKey: nameof(FluentRefactoring)));
        }
    }

    private static bool IsReader(InvocationExpressionSyntax call)
    {
        SimpleNameSyntax? name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        return name is not null && Array.IndexOf(s_names, name.Identifier.ValueText) >= 0;
    }

    private static async Task<FluentSource?> ReadAsync(
        IInvocationOperation call, InvocationExpressionSyntax syntax, MemberMap map, SemanticModel model, Project project,
        CancellationToken cancellation)
    {
        if (TextCall.Find(call, map) is { IsResult: true, Text.Value.Syntax: ExpressionSyntax text } read)
        {
            return TextLiteral.Read(text, model, cancellation) is { IsComplete: true } literal
                && ReaderOptions.Read(read.Options) is { } options
                    ? new FluentSource(read.Message, literal.Bytes, options, IsFile: false)
                    : null;
        }
        if (FileCall.Find(call, map) is not ({ } message, { } path, { } fileOptions))
        {
            return null;
        }
        TextDocument[] files = [.. project.AdditionalDocuments.Where(file => IsFile(file.FilePath ?? file.Name, path))];
        if (files.Length != 1)
        {
            return null;
        }
        SourceText content = await files[0].GetTextAsync(cancellation).ConfigureAwait(false);
        return new FluentSource(message, AmctGen.Text.Utf8.Encode(content.ToString()), fileOptions, IsFile: true);
    }

    private static bool IsFile(string filePath, string path)
    {
        string file = "/" + filePath.Replace('\\', '/').TrimStart('/');
        return file.EndsWith("/" + path.Replace('\\', '/').TrimStart('.', '/'), StringComparison.OrdinalIgnoreCase);
    }
}
