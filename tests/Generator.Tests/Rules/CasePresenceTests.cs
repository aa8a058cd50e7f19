using AmctGen.Generator.Tests.Schema;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>The case of an inherited value is a field that can be unset.</summary>
public sealed class CasePresenceTests
{
    [Theory]
    [InlineData("«\"plain\"»", "plain")]
    [InlineData("«\"list\"»", "list")]
    [InlineData("«\"map\"»", "map")]
    [InlineData("«\"inner.plain\"»", "inner.plain")]
    public void A_field_without_presence_is_refused(string name, string shown) =>
        MarkedSchema.Check(Schema(name), $"AMCT3022: '{shown}' cannot be a case: the field has no presence, so it always counts as set; name a field that can be unset, or leave the case out");

    [Theory]
    [InlineData("\"fast\"")]
    [InlineData("\"inner\"")]
    [InlineData("\"member\"")]
    [InlineData("\"inner.fast\"")]
    public void A_field_with_presence_is_a_case(string name) => Assert.Empty(LinkRun.Errors(Schema(name)));

    private static string Schema(string name) => $$"""
        syntax = "proto3";
        import "amctgen/options.proto";
        message Config {
          option (amctgen.feature) = {
            name: "quant" section { entry: "data" } override { field: "layers" key: "name" by: LAYER_NAME }
            inherited { name: "fast" section: "data" candidate { value: "fast" case: {{name}} } }
          };
          Data data = 1;
          repeated Layer layers = 2;
        }
        message Data {
          uint32 plain = 1;
          repeated uint32 list = 2;
          map<string, bool> map = 3;
          Data inner = 4;
          optional bool fast = 5;
          oneof choice { uint32 member = 6; }
        }
        message Layer { string name = 1; Data data = 2; }
        """;
}
