using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Collects the parts of a constant text, up to the first value that is not constant.</summary>
/// <param name="model">The model of the expressions.</param>
/// <param name="cancellation">Cancels the work.</param>
internal sealed class TextLiteralReader(SemanticModel model, CancellationToken cancellation)
{
    private readonly List<LiteralPart> _parts = [];
    private int _length;

    // The constant whose declaration is read.
    private ExpressionSyntax? _use;

    /// <summary>The parts; empty texts are left out unless there is no other.</summary>
    public IReadOnlyList<LiteralPart> Parts => _parts;

    /// <summary>Whether a literal is not valid C#.</summary>
    public bool HasError { get; private set; }

    /// <summary>Adds an expression; false if it is not constant up to its end.</summary>
    public bool TryAdd(ExpressionSyntax expression)
    {
        cancellation.ThrowIfCancellationRequested();
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return TryAdd(inner.Expression);
            case PostfixUnaryExpressionSyntax forgiven when forgiven.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                return TryAdd(forgiven.Operand);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) || IsUtf8(literal):
                return TryAdd(LiteralToken.Read(literal));
            case BinaryExpressionSyntax sum when IsSum(sum):
                return TryAddSum(sum);
            case InterpolatedStringExpressionSyntax interpolated:
                return TryAddContents(interpolated);
            case InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray", Expression: var utf8 },
                ArgumentList.Arguments.Count: 0,
            } when _use is null && IsUtf8(utf8):
                return TryAdd(utf8);
            default:
                return _use is null && TryAddConstant(expression);
        }
    }

    private static bool IsUtf8(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax inner
        ? IsUtf8(inner.Expression)
        : expression.IsKind(SyntaxKind.Utf8StringLiteralExpression);

    // The sum of many literals is nested deeply on its left side.
    private bool TryAddSum(BinaryExpressionSyntax sum)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax inner && IsSum(inner))
        {
            operands.Push(inner.Right);
            left = inner.Left;
        }
        operands.Push(left);
        return operands.All(TryAdd);
    }

    // A sum of other values is not a text. The declaration of a constant contains none.
    private bool IsSum(BinaryExpressionSyntax sum) => sum.IsKind(SyntaxKind.AddExpression)
        && (_use is not null || IsUtf8Sum(sum)
            || model.GetTypeInfo(sum, cancellation).Type is { SpecialType: SpecialType.System_String });

    private static bool IsUtf8Sum(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => IsUtf8Sum(inner.Expression),
        BinaryExpressionSyntax sum => IsUtf8Sum(sum.Right),
        _ => IsUtf8(expression),
    };

    private bool TryAddContents(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            bool isAdded = content switch
            {
                InterpolatedStringTextSyntax text => TryAdd(LiteralToken.Read(text, interpolated)),
                InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => TryAdd(hole.Expression),
                _ => false,
            };
            if (!isAdded)
            {
                return false;
            }
        }
        return true;
    }

    private bool TryAdd(LiteralToken? token)
    {
        HasError |= token is null;
        if (token is null)
        {
            return false;
        }
        Add(token.Value, token, _use);
        return true;
    }

    private bool TryAddConstant(ExpressionSyntax expression)
    {
        if (model.GetConstantValue(expression, cancellation) is not { HasValue: true, Value: string value })
        {
            return false;
        }
        int count = _parts.Count;
        int length = _length;
        _use = expression;
        bool isRead = FindDeclaration(expression) is { } declaration && TryAdd(declaration) && IsValue(count, value);
        _use = null;
        if (!isRead)
        {
            HasError = false;
            _parts.RemoveRange(count, _parts.Count - count);
            _length = length;
            Add(value, null, expression);
        }
        return true;
    }

    private bool IsValue(int firstPart, string value) => string.Concat(_parts.Skip(firstPart).Select(static part => part.Value)) == value;

    private ExpressionSyntax? FindDeclaration(ExpressionSyntax expression)
    {
        ISymbol? symbol = model.GetSymbolInfo(expression, cancellation).Symbol;
        return symbol is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true }
            && symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax declarator
            ? declarator.Initializer?.Value
            : null;
    }

    private void Add(string value, LiteralToken? token, ExpressionSyntax? use)
    {
        if (value.Length == 0 && _parts.Count > 0)
        {
            return;
        }
        if (_parts.Count == 1 && _length == 0)
        {
            _parts.Clear();
        }
        _parts.Add(new LiteralPart { Value = value, Token = token, Use = use, Start = _length });
        _length += value.Length;
    }
}
