using System.Text;
using AmctGen.Generator.Analysis.Literals;
using AmctGen.Generator.Diagnostics;
using AmctGen.Tests;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Analysis.Literals;

/// <summary>A constant text in C# has the value that the compiler sees, and each of its bytes a place in the source.</summary>
public sealed class TextLiteralTests
{
    private static readonly CSharpCompilation s_empty = TestCompilation.Create(LanguageVersion.Latest);

    private static (TextLiteral? Literal, SyntaxTree Tree) Read(string expression) => ReadSource(
        $$"""
            class Other { public const string Name = "é" + "b"; public static string Text = ""; public const string Line = nameof(Other); }
            class C
            {
                const string X = "x";
                static void M(string text) { }
                static void M(System.ReadOnlySpan<byte> text) { }
                void N(int count) { M({{expression}}); }
            }
            """);

    private static (TextLiteral? Literal, SyntaxTree Tree) ReadSource(string source)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions(LanguageVersion.Latest));
        Microsoft.CodeAnalysis.Compilation compilation = s_empty.AddSyntaxTrees(tree);
        ArgumentSyntax argument = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last()
            .DescendantNodes().OfType<ArgumentSyntax>().First();
        return (TextLiteral.Read(argument.Expression, compilation.GetSemanticModel(tree), CancellationToken.None), tree);
    }

    private static string? CheckPlaces((string Literal, string Value) written)
    {
        (TextLiteral? literal, SyntaxTree tree) = Read(written.Literal);
        string source = tree.ToString();
        if (literal is null || !literal.IsComplete || literal.Value != written.Value || !literal.Bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(written.Value)))
        {
            return $"{written.Literal} is read as {literal?.Value ?? "nothing"}";
        }
        var places = new List<TextSpan>();
        foreach (LiteralPart part in literal.Parts.Where(static part => part.Use is null))
        {
            for (int unit = 0; unit < part.Value.Length; unit++)
            {
                TextSpan span = part.Token!.Units[unit];
                places.Add(span);
                string text = source.Substring(span.Start, span.Length);
                string value = part.Token.Style switch
                {
                    LiteralStyle.Regular => ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression($"\"{text}\"")).Token.ValueText,
                    LiteralStyle.Verbatim => ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression($"@\"{text}\"")).Token.ValueText,
                    _ => text,
                };
                value = part.Token.DoublesBraces ? value.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) : value;
                if (value[value.Length - 1] != part.Value[unit] && value[0] != part.Value[unit])
                {
                    return $"{written.Literal}: unit {unit} is at '{text}'";
                }
            }
        }
        return places.Zip(places.Skip(1)).All(static pair => pair.First == pair.Second || pair.First.End <= pair.Second.Start)
            ? null
            : $"{written.Literal}: the places are not in order";
    }

    [Fact]
    public void Every_character_of_a_literal_has_the_place_that_it_is_written_at() =>
        Fuzzing.Run(500, static random => CheckPlaces(new RandomLiterals(random).Literal()));

    [Fact]
    public void Every_character_of_an_interpolated_literal_has_the_place_that_it_is_written_at() =>
        Fuzzing.Run(500, static random => CheckPlaces(new RandomLiterals(random).Interpolated()));

    [Theory]
    [InlineData("\"a\" + \"b\"", "ab", true)]
    [InlineData("(\"a\" + @\"b\") + \"\"\"c\"\"\"", "abc", true)]
    [InlineData("\"a\" + Other.Name + X", "aébx", true)]
    [InlineData("\"a\" + nameof(Other)", "aOther", true)]
    [InlineData("\"a\"u8 + \"b\"u8", "ab", true)]
    [InlineData("\"ab\"u8.ToArray()", "ab", true)]
    [InlineData("Other.Line", "Other", true)]
    [InlineData("$\"a{X}{{b\"", "ax{b", true)]
    [InlineData("\"\"", "", true)]
    [InlineData("$\"\"", "", true)]
    [InlineData("\"a\"!", "a", true)]
    [InlineData("$\"a{count}b\"", "a", false)]
    [InlineData("$\"a{X,3}b\"", "a", false)]
    [InlineData("\"a\" + count + \"b\"", "a", false)]
    [InlineData("\"a\" + Other.Text", "a", false)]
    public void A_text_is_constant_up_to_the_first_value_that_is_not(string expression, string value, bool isComplete)
    {
        TextLiteral? literal = Read(expression).Literal;

        Assert.Equal((value, isComplete), (literal!.Value, literal.IsComplete));
    }

    [Theory]
    [InlineData("Other.Text")]
    [InlineData("count.ToString()")]
    [InlineData("$\"{count}\"")]
    [InlineData("\"a\\q\"")]
    [InlineData("\"a")]
    [InlineData("\"\"\"a\n\"\"\"")]
    [InlineData("1 + 2 + \"a\"")]
    [InlineData("null")]
    [InlineData("")]
    public void Other_expressions_are_no_text(string expression) => Assert.Null(Read(expression is "" ? "default" : expression).Literal);

    [Fact]
    public void A_constant_that_is_declared_elsewhere_has_the_place_of_its_use_and_of_its_declaration()
    {
        (TextLiteral? literal, SyntaxTree tree) = Read("\"a\" + Other.Name");
        string source = tree.ToString();

        Assert.Equal("Other.Name", source.Substring(literal!.Map.Find(new SourceSpan(3, 1)).SourceSpan.Start, "Other.Name".Length));
        TextSpan declared = literal.Map.FindDeclared(new SourceSpan(3, 1))!.SourceSpan;
        Assert.Equal(source.IndexOf("\"b\"", StringComparison.Ordinal) + 1, declared.Start);
        Assert.Equal(1, declared.Length);
        Assert.Null(literal.Map.FindDeclared(new SourceSpan(0, 1)));
        Assert.Equal("\"a\" + Other.Name"[1..], source.Substring(literal.Map.Find(new SourceSpan(0, 4)).SourceSpan.Start, 15));
    }

    [Fact]
    public void An_edit_of_the_text_is_an_edit_of_its_literals() => Fuzzing.Run(500, static random =>
    {
        var literals = new RandomLiterals(random);
        (string written, string value) = random.Next(2) == 0 ? literals.Literal() : literals.Interpolated();
        (TextLiteral? literal, SyntaxTree tree) = Read(written);
        byte[] bytes = literal!.Bytes;
        int start = Boundary(bytes, random.Next(bytes.Length + 1));
        int end = Boundary(bytes, random.Next(2) == 0 ? start : Math.Min(bytes.Length, start + random.Next(4)));
        var edit = new TextEdit(SourceSpan.FromBounds(start, end), literals.Text(isRaw: true, hasLines: random.Next(3) == 0));
        var repair = new Repair { Title = "Repair", Edits = new EquatableArray<TextEdit>([edit]) };

        EquatableArray<RepairProperty> properties = literal.ToProperties(repair, tree);

        if (properties.IsEmpty)
        {
            // A text that needs quotes or lines may not fit into a raw literal.
            return literal.Parts.Any(static part => part.Token?.Style is LiteralStyle.RawLine or LiteralStyle.RawLines or null) || literal.Parts.Count > 1 || literal.Parts.IsEmpty
                ? null
                : $"{written} cannot be edited: {edit}";
        }
        string source = tree.ToString();
        string changed = SourceText.From(source).WithChanges(RepairProperty.Read(properties.ToDictionary(static property => property.Key, static property => (string?)property.Value))
            .Select(static change => new TextChange(new TextSpan(change.Start, change.Length), change.NewText))).ToString();
        string after = ReadSource(changed).Literal?.Value ?? "nothing";
        Assert.True(TextEdit.TryApply(bytes, [edit], out byte[] expected));
        return after == Encoding.UTF8.GetString(expected) ? null : $"{written}, {edit}: {after}";
    });

    private static int Boundary(byte[] bytes, int offset)
    {
        while (offset < bytes.Length && (bytes[offset] & 0xC0) == 0x80)
        {
            offset++;
        }
        return offset;
    }
}
