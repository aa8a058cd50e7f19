using System.Globalization;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>The named forms of strings and bytes, and the rules of messages of protobuf's library: own cases, through both back ends.</summary>
public sealed class TextFormTests
{
    // A form, then texts that have it, and after a bar texts that do not.
    private const string Forms = """
        email: true => a@b a.b+c@x-y.example a@1.2 !#$%&'*/=?^_`{|}~-@b | a @b a@ a@b. a@-b a@b- a@b..c ü@b a@b_c "a"@b a@b@c
        hostname: true => a a-b.c1 a. x1.9a 1a | . a..b -a a- a.1 12 a_b ä a.b.1
        ip: true => 1.2.3.4 ::1 1:2:3:4:5:6:7:8 fe80::1%eth0 | 1.2.3 1.2.3.4.5 01.2.3.4 256.1.1.1 1:2 ::1::2 x
        ipv4: true => 0.0.0.0 255.255.255.255 | ::1 1.2.3.04 1.2.3. .1.2.3
        ipv6: true => :: ::ffff:1.2.3.4 1::8 1:2:3:4:5:6:1.2.3.4 1:2:3:4:5:6:7:: A::a%z%z | 1.2.3.4 ::: 1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 1::2::3 12345:: :1 1: ::1% 1:2:3:4:5:6:7:8:: ::1.2.3
        ip_with_prefixlen: true => 1.2.3.4/8 ::1/128 1.2.3.4/0 | 1.2.3.4 1.2.3.4/33 ::1/129 1.2.3.4/08 1.2.3.4/ /8 fe80::1%a/8 1.2.3.4/-1
        ipv4_with_prefixlen: true => 1.2.3.4/32 | ::1/8
        ipv6_with_prefixlen: true => 1::/3 | 1.2.3.4/8
        ip_prefix: true => 10.0.0.0/8 2001:db8::/32 0.0.0.0/0 ::/0 1::1/128 1:2:3:4::/64 1:2:3:4:8000::/65 | 10.1.0.0/8 2001:db8::1/32 128.0.0.0/0 1:2:3:4:8000::/64 ::1/127
        ipv4_prefix: true => 10.128.0.0/9 | 10.128.0.0/8 ::/1
        ipv6_prefix: true => 8000::/1 | 8000::/0 0.0.0.0/1
        uri: true => a:b http://x/y?z#f urn:a:b http://u:p@h:80/ http://[::1]:8/ http://[v1.a:b]/ a: a:/ http://%C3%A4/ mailto:a@b http://[::1%25en%2F]/ http:///x file:///a | b /b http://a^b http://[::1 http://%ff/ http://a:b/ 1a:b http://[1.2.3.4]/ a:%1 a:[ http://[::1%25]/ http://[::1%en]/
        uri_ref: true => a:b /b ../c ?q #f //h/p a/b:c ./a:b | %1 1:b a^
        address: true => 1.2.3.4 ::1 a.b | a_b 1.2.3
        uuid: true => 00000000-0000-0000-0000-00000000abCD | 00000000000000000000000000000000 00000000-0000-0000-0000-00000000abCg 0000000-00000-0000-0000-00000000abCD
        tuuid: true => 00000000000000000000000000ABcdef | 00000000-0000-0000-0000-00000000abCD 0
        ulid: true => 01ARZ3NDEKTSV4RRFFQ69G5FAV 7zzzzzzzzzzzzzzzzzzzzzzzzz | 81ARZ3NDEKTSV4RRFFQ69G5FAV 01ARZ3NDEKTSV4RRFFQ69G5FAU 01ARZ3NDEKTSV4RRFFQ69G5FA
        host_and_port: true => a:1 1.2.3.4:65535 [::1]:0 a.b:80 | a a: :1 a:65536 a:01 ::1:1 [::1] [::1]x a:b [1.2.3.4]:1 a:99999999999
        protobuf_fqn: true => a a.b _x1.y | .a a. a..b 1a a.1
        protobuf_dot_fqn: true => .a .a.b_1 | a . ..a .a.
        well_known_regex: KNOWN_REGEX_HTTP_HEADER_NAME => a :a x-y+z,w | : a/b a: ä
        strict: false well_known_regex: KNOWN_REGEX_HTTP_HEADER_NAME => a/b ä | a↵b
        well_known_regex: KNOWN_REGEX_HTTP_HEADER_VALUE => a a/b↹c | a↵b
        strict: false well_known_regex: KNOWN_REGEX_HTTP_HEADER_VALUE => a/b | a↵b
        """;

