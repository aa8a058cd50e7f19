using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>Rules of protoc-gen-validate are reported once in a file, anywhere in it.</summary>
public sealed class PgvRulesTests
{
    private const string Told = "AMCT3019";

    private const string Rules = """
        syntax = "proto2";
        package validate;
        import "google/protobuf/descriptor.proto";
        message FieldRules { optional StringRules string = 14; }
        message StringRules { optional uint64 min_len = 2; }
        extend google.protobuf.FieldOptions { optional FieldRules rules = 1071; }
        extend google.protobuf.MessageOptions { optional bool disabled = 1071; optional bool ignored = 1072; }
        extend google.protobuf.OneofOptions { optional bool required = 1071; }
        """;

    [Theory]
    [InlineData("message M { string s = 1 [(validate.rules).string.min_len = 1]; }")]
    [InlineData("message M { option (validate.ignored) = true; }")]
    [InlineData("message M { string s = 1 [(.validate.rules).string.min_len = 1]; string t = 2 [(validate.rules).string.min_len = 1]; }")]
    [InlineData("message M { option (validate.disabled) = true; }")]
    [InlineData("message M { oneof o { option (validate.required) = true; string s = 1; } }")]
    [InlineData("message M { message N { string s = 1 [(validate.rules).string.min_len = 1]; } } message O { option (validate.disabled) = true; }")]
    public void They_are_told_once(string declaration)
    {
        string[] found = [.. Messages(declaration).Where(static message => message.StartsWith(Told, StringComparison.Ordinal))];

        string message = Assert.Single(found);
        Assert.Contains("protoc-gen-validate (PGV)", message, StringComparison.Ordinal);
        Assert.Contains("buf/validate/validate.proto", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("message M { string s = 1 [(buf.validate.field).string.min_len = 1]; }")]
    [InlineData("message M { string s = 1 [deprecated = true]; }")]
    [InlineData("message M { string s = 1; }")]
    public void Other_options_are_not(string declaration) => Assert.DoesNotContain(Messages(declaration), static message => message.StartsWith(Told, StringComparison.Ordinal));

    private static IEnumerable<string> Messages(string declaration)
    {
        string schema = "syntax = \"proto3\";\npackage p;\nimport \"validate/validate.proto\";\nimport \"buf/validate/validate.proto\";\n" + declaration;
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/m.proto", schema), new ProtoFile("/project/validate/validate.proto", Rules)]);
        return run.Result.Diagnostics.Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }
}
