namespace AmctGen.Tests;

/// <summary>Data files that violate rules, with the findings that the build and the command both print for them.</summary>
internal static class BrokenRules
{
    public const string Proto = """
        syntax = "proto2";
        package shop;
        import "buf/validate/validate.proto";
        message Server {
          option (buf.validate.message).oneof = { fields: ["port", "socket"] };
          required string host = 1 [(buf.validate.field).string.min_len = 1];
          optional uint32 port = 2 [(buf.validate.field).uint32 = { gte: 1 lte: 65535 }];
          repeated string tags = 3 [(buf.validate.field).repeated = { unique: true max_items: 3 items: { string: { pattern: "^[a-z]+$" } } }];
          optional Range range = 4;
          map<string, int32> limits = 5 [(buf.validate.field).map = { keys: { string: { max_len: 3 } } values: { int32: { gt: 0 } } }];
          repeated Range ranges = 6;
          optional string socket = 7;
          extensions 100 to 200;
        }
        message Range {
          option (buf.validate.message).cel = { id: "range.order" message: "low must not be above high" expression: "this.low <= this.high" };
          optional int32 low = 1;
          optional int32 high = 2 [(buf.validate.field).required = true];
        }
        extend Server { optional Range extra = 100; }
        """;

    /// <summary>The text, its dialect, and the findings from their place on.</summary>
    public static TheoryData<string, string, string[]> Cases => new()
    {
        { "host: ''", "strict", ["(1,7): error AMCT5031: host: must have at least 1 character; it is '' [string.min_len]"] },
        { "host: 'a'\nport: 0\n", "strict", ["(2,7): error AMCT5031: port: must be at least 1 and at most 65535; it is 0 [uint32.gte_lte]"] },
        { "host: 'a' tags: ['b', 'C']", "strict", ["(1,23): error AMCT5031: tags[1]: must match '^[a-z]+$'; it is 'C' [string.pattern]"] },
        { "host: 'a'\ntags: 'b'\ntags: 'c'\ntags: 'b'\n", "strict", ["(4,7): error AMCT5031: tags: must not contain duplicate values [repeated.unique]"] },
        { "host: 'a' tags: ['b', 'c', 'd', 'e']", "strict", ["(1,18): error AMCT5031: tags: must have at most 3 elements; it is 4 [repeated.max_items]"] },
        { "host: 'a'\nrange { low: 2 high: 1 }", "strict", ["(2,1): error AMCT5031: range: low must not be above high [range.order]"] },
        { "host: 'a'\nrange { low: -2 }", "strict", ["(2,1): error AMCT5031: range.high: the required field 'high' is not set [required]"] },
        { "host: 'a'\nranges: [{ high: 1 }, { low: 2 high: 1 }]", "strict", ["(2,23): error AMCT5031: ranges[1]: low must not be above high [range.order]"] },
        { "host: 'a'\nlimits { key: 'long' value: 1 }\nlimits { key: 'b' value: 0 }", "strict", ["(2,15): error AMCT5031: limits[\"long\"]: must have at most 3 characters; it is 'long' [string.max_len]", "(3,26): error AMCT5031: limits[\"b\"]: must be greater than 0; it is 0 [int32.gt]"] },
        { "# both\nhost: 'a' port: 1 socket: 's'", "strict", ["(1,1): error AMCT5031: only one of port, socket can be set; 2 are [message.oneof]"] },
        { "host: 'a' [shop.extra] { low: 2 high: 1 }", "strict", ["(1,11): error AMCT5031: [shop.extra]: low must not be above high [range.order]"] },
        { "host: 'é' port: 0 port: 70000", "merge", ["(1,19): warning AMCT5015: 'port' is set a second time (first in line 1); the last one wins", "(1,25): error AMCT5031: port: must be at least 1 and at most 65535; it is 70000 [uint32.gte_lte]"] },
        { "host: '\U0001F600é' port: 0", "strict", ["(1,19): error AMCT5031: port: must be at least 1 and at most 65535; it is 0 [uint32.gte_lte]"] },

        // Near misses.
        { "host: 'a' port: 65535 tags: ['b', 'c', 'd'] range { low: 1 high: 1 } limits { key: 'abc' value: 1 }", "strict", [] },
        { "host: 'a' socket: 's' ranges: []", "strict", [] },
        { "host: '' host: 'b' port: 0 port: 1", "merge", ["(1,10): warning AMCT5015: 'host' is set a second time (first in line 1); the last one wins", "(1,28): warning AMCT5015: 'port' is set a second time (first in line 1); the last one wins"] },

        // One mistake, one finding: a text with an error is not checked further.
        { "hots: 'a' port: 0", "strict", ["(1,1): error AMCT5010: Server has no field 'hots'; did you mean 'host'?"] },
        { "host: '' port: -1", "strict", ["(1,16): error AMCT5012: -1 is out of range: 'port' expects a whole number from 0 to 4294967295"] },
        { "port: 0", "strict", ["(1,8): error AMCT5014: the file (a Server) is missing the required field 'host'"] },
    };
}