    [Fact]
    public void A_text_has_the_form_or_has_not()
    {
        string[] rows = Forms.Split('\n');
        string schema = "syntax = 'proto3'; package t; import 'buf/validate/validate.proto'; message M {\n"
            + string.Concat(rows.Select(static (row, i) => string.Create(CultureInfo.InvariantCulture, $"optional string f{i} = {i + 1} [(buf.validate.field).string = {{ {row.Split("=>")[0]} }}];\n"))) + "}";
        (string Text, bool HasForm)[] cases = [.. rows.SelectMany(static (row, i) => Cases(row).Select(item => (Text: string.Create(CultureInfo.InvariantCulture, $"f{i}: {Literals.Quote(Utf8.Encode(item.Text))}"), item.HasForm)))];

        string[][] violations = new BackEnds(("t.proto", schema)).Violations("t.M", [.. cases.Select(static item => item.Text)]);

        Assert.Empty(cases.Where((item, i) => item.HasForm != (violations[i].Length == 0)).Select(static item => item.Text));
    }

    [Fact]
    public void An_empty_text_has_a_rule_of_its_own()
    {
        const string Schema = """
            syntax = "proto3"; package t; import "buf/validate/validate.proto";
            message M {
              optional string a = 1 [(buf.validate.field).string.email = true];
              optional string b = 2 [(buf.validate.field).string.uri_ref = true];
              optional string c = 3 [(buf.validate.field).string.well_known_regex = KNOWN_REGEX_HTTP_HEADER_NAME];
              optional bytes d = 4 [(buf.validate.field).bytes.ip = true];
            }
            """;

        string[][] violations = new BackEnds(("t.proto", Schema)).Violations("t.M", "a: '' b: '' c: '' d: ''", "a: 'x' d: 'abcde'", "a: 'x@y' d: 'abcd'");

        Assert.Equal(
            [
                "a|string.email_empty|is empty, which is not a valid email address|False",
                "c|string.well_known_regex.header_name_empty|is empty, which is not a valid name of an HTTP header|False",
                "d|bytes.ip_empty|is empty, which is not a valid IP address|False",
            ], violations[0]);
        Assert.Equal(
            [
                "a|string.email|must be a valid email address; it is 'x'|False",
                "d|bytes.ip|must be a valid IP address; it is \"abcde\"|False",
            ], violations[1]);
        Assert.Empty(violations[2]);
    }

