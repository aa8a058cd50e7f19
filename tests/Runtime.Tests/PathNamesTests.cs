using AmctGen.Text;

namespace AmctGen.Runtime.Tests;

public class PathNamesTests
{
    [Theory]
    [InlineData("/a/a.0/b/Op", "a.0.b", "a.0.b", "a.0.c", "b")]
    [InlineData("/a/a.0/b/Op_1", "a.0.b", "a.0.b", "b")]
    [InlineData("a.0.b.member", "a.0.b", "a.0.b", "b")]
    [InlineData("outer.a.0.b", "a.0.b", "a.0.b", "b")]
    [InlineData("a/0/b", "a.0.b", "a.0.b", "b")]
    [InlineData("a[0].b", "a.0.b", "a.0.b", "b")]
    [InlineData("a_0_b", "a.0.b", "a.0.b", "b")]
    [InlineData("A.0.B", "a.0.b", "a.0.b", "b")]
    [InlineData(" b ", "b", "a.0.b", "b")]
    [InlineData("b:0", "b", "a.0.b", "b")]
    [InlineData("0.b", "a.0.b", "a.0.b", "a.1.b")]
    // Two that fit alike, and none.
    [InlineData("b", null, "x.b", "y.b")]
    [InlineData("a10", null, "a.10", "a1.0")]
    [InlineData("a.0.c", null, "a.0.b")]
    [InlineData("a.b.c.d.e", null, "a.b")]
    [InlineData("", null, "a")]
    [InlineData("///", null, "a", "...")]
    public void A_path_in_another_notation_is_found(string name, string? expected, params string[] candidates) =>
        Assert.Equal(expected, PathNames.Find(name, candidates));

    [Fact]
    public void Long_names_are_not_compared() => Assert.Null(PathNames.Find(new string('a', 300), [new string('A', 300)]));
}
