namespace AmctGen.Generator.Tests.Rules.Patterns;

/// <summary>Expressions with patterns, also with patterns that are only known at run time.</summary>
public sealed class PatternExpressionTests
{
    private const string Patterns = """
        holds   'abc'.matches(this.s)                     <- s: '^ab'
        breaks  'abc'.matches(this.s)                     <- s: '^b'
        fails   'abc'.matches(this.s)                     <- s: '('
        fails   this.s.matches(this.s)                    <- s: '(?=a)'
        holds   this.s.matches(this.s) || true            <- s: '['
        holds   ['a1', 'b2'].all(x, x.matches(this.s))    <- s: '^\\pL\\d$'
        holds   this.s.matches('\\bb\\b')                 <- s: 'a b c'
        """;

    [Fact]
    public void A_pattern_matches_somewhere_and_an_invalid_one_is_a_failure() =>
        Assert.Equal("", string.Join("\n", new CelTable([Patterns]).Wrong(Patterns)));
}
