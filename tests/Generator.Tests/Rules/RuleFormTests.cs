using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Tests.Schema;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>All notations of options result in the same rules and the same locations of their errors.</summary>
public sealed class RuleFormTests
{
    [Theory]
    [InlineData("(buf.validate.field).int32.gt = 1, (buf.validate.field).int32.lt = 9")]
    [InlineData("(buf.validate.field).int32.lt = 9, deprecated = false, (buf.validate.field).int32.gt = 1")]
    [InlineData("(buf.validate.field).int32 = { gt: 1 lt: 9 }")]
    [InlineData("(buf.validate.field).int32 = { gt: 1, lt: 9 }")]
    [InlineData("(buf.validate.field).int32 = { lt: 9; gt: 1; }")]
    [InlineData("(buf.validate.field) = { int32 { gt: 1 lt: 9 } }")]
    [InlineData("(buf.validate.field) = { int32: { gt: 1 lt: 9 } }")]
    [InlineData("(buf.validate.field) = { int32 < gt: 1 lt: 9 > }")]
    [InlineData("(buf.validate.field) = { int32 { gt: 1 } }, (buf.validate.field).int32.lt = 9")]
    [InlineData("(.buf.validate.field).int32.gt = 1, (buf.validate.field).int32 . lt = 9")]
    [InlineData("( buf . validate . field ) /* why */ . int32 = {\n // not\n gt: 0x1 // why\n lt: 011 }")]
    public void All_forms_mean_the_same(string options)
    {
        string[] declarations =
        [
            Proto("syntax = \"proto2\";", $"optional int32 f = 1 [{options}];"),
            Proto("syntax = \"proto3\";", $"int32 f = 1 [{options}];"),
            Proto("edition = \"2023\";", $"int32 f = 1 [{options}];"),
            Proto("edition = \"2024\";", $"oneof o {{ int32 f = 1 [{options}]; }}"),
        ];

        foreach (string declaration in declarations)
        {
            RuleModel rule = Assert.Single(Field(declaration).Rules!.Rules);
            Assert.Equal(("int32.gt_lt", "must be greater than 1 and less than 9"), (rule.Id, rule.Message));
        }
    }

    [Theory]
    [InlineData("(buf.validate.field).repeated.items.int32.gt = 1", "repeated int32 f = 1")]
    [InlineData("(buf.validate.field).repeated.items = { int32 { gt: 1 } }", "repeated int32 f = 1")]
    [InlineData("(buf.validate.field).repeated = { items { int32 { gt: 1 } } }", "repeated int32 f = 1")]
    [InlineData("(buf.validate.field) = { repeated { items { int32 { gt: 1 } } } }", "repeated int32 f = 1")]
    [InlineData("(buf.validate.field).map.values.int32.gt = 1", "map<string, int32> f = 1")]
    [InlineData("(buf.validate.field) = { map { values { int32 { gt: 1 } } } }", "map<string, int32> f = 1")]
    public void Rules_of_what_is_inside_can_be_written_in_all_forms(string options, string declaration)
    {
        FieldRulesModel rules = Field(Proto("syntax = \"proto3\";", $"{declaration} [{options}];")).Rules!;

        Assert.Empty(rules.Rules);
        Assert.Equal("int32.gt", Assert.Single(rules.Items!.Rules).Id);
    }

    [Theory]
    [InlineData("buf", "validate.field")]
    [InlineData("buf.own", "validate.field")]
    [InlineData("buf.validate", "field")]
    [InlineData("buf.validate.deeper", "field")]
    [InlineData("other.buf", ".buf.validate.field")]
    public void Names_are_relative_to_the_package(string package, string name)
    {
        string text = $"syntax = \"proto2\"; package {package}; import \"buf/validate/validate.proto\"; message M {{ optional int32 f = 1 [({name}).int32.gt = 1]; optional int32 g = 2 [({name}).int32 = {{ «gt»: 5 lt: 5 }}]; }}";

        MarkedSchema.Check(text, "AMCT3012: no value is greater than 5 and less than 5");
        Assert.Equal("int32.gt", Assert.Single(Field(MarkedSchema.Plain(text)).Rules!.Rules).Id);
    }

    [Theory]
    [InlineData("optional int32 f = 1 [(.buf.validate.field).int32 = { «gt»: 5 lt: 5 }];")]
    [InlineData("optional int32 f = 1 [(buf.validate.field) = { int32 { «gt»: 5 lt: 5 } }];")]
    [InlineData("optional int32 f = 1 [(buf.validate.field) = { int32: { «gt»: 5, lt: 5 } }];")]
    [InlineData("optional int32 f = 1 [(buf.validate.field) = { int32 < «gt»: 5; lt: 5 > }];")]
    [InlineData("optional int32 f = 1 [(buf.validate.field).int32.«gt» = 5, (buf.validate.field).int32.lt = 5];")]
    [InlineData("optional int32 f = 1 [(buf.validate.field).int32.lt = 5, (buf.validate.field).int32.«gt» = 5];")]
    [InlineData("optional int32 f = 1 [\n      (buf.validate.field) = { int32 {\n        «gt»: 5\n      } },\n      (buf.validate.field).int32.lt = 5];")]
    [InlineData("optional int32 f = 1 [json_name = 'é😀', (buf.validate.field) = { /* é😀 */ int32 { «gt»: 5 lt: 5 } }];")]
    [InlineData("oneof o { int32 f = 1 [(buf.validate.field).int32 = { «gt»: 5 lt: 5 }]; }")]
    [InlineData("repeated int32 f = 1 [(buf.validate.field).repeated.items.int32 = { «gt»: 5 lt: 5 }];")]
    [InlineData("map<int32, string> f = 1 [(buf.validate.field).map.keys.int32 = { «gt»: 5 lt: 5 }];")]
    [InlineData("map<int32, int32> f = 1 [(buf.validate.field).map.values.int32 = { «gt»: 5 lt: 5 }];")]
    [InlineData("optional group G = 1 { optional int32 f = 1 [(buf.validate.field).int32 = { «gt»: 5 lt: 5 }]; }")]
    [InlineData("message Inner { optional int32 f = 1 [(buf.validate.field).int32 = { «gt»: 5 lt: 5 }]; }")]
    [InlineData("extensions 5; extend M { optional int32 f = 5 [(buf.validate.field).int32 = { «gt»: 5 lt: 5 }]; }", "AMCT3011: the rule 'buf.validate.field' is not enforced yet on an extension; a rule on a field is")]
    public void Mistakes_are_found_in_all_forms(string declaration, string? first = null)
    {
        const string Contradiction = "AMCT3012: no value is greater than 5 and less than 5";
        if (first is null)
        {
            MarkedSchema.Check(Proto("syntax = \"proto2\";", declaration), Contradiction);
        }
        else
        {
            MarkedSchema.Check(Proto("syntax = \"proto2\";", declaration.Replace("[(buf.validate.field)", "[(«buf.validate.field»)", StringComparison.Ordinal)), first, Contradiction);
        }
    }

    private static string Proto(string syntax, string declaration) =>
        $"{syntax}\npackage t;\nimport \"buf/validate/validate.proto\";\nmessage M {{\n  {declaration}\n}}\n";

    private static FieldModel Field(string text)
    {
        Parsed<FileModel> linked = LinkRun.Link(text);
        return linked.Value.Messages[0].Fields[0];
    }
}