    [Fact]
    public void Messages_of_protobuf_have_rules()
    {
        const string Schema = """
            syntax = "proto3"; package t;
            import "buf/validate/validate.proto"; import "google/protobuf/any.proto"; import "google/protobuf/duration.proto";
            import "google/protobuf/field_mask.proto"; import "google/protobuf/timestamp.proto"; import "google/protobuf/wrappers.proto";
            message M {
              google.protobuf.Duration span = 1 [(buf.validate.field).duration = { gt { seconds: 1 } lte { seconds: 3 nanos: 5 } not_in [{ seconds: 2 }, { nanos: 7 }] }];
              google.protobuf.Timestamp past = 2 [(buf.validate.field).timestamp = { lt_now: true gte { seconds: 100 } }];
              google.protobuf.Timestamp future = 3 [(buf.validate.field).timestamp.gt_now = true, (buf.validate.field).timestamp.within = { seconds: 60 }];
              google.protobuf.Any any = 4 [(buf.validate.field).any = { in: "type.googleapis.com/t.M" not_in: "x/y" }];
              google.protobuf.FieldMask mask = 5 [(buf.validate.field).field_mask = { in: ["a", "b.c"] not_in: "a.x" }];
              google.protobuf.FieldMask only = 6 [(buf.validate.field).field_mask.const = { paths: ["p", "q"] }];
              google.protobuf.StringValue text = 7 [(buf.validate.field).string = { min_len: 2 pattern: "^a" }, (buf.validate.field).cel = { id: "t.cel" message: "no x" expression: "!this.contains('x')" }];
              repeated google.protobuf.Int32Value list = 8 [(buf.validate.field).repeated = { items { int32 { gt: 3 } } }];
              map<string, google.protobuf.FloatValue> map = 9 [(buf.validate.field).map.values.float.lt = 2.5];
              google.protobuf.Duration exact = 10 [(buf.validate.field).duration.const = { seconds: -1 nanos: -500000000 }];
            }
            """;

        string[][] violations = new BackEnds(("t.proto", Schema)).Violations("t.M",
            "",
            "span { seconds: 2 nanos: 1 } past { seconds: 100 } future { seconds: 1772600767 nanos: 1 } any { type_url: 'type.googleapis.com/t.M' } mask { paths: ['a', 'b.c.d'] } "
                + "only { paths: ['p', 'q'] } text { value: 'ab' } list { value: 4 } map { key: 'k' value { value: 2 } } exact { seconds: -1 nanos: -500000000 }",
            "span { seconds: 3 nanos: 6 } past { seconds: 1772600768 } future { seconds: 1772600767 nanos: -1 } any { type_url: 'x/y' } mask { paths: ['b', 'a.x.y'] } "
                + "only { paths: ['q', 'p'] } text { value: 'x' } list { } map { key: 'k' value { value: 2.5 } } exact { seconds: -2 }",
            "span { seconds: 2 } past { seconds: 99 } future { seconds: 1772600828 }");

        Assert.Empty(violations[0]);
        Assert.Empty(violations[1]);
        Assert.Equal(
            [
                "span|duration.gt_lte|must be greater than 1s and at most 3.000000005s; it is 3.000000006s|False",
                "past|timestamp.lt_now|must not be after the current time; it is 2026-03-04T05:06:08Z|False",
                "future|timestamp.gt_now|must not be before the current time; it is 2026-03-04T05:06:06.999999999Z|False",
                "any|any.in|must have one of the types 'type.googleapis.com/t.M'; it is 'x/y'|False",
                "any|any.not_in|must have none of the types 'x/y'; it is 'x/y'|False",
                "mask|field_mask.in|must only contain paths in 'a', 'b.c'|False",
                "mask|field_mask.not_in|must not contain paths in 'a.x'|False",
                "only|field_mask.const|must have the paths 'p', 'q'|False",
                "text|string.min_len|must have at least 2 characters; it is 'x'|False",
                "text|string.pattern|must match '^a'; it is 'x'|False",
                "text|t.cel|no x|False",
                "list[0]|int32.gt|must be greater than 3; it is 0|False",
                "map[\"k\"]|float.lt|must be less than 2.5; it is 2.5|False",
                "exact|duration.const|must be -1.5s; it is -2s|False",
            ], violations[2]);
        Assert.Equal(
            [
                "span|duration.not_in|must be none of 2s, 0.000000007s; it is 2s|False",
                "past|timestamp.gte|must be at least 1970-01-01T00:01:40Z; it is 1970-01-01T00:01:39Z|False",
                "future|timestamp.within|must be within 60s of the current time; it is 2026-03-04T05:07:08Z|False",
            ], violations[3]);
    }

    [Theory]
    [InlineData("duration = { gt { seconds: 3 } lt { seconds: 3 } }", "no value is greater than 3s and less than 3s")]
    [InlineData("duration = { const { seconds: 3 } lt { nanos: 1 } }", "3s violates the rule that the value must be less than 0.000000001s")]
    public void Contradictions_are_found(string rules, string message)
    {
        string schema = "syntax = 'proto3'; import 'buf/validate/validate.proto'; import 'google/protobuf/duration.proto'; "
            + $"message M {{ google.protobuf.Duration d = 1 [(buf.validate.field).{rules}]; }}";

        Assert.Contains(message, Assert.Single(Schema.LinkRun.Errors(schema)), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Text, bool HasForm)> Cases(string row)
    {
        string[] halves = row.Split("=>")[1].Split(" | ");
        foreach ((string half, bool hasForm) in new[] { (halves[0], true), (halves[1], false) })
        {
            foreach (string text in half.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (text.Replace('↵', '\n').Replace('↹', '\t').Trim('\r'), hasForm);
            }
        }
    }
}
