using System.Text.RegularExpressions;
using AmctGen.Generator.Analysis;
using AmctGen.Generator.Tests.Schema;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>A schema that is being typed: cut off after each token, or without one of them. If it has errors, none are reported in the data file.</summary>
public sealed class HalfTypedSchemaTests
{
    private const string Schema = """
        syntax = "proto2";
        package shop;
        import "google/protobuf/duration.proto";
        message Server {
          required string host = 1;
          optional Limits limits = 2 [deprecated = false];
          repeated Limits more = 3;
          map<string, Limits> by_name = 4;
          optional Kind kind = 5 [default = FANCY];
          oneof choice {
            string name = 6;
            Limits other = 7;
          }
          message Inner {
            optional Kind kind = 1;
            enum Local { ONE = 1; }
            optional Local local = 2;
          }
          repeated Inner inner = 8;
          optional group Data = 9 {
            optional int32 size = 1;
          }
          optional google.protobuf.Duration wait = 10;
          reserved 50, 60 to 70;
          reserved "gone";
          extensions 100 to 200;
        }
        enum Kind {
          PLAIN = 0;
          FANCY = 1;
        }
        message Limits {
          required int32 most = 1;
        }
        extend Server {
          optional Limits extra = 100;
        }
        """;

    private const string Data = """
        host: "a"
        limits { most: 1 }
        more { most: 1 } more: [{ most: 2 }, { most: 3 }]
        by_name { key: "a" value { most: 1 } }
        kind: FANCY
        other { most: 1 }
        inner { kind: PLAIN local: ONE }
        Data { size: 3 }
        wait { seconds: 3 }
        [shop.extra] { most: 3 }
        """;

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_schema_with_errors_brings_none_into_a_data_file_that_is_right(int part)
    {
        var tokens = Regex.Matches(Schema, "\"[^\"]*\"|\\w+|\\S");
        for (int i = part; i < tokens.Count; i += 10)
        {
            await Check(Schema[..(tokens[i].Index + tokens[i].Length)]);
            await Check(Schema.Remove(tokens[i].Index, tokens[i].Length));
            await Check(Schema.Insert(tokens[i].Index, "x "));
        }
    }

    private static async Task Check(string schema)
    {
        if (LinkRun.Errors(schema).Length == 0)
        {
            return;
        }
        string[] found = await AnalyzerRun.Run(
            new DataFileAnalyzer(), CSharpCompilation.Create("Empty"), ("shop.proto", schema, null, null), ("a.cfg", Data, "shop.Server", null));

        Assert.True(found.All(static one => one.StartsWith("a.cfg(1,1): info AMCT5036: ", StringComparison.Ordinal)), string.Join("\n", [.. found, schema]));
        Assert.InRange(found.Length, 0, 1);
    }
}
