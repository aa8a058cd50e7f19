using System.Diagnostics;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>Schemas that are small to write and large to think about. The limits leave two orders of magnitude to a slow machine.</summary>
public sealed class HostileSchemaTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void The_next_free_number_is_found_behind_half_a_billion_reserved_ones()
    {
        var watch = Stopwatch.StartNew();
        string error = Assert.Single(Linking.Errors("""
            syntax = "proto2";
            message M {
              optional int32 a = 1;
              optional int32 b = 1;
              reserved 2 to 536870000;
            }
            """));
        Assert.StartsWith("(4,22): AMCT2007", error, StringComparison.Ordinal);
        Assert.Contains("536870001", error, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < s_patience, $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("optional M f{0} = {1};", "message M {", "}")]
    [InlineData("F{0} = {1};", "enum E { Z = 0;", "}")]
    [InlineData("message M{0} {{}}", "message M {", "}")]
    public void Thousands_of_names_that_are_equal_in_CSharp_get_names_of_their_own(string member, string start, string end)
    {
        IEnumerable<string> members = Enumerable.Range(1, 4000).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, member, new string('_', i), i));
        var watch = Stopwatch.StartNew();
        Linking.Link("syntax = \"proto2\"; " + start + string.Concat(members) + end);
        Assert.True(watch.Elapsed < s_patience, $"took {watch.Elapsed}");
    }
}
