using AmctGen.Generator.Tests.Schema;
using AmctGen.Tests;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Hostile expressions: each results in one diagnostic or in code that compiles, in linear time, on a stack of one megabyte.</summary>
public sealed class HostileExpressionTests
{
    private const int Large = 100_000;
    private const string TooDeep = "the expression is more than 250 operations deep; write several rules";

    public static TheoryData<string, Func<int, string>> Refused => new()
    {
        { "(", static size => Repeat("(", size) },
        { ")", static size => Repeat(")", size) },
        { "[", static size => Repeat("[", size) },
        { "{", static size => Repeat("{", size) },
        { "}", static size => Repeat("}", size) },
        { ".", static size => Repeat(".", 10 * size) },
        { ". ", static size => Repeat(". ", 10 * size) },
        { "?", static size => Repeat("true ? ", size) },
        { ":", static size => Repeat("true ? 1 : ", size) },
        { "size(", static size => Repeat("size(", size) },
        { "a(", static size => Repeat("this.li.all(x, ", size) },
        { "(())", static size => Repeat("(", size / 10) + "true" + Repeat(")", size / 10) },
        { "this[", static size => "this.li" + Repeat("[this.li", size / 10) + Repeat("]", size / 10) },
        { "this.next", static size => "this" + Repeat(".next", size / 10) + ".i > 0" },
        { "call", static size => "this" + Repeat(".size()", size / 10) + " > 0" },
        { "+", static size => "0" + Repeat(" + 1", size) + " > 0" },
        { "*", static size => "0" + Repeat("*1", size) + " > 0" },
        { "<", static size => "0" + Repeat(" < 1", size) },
        { "in", static size => "1" + Repeat(" in [1]", size) },
        { "arguments", static size => "size(0" + Repeat(", 0", size) + ") > 0" },
        { "string", static size => "this.s == '" + Repeat("a", 10 * size) },
        { "escapes", static size => "this.s == '" + Repeat("\\\\n", size) },
        { "bad escapes", static size => "this.s == '" + Repeat("\\\\q", size) + "'" },
        { "digits", static size => Repeat("9", 10 * size) + " > 0" },
        { "hexadecimal", static size => "0x" + Repeat("f", 10 * size) + " > 0" },
        { "exponent", static size => "1e" + Repeat("9", 10 * size) + " > 0.0" },
        { "name", static size => Repeat("a", 10 * size) },
        { "field", static size => "this." + Repeat("a", 10 * size) + " > 0" },
        { "dotted", static size => Repeat("a.", size) + "a > 0" },
        { "blank", static size => Repeat(" ", 10 * size) },
        { "comments", static size => Repeat("// (\\n", size) },
        { "pattern", static size => "this.s.matches('" + Repeat("(", size) + "')" },
        { "no meaning", static size => Repeat("\U0001f600", size) },
    };

    public static TheoryData<string, Func<int, string>> NotEnforced => new()
    {
        { "||", static size => "true" + Repeat(" || true", size) },
        { "&&", static size => "true" + Repeat(" && true", size) },
        { "||&&", static size => "true" + Repeat(" || true && true", size) },
        { "(+)", static _ => Repeat("(", 50) + "1" + Repeat(" + 1 * 1 * 1)", 50) + " * 1 * 1" + Repeat(" + 1", 60) + " > 0" },
        { "list", static size => "1 in [0" + Repeat(", 0", size) + "]" },
        { "+", static _ => "0" + Repeat(" + 1", 200) + " > 0" },
        { "(", static _ => Repeat("(this.i + ", 200) + "1" + Repeat(")", 200) + " > 0" },
        { "functions", static _ => "this.s" + Repeat(".trim()", 240) + " == ''" },
        { "lists", static _ => Repeat("[", 240) + Repeat("]", 240) + " == []" },
        { "formats", static _ => "'%s'.format([" + Repeat("'%s'.format([", 80) + "'a'" + Repeat("])", 81) + " == ''" },
        { "maps", static _ => Repeat("{1:", 200) + "1" + Repeat("}", 200) + " == {}" },
        { "empty lists", static size => "[[]" + Repeat(", []", size / 10) + "] == []" },
    };

