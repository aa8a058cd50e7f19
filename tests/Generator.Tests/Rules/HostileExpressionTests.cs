using System.Diagnostics;
using AmctGen.Generator.Tests.Schema;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>
/// Expressions that nobody writes by hand: each ends in one diagnostic or in code that compiles, on a stack of one megabyte. The limit of time
/// leaves an order of magnitude to a slow machine.
/// </summary>
public sealed class HostileExpressionTests
{
    private const int Large = 100_000;
    private const int Deep = 10_000;
    private const string TooDeep = "the expression is more than 250 operations deep; write several rules";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Refused => new()
    {
        { "(", Repeat("(", Large) },
        { ")", Repeat(")", Large) },
        { "[", Repeat("[", Large) },
        { "{", Repeat("{", Large) },
        { "}", Repeat("}", Large) },
        { ".", Repeat(".", 10 * Large) },
        { ". ", Repeat(". ", 10 * Large) },
        { "?", Repeat("true ? ", Large) },
        { ":", Repeat("true ? 1 : ", Large) },
        { "size(", Repeat("size(", Large) },
        { "a(", Repeat("this.li.all(x, ", Large) },
        { "(())", Repeat("(", Deep) + "true" + Repeat(")", Deep) },
        { "this[", "this.li" + Repeat("[this.li", Deep) + Repeat("]", Deep) },
        { "this.next", "this" + Repeat(".next", Deep) + ".i > 0" },
        { "call", "this" + Repeat(".size()", Deep) + " > 0" },
        { "+", "0" + Repeat(" + 1", Large) + " > 0" },
        { "*", "0" + Repeat("*1", Large) + " > 0" },
        { "<", "0" + Repeat(" < 1", Large) },
        { "in", "1" + Repeat(" in [1]", Large) },
        { "arguments", "size(0" + Repeat(", 0", Large) + ") > 0" },
        { "string", "this.s == '" + Repeat("a", 10 * Large) },
        { "escapes", "this.s == '" + Repeat("\\\\n", Large) },
        { "bad escapes", "this.s == '" + Repeat("\\\\q", Large) + "'" },
        { "digits", Repeat("9", 10 * Large) + " > 0" },
        { "hexadecimal", "0x" + Repeat("f", 10 * Large) + " > 0" },
        { "exponent", "1e" + Repeat("9", 10 * Large) + " > 0.0" },
        { "name", Repeat("a", 10 * Large) },
        { "field", "this." + Repeat("a", 10 * Large) + " > 0" },
        { "dotted", Repeat("a.", Large) + "a > 0" },
        { "blank", Repeat(" ", 10 * Large) },
        { "comments", Repeat("// (\\n", Large) },
        { "pattern", "this.s.matches('" + Repeat("(", Large) + "')" },
        { "no meaning", Repeat("\U0001f600", Large) },
    };

    public static TheoryData<string, string> NotEnforced => new()
    {
        { "||", "true" + Repeat(" || true", Large) },
        { "&&", "true" + Repeat(" && true", Large) },
        { "||&&", "true" + Repeat(" || true && true", Large) },
        { "(+)", Repeat("(", 50) + "1" + Repeat(" + 1 * 1 * 1)", 50) + " * 1 * 1" + Repeat(" + 1", 60) + " > 0" },
        { "list", "1 in [0" + Repeat(", 0", Large) + "]" },
        { "list that can fail", "1 in [0" + Repeat(", this.i + 1", 2000) + "]" },
        { "+", "0" + Repeat(" + 1", 200) + " > 0" },
        { "(", Repeat("(this.i + ", 200) + "1" + Repeat(")", 200) + " > 0" },
        { "fraction", "0." + Repeat("9", 10 * Large) + " > 0" },
        { "functions", "this.s" + Repeat(".trim()", 240) + " == ''" },
        { "lists", Repeat("[", 240) + Repeat("]", 240) + " == []" },
        { "formats", "'%s'.format([" + Repeat("'%s'.format([", 80) + "'a'" + Repeat("])", 81) + " == ''" },
        { "maps", Repeat("{1:", 200) + "1" + Repeat("}", 200) + " == {}" },
        { "empty lists", "[[]" + Repeat(", []", Large / 10) + "] == []" },
    };

