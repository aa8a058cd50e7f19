using System.Text;
using System.Text.RegularExpressions;
using AmctGen.Cli.Detailed;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.Schemas.Tests.Languages;

/// <summary>The texts in the source code that users read: of findings about AMCT and of explanations.</summary>
internal static partial class SourceTexts
{
    // Errors of usage and of files are in English only.
    private static readonly string[] s_englishOnly = ["NodeChecks.cs", "ExplainedSchema.cs", "EditSteps.cs"];

    private static readonly string[] s_folders =
    [
        "schemas/Effective", "runtime/Shared/Precedence", "samples/AmctGen.Cli/Explaining", "samples/AmctGen.Cli/Explaining/Asking",
        "samples/AmctGen.Cli/Explaining/Report", "samples/AmctGen.Cli/Detailed/Simplifying",
    ];

    /// <summary>All texts, with numbers instead of names and values.</summary>
    public static HashSet<string> All { get; } = Read();

    /// <summary>All texts, and how they are worded for detailed configurations.</summary>
    public static IEnumerable<string> Worded => All.Concat(All.Select(DetailedWords.Advise)).Distinct();

    /// <summary>The texts that are sentences or parts of one: they contain several words.</summary>
    public static IEnumerable<string> Sentences => Worded.Where(static text => Sentence().IsMatch(text) && !text.StartsWith("amctgen ", StringComparison.Ordinal) && !text.Contains('<', StringComparison.Ordinal) && !text.StartsWith('#'));

    /// <summary>The messages of the rules in AMCT's schemas.</summary>
    public static IEnumerable<string> Rules => InSchemas(RuleMessage());

    /// <summary>The options of the rules in AMCT's schemas.</summary>
    public static IEnumerable<string> RuleOptions => InSchemas(RuleOption());

    /// <summary>Choices between texts with names or values that the compiler converts to a string, which cannot be translated.</summary>
    public static IEnumerable<string> LostChoices => Files.SelectMany(static file =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<ConditionalExpressionSyntax>()
            .Where(static choice => IsString(choice) && !IsInternal(choice) && choice.DescendantNodes().OfType<InterpolationSyntax>().Any())
            .Select(static choice => choice.ToString()));

    private static IEnumerable<string> InSchemas(Regex pattern) =>
        Directory.EnumerateFiles(Path.Combine(Amctgen.Root, "schemas", "amct"), "*.proto")
            .SelectMany(path => pattern.Matches(File.ReadAllText(path)).Select(static match => match.Groups[1].Value)).Distinct();

    private static HashSet<string> Read() =>
    [
        .. Files.SelectMany(static file => Of(File.ReadAllText(file))),
        .. PageWords().Matches(File.ReadAllText(Path.Combine(Amctgen.Root, "samples/AmctGen.Cli/Explaining/Report/report.html"))).Select(static match => match.Groups[1].Value),
    ];

    private static IEnumerable<string> Files => s_folders
            .SelectMany(static folder => Directory.EnumerateFiles(
                Path.Combine(Amctgen.Root, folder), "*.cs", folder.StartsWith("samples", StringComparison.Ordinal) ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
            .Append(Path.Combine(Amctgen.Root, "samples/Shared/ExplanationLine.cs"))
            .Append(Path.Combine(Amctgen.Root, "samples/AmctGen.Cli/Checking/DetailedCheck.cs"))
            .Append(Path.Combine(Amctgen.Root, "samples/AmctGen.Cli/Commands/SimplifyCommand.cs"))
            .Append(Path.Combine(Amctgen.Root, "samples/Shared/ExplanationWriter.cs"))
            .Append(Path.Combine(Amctgen.Root, "samples/AmctGen.Cli/Rendering/RichRenderer.cs"))
            .Append(Path.Combine(Amctgen.Root, "samples/AmctGen.Cli/Checking/ChannelSearchCheck.cs"))
            .Append(Path.Combine(Amctgen.Root, "runtime/Shared/Document/Suggestions.cs"))
            .Where(static file => !s_englishOnly.Contains(Path.GetFileName(file)));

    // Both branches are texts, so the choice is a string whatever it is assigned to.
    private static bool IsString(ExpressionSyntax node) => node switch
    {
        ConditionalExpressionSyntax choice => IsString(choice.WhenTrue) && IsString(choice.WhenFalse),
        ParenthesizedExpressionSyntax inner => IsString(inner.Expression),
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NullLiteralExpression) => true,
        _ => IsText(node),
    };

    private static IEnumerable<string> Of(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        IEnumerable<ExpressionSyntax> texts = root.DescendantNodes().OfType<ExpressionSyntax>()
            .Where(static node => IsText(node) && !(node.Parent is BinaryExpressionSyntax sum && IsText(sum)));
        return texts.Where(static text => !IsInternal(text)).Select(static text => Template(text));
    }

    private static bool IsText(ExpressionSyntax node) => node switch
    {
        InterpolatedStringExpressionSyntax => true,
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && IsText(sum.Left) && IsText(sum.Right),
        _ => false,
    };

    // Exceptions, paths and patterns are not for users.
    private static bool IsInternal(SyntaxNode text) => text.Ancestors().Any(static node => node
        is ThrowStatementSyntax or ThrowExpressionSyntax or AttributeSyntax
        or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "FormattableString" } } }
        or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "WrongType" } }
        or MethodDeclarationSyntax { Identifier.Text: "ToString" });

    private static string Template(ExpressionSyntax text)
    {
        var template = new StringBuilder();
        int holes = 0;
        Append(template, text, ref holes);
        return template.ToString();
    }

    private static void Append(StringBuilder template, ExpressionSyntax text, ref int holes)
    {
        if (text is BinaryExpressionSyntax sum)
        {
            Append(template, sum.Left, ref holes);
            Append(template, sum.Right, ref holes);
        }
        else if (text is LiteralExpressionSyntax literal)
        {
            template.Append(literal.Token.ValueText);
        }
        else
        {
            foreach (InterpolatedStringContentSyntax part in ((InterpolatedStringExpressionSyntax)text).Contents)
            {
                template.Append(part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : $"{{{holes++}}}");
            }
        }
    }

    [GeneratedRegex("[a-z]{2,} [a-z{'(]|[a-z}'],? [a-z]{2,}|; .*[a-z]{2,}")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{\{'(.*?)'\}\}")]
    private static partial Regex PageWords();

    [GeneratedRegex(@"(\(buf\.validate\.\w+\)\.\w+)")]
    private static partial Regex RuleOption();

    [GeneratedRegex("message: \"([^\"]+)\"")]
    private static partial Regex RuleMessage();
}