    public static TheoryData<string, Func<int, string>> Accepted => new()
    {
        { "||", static _ => "this.i == 0" + Repeat(" || this.i == 1", 999) },
        { "|| that can fail", static _ => "this.i == 0" + Repeat(" || this.i + 1 == 1", 499) },
        { "&& and ||", static _ => "true" + Repeat(" || this.i == 1 && this.s == 'a'", 499) },
        { "+", static _ => "this.i" + Repeat(" + this.i", 96) + " > 0" },
        { "+ of doubles", static _ => "this.d" + Repeat(" + 1.0", 96) + " > 0.0" },
        { "+ of strings", static _ => "this.s" + Repeat(" + 'a'", 96) + " != ''" },
        { "?", static _ => Repeat("this.i + 1 == 1 ? true : ", 95) + "false" },
        { "!!", static size => Repeat("!", 10 * size) + "true" },
        { "-", static size => Repeat("-", 10 * size) + "1 > 0" },
        { "- -", static size => Repeat("- ", 10 * size) + "1 > 0" },
        { "!", static _ => Repeat("!", 97) + "this.b" },
        { "(", static _ => Repeat("(", 99) + "this.b" + Repeat(")", 99) },
        { "(+", static _ => Repeat("(this.i + ", 95) + "1" + Repeat(")", 95) + " > 0" },
        { ".", static _ => "this" + Repeat(".next", 96) + ".i > 0" },
        { "[", static _ => Repeat("this.li[", 90) + "0" + Repeat("]", 90) + " > 0" },
        { "string(", static _ => Repeat("string(", 90) + "this.i" + Repeat(")", 90) + " == ''" },
        { "in", static _ => "this.i in [0" + Repeat(", 1", 2000) + "]" },
        { "list that can fail", static _ => "1 in [0" + Repeat(", this.i + 1", 2000) + "]" },
        { "fraction", static size => "0." + Repeat("9", 10 * size) + " > 0" },
        { "functions", static _ => "this.s" + Repeat(".trim()", 95) + " == ''" },
        { "lists", static _ => Repeat("[", 95) + Repeat("]", 95) + " == []" },
        { "maps", static _ => Repeat("{1:", 95) + "1" + Repeat("}", 95) + " == {}" },
        { "formats", static _ => "'%s'.format([" + Repeat("'%s'.format([", 44) + "'a'" + Repeat("])", 45) + " == ''" },
        { "|| of other types", static _ => "this.i == 0" + Repeat(" || this.i > 1u", 999) },
        { "? of other types", static _ => Repeat("this.i > 1u ? true : ", 95) + "false" },
        { "macros", static _ => Repeat("this.li.all(x, x > 0u && ", 12) + "this.b" + Repeat(")", 12) },
        { "repetition", static _ => "this.s.matches('a{99999999999}')" },
        { "text", static size => "this.s == '" + Repeat("a", 10 * size) + "'" },
        { "escaped text", static size => "this.s == '" + Repeat("\\\\u0000", size) + "'" },
        { "blanks", static size => "this.b" + Repeat(" ", 10 * size) },
        { "comments", static size => Repeat("// (\\n", size) + "this.b" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void One_diagnostic_ends_it(string name, Func<int, string> make) => OnSmallStack(name, make, static expression =>
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
    public void What_is_valid_but_too_much_is_a_warning(string name, Func<int, string> make) => OnSmallStack(name, make, static expression =>
        Assert.StartsWith("AMCT3011: ", Assert.Single(MarkedSchema.Mark(Schema(expression)).Findings), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Accepted), DisableDiscoveryEnumeration = true)]
    public void What_is_accepted_compiles(string name, Func<int, string> make) => OnSmallStack(name, make, static expression =>
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

    private static void OnSmallStack(string name, Func<int, string> make, Action<string> test) => SmallStack.Run(() =>
    {
        test(make(Large));
        LinearTime.Assert(size => Assert.NotNull(MarkedSchema.Mark(Schema(make(size))).Marked), Large);
    });

    private static string Schema(string expression) =>
        $"syntax = \"proto3\"; import \"buf/validate/validate.proto\"; message T {{ int64 i = 1; double d = 2; string s = 3; bool b = 4; T next = 5; repeated int64 li = 6; option (buf.validate.message).cel_expression = \"{expression}\"; }}";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
