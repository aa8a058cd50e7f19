using AmctGen.Generator.Diagnostics;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>A constant text in C#, or the constant beginning of a text, as UTF-8.</summary>
/// <remarks>Immutable and safe for many threads.</remarks>
internal sealed class TextLiteral
{
    private readonly EquatableArray<LiteralPart> _parts;

    private TextLiteral(ExpressionSyntax expression, LiteralPart[] parts, bool isComplete)
    {
        _parts = new EquatableArray<LiteralPart>(parts);
        IsComplete = isComplete;
        Value = string.Concat(parts.Select(static part => part.Value));
        Bytes = Utf8.Encode(Value);
        Map = new LiteralMap(parts, Bytes, expression.GetLocation());
    }

    /// <summary>Whether the text is constant up to its end; otherwise it ends at the first value that is not.</summary>
    public bool IsComplete { get; }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>The text in UTF-8; a lone surrogate is U+FFFD, as when the program encodes it.</summary>
    public byte[] Bytes { get; }

    /// <summary>The places of the text in C#.</summary>
    public LiteralMap Map { get; }

    /// <summary>The parts of the text, in order.</summary>
    public EquatableArray<LiteralPart> Parts => _parts;

    /// <summary>Reads an expression of type string, or a UTF-8 literal; null if nothing of it is constant.</summary>
    public static TextLiteral? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        var reader = new TextLiteralReader(model, cancellation);
        bool isComplete = reader.TryAdd(expression);
        return reader.HasError || (!isComplete && reader.Parts.Count == 0)
            ? null
            : new TextLiteral(expression, [.. reader.Parts], isComplete);
    }

    /// <summary>
    /// The properties of a repair of this text, with edits of the literals that it is written in; none if they cannot express it.
    /// </summary>
    /// <param name="repair">The repair of a finding in <see cref="Bytes"/>.</param>
    /// <param name="tree">The tree of the diagnostic: edits of other files are not possible.</param>
    public EquatableArray<RepairProperty> ToProperties(Repair? repair, SyntaxTree tree) =>
        repair is not null && LiteralEdits.Create(Map, repair.Edits, tree) is { } edits ? RepairProperty.Of(repair.Title, edits) : default;
}