    public static TheoryData<string, string> Accepted => new()
    {
        { "||", "this.i == 0" + Repeat(" || this.i == 1", 999) },
        { "|| that can fail", "this.i == 0" + Repeat(" || this.i + 1 == 1", 499) },
        { "&& and ||", "true" + Repeat(" || this.i == 1 && this.s == 'a'", 499) },
        { "+", "this.i" + Repeat(" + this.i", 96) + " > 0" },
        { "+ of doubles", "this.d" + Repeat(" + 1.0", 96) + " > 0.0" },
        { "+ of strings", "this.s" + Repeat(" + 'a'", 96) + " != ''" },
        { "?", Repeat("this.i + 1 == 1 ? true : ", 95) + "false" },
        { "!!", Repeat("!", 10 * Large) + "true" },
        { "-", Repeat("-", 10 * Large) + "1 > 0" },
        { "- -", Repeat("- ", 10 * Large) + "1 > 0" },
        { "!", Repeat("!", 97) + "this.b" },
        { "(", Repeat("(", 99) + "this.b" + Repeat(")", 99) },
        { "(+", Repeat("(this.i + ", 95) + "1" + Repeat(")", 95) + " > 0" },
        { ".", "this" + Repeat(".next", 96) + ".i > 0" },
        { "[", Repeat("this.li[", 90) + "0" + Repeat("]", 90) + " > 0" },
        { "string(", Repeat("string(", 90) + "this.i" + Repeat(")", 90) + " == ''" },
        { "in", "this.i in [0" + Repeat(", 1", 2000) + "]" },
        { "repetition", "this.s.matches('a{99999999999}')" },
        { "text", "this.s == '" + Repeat("a", 10 * Large) + "'" },
        { "escaped text", "this.s == '" + Repeat("\\\\u0000", Large) + "'" },
        { "blanks", "this.b" + Repeat(" ", 10 * Large) },
        { "comments", Repeat("// (\\n", Large) + "this.b" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void One_diagnostic_ends_it(string name, string expression) => OnSmallStack(name, () =>
    {
        string schema = Schema(expression);
        (string marked, string[] findings) = MarkedSchema.Mark(schema);

        string finding = Assert.Single(findings);
        Assert.StartsWith("AMCT3015: ", finding, StringComparison.Ordinal);
        int literal = schema.IndexOf("cel_expression", StringComparison.Ordinal);
        Assert.InRange(marked.IndexOf('«', StringComparison.Ordinal), literal, schema.Length - 1);
        Assert.InRange(marked.IndexOf('»', StringComparison.Ordinal), literal + 1, literal + expression.Length + 20);
    });

    [Theory]
    [MemberData(nameof(NotEnforced), DisableDiscoveryEnumeration = true)]
    public void What_is_valid_but_too_much_is_a_warning(string name, string expression) => OnSmallStack(name, () =>
        Assert.StartsWith("AMCT3011: ", Assert.Single(MarkedSchema.Mark(Schema(expression)).Findings), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Accepted), DisableDiscoveryEnumeration = true)]
    public void What_is_accepted_compiles(string name, string expression) => OnSmallStack(name, () =>
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/a.proto", Schema(expression))]);

        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);
        using var assembly = new MemoryStream();
        Assert.True(run.Output.Emit(assembly).Success);
    });

    [Theory]
    [InlineData("+", 99, "1 > 0", "AMCT3011")]
    [InlineData("+", 249, "1 > 0", "AMCT3015")]
    [InlineData("&&", 1000, "true", "AMCT3011")]
    public void A_limit_says_what_to_do(string symbol, int length, string last, string id)
    {
        string part = last == "true" ? "true " : "1 ";
        string good = Repeat(part + symbol + " ", length - 1) + last;

        Assert.DoesNotContain(id, string.Concat(MarkedSchema.Mark(Schema(good)).Findings), StringComparison.Ordinal);
        string finding = Assert.Single(MarkedSchema.Mark(Schema(part + symbol + " " + good)).Findings);
        Assert.StartsWith(id, finding, StringComparison.Ordinal);
        Assert.Contains("; write several rules", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_deep_is_marked_where_it_becomes_so()
    {
        string before = "option (buf.validate.message).cel_expression = \"" + Repeat("(", 250);
        MarkedSchema.Check($"syntax = \"proto3\"; import \"buf/validate/validate.proto\"; message T {{ {before}«(»true))\"; }}", "AMCT3015: " + TooDeep);
    }

    private static void OnSmallStack(string name, Action test)
    {
        var watch = Stopwatch.StartNew();
        SmallStack.Run(test);
        Assert.True(watch.Elapsed < s_patience, $"{name} took {watch.Elapsed}");
    }

    private static string Schema(string expression) =>
        $"syntax = \"proto3\"; import \"buf/validate/validate.proto\"; message T {{ int64 i = 1; double d = 2; string s = 3; bool b = 4; T next = 5; repeated int64 li = 6; option (buf.validate.message).cel_expression = \"{expression}\"; }}";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
