using System.Globalization;
using AmctGen.Tests;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>Small schemas that are expensive to process.</summary>
public sealed class HostileSchemaTests
{
    [Fact]
    public void A_rule_over_a_map_without_a_sound_key_leads_to_one_error()
    {
        string error = Assert.Single(LinkRun.Errors("""
            syntax = "proto2";
            import "buf/validate/validate.proto";
            message M {
              map<stirng, M> m = 1;
              option (buf.validate.message).cel = { id: 'x' message: 'm' expression: 'this.m.all(k, k != "")' };
            }
            """));
        Assert.StartsWith("(4,7): AMCT2017", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_free_number_is_found_behind_half_a_billion_reserved_ones()
    {
        string error = Assert.Single(LinkRun.Errors("""
            syntax = "proto2";
            message M {
              optional int32 a = 1;
              optional int32 b = 1;
              reserved 2 to 536870000;
            }
            """));
        Assert.StartsWith("(4,22): AMCT2007", error, StringComparison.Ordinal);
        Assert.Contains("536870001", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("optional M f{0} = {1};", "message M {", "}")]
    [InlineData("F{0} = {1};", "enum E { Z = 0;", "}")]
    [InlineData("message M{0} {{}}", "message M {", "}")]
    public void Thousands_of_names_that_are_equal_in_CSharp_get_names_of_their_own(string member, string start, string end)
    {
        // Names of twice the length in twice the number are four times the text.
        string Schema(int count) =>
            "syntax = \"proto2\"; " + start + string.Concat(Enumerable.Range(1, count).Select(i => string.Format(CultureInfo.InvariantCulture, member, new string('_', i), i))) + end;
        LinearTime.Assert(size => LinkRun.Link(Schema((int)Math.Sqrt(size))), 4000 * 4000);
    }
}
