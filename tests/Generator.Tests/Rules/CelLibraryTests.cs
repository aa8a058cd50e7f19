namespace AmctGen.Generator.Tests.Rules;

/// <summary>Expressions whose types are only known when they are evaluated, and the functions for them, through both back ends.</summary>
public sealed class CelLibraryTests
{
    private const string Numbers = """
        holds   this.i < 1.5 && this.u >= 3 && this.d <= 2          <- i: 1 u: 3 d: 2
        breaks  this.i < 1.5                                        <- i: 2
        holds   dyn(1) == dyn(1u) && dyn(1u) == dyn(1.0) && dyn(2) != dyn(1.5)
        holds   dyn(18446744073709551615u) > dyn(9223372036854775807) && dyn(-1) < dyn(0u)
        holds   dyn(this.d) != dyn(this.d)                          <- d: nan
        breaks  dyn(this.d) < 1 || dyn(this.d) >= 1                 <- d: nan
        fails   dyn(9223372036854775807) + dyn(1) > 0
        fails   dyn(1) + dyn(1u) == 2
        fails   dyn('a') < dyn(1)
        breaks  dyn('a') == dyn(1)
        fails   dyn(this.i) / dyn(this.i) == 1
        holds   this.i == 0 || dyn(this.i) / dyn(this.i) == 1
        holds   type(this.i) == int && type(this.u32) == uint && type(this.f) == double && type(type(1)) == type && type(null) == null_type
        holds   type(this.m) == t.Inner && type(this.m) != type(this.old) && type([]) == list && type({}) == map && type(b'') == bytes
        """;

    private const string Lists = """
        holds   [1, 2, 3].size() == 3 && [1, 2] + [3] == [1, 2, 3] && [1, 2][1] == 2 && [] == []
        fails   [1, 2][2] == 3
        fails   [1, 2][-1] == 3
        holds   {'a': 1, 'b': 2}.size() == 2 && {'a': 1}.a == 1 && {'a': 1}['a'] == 1 && has({'a': 1}.a) && !has({'a': 1}.b)
        fails   {'a': 1}.b == 1
        fails   {'a': 1, 'a': 2}.size() == 1
        holds   {1: 'x', 2: 'y'} == {2: 'y', 1: 'x'} && 1 in {1: 'x'} && !(3 in {1: 'x'})
        holds   this.li == [1, 2] && [1, 2] == this.li && this.li != [2, 1]       <- li: [1, 2]
        holds   this.ls.map(x, x + '!') == ['a!', 'b!']                            <- ls: ['a', 'b']
        holds   this.li.map(x, x > 1, x * 10) == [20, 30]                          <- li: [1, 2, 3]
        holds   this.li.filter(x, x % 2 == 1).map(x, x + 1) == [2, 4]              <- li: [1, 2, 3]
        holds   this.ms.map(k, k).size() == 2 && this.ms.filter(k, k > 'a') == ['b']  <- ms { key: 'a' value: 1 } ms { key: 'b' value: 2 }
        holds   this.ms.all(k, v, v > 0 && k != '') && this.ms.exists(k, v, v == 2) && this.ms.existsOne(k, v, v == 1)  <- ms { key: 'a' value: 1 } ms { key: 'b' value: 2 }
        holds   this.li.all(i, x, x == i + 1) && !this.li.exists(i, x, x == i)     <- li: [1, 2, 3]
        holds   [4, 5].transformList(i, x, i * x) == [0, 5] && [4, 5].transformList(i, x, i > 0, x) == [5]
        holds   this.ms.transformMap(k, v, v + 1) == {'a': 2} && {'a': 1, 'b': 2}.transformMap(k, v, v > 1, k) == {'b': 'b'}  <- ms { key: 'a' value: 1 }
        holds   ['x', 'y'].transformMapEntry(i, v, {v: i}) == {'x': 0, 'y': 1}
        fails   ['x', 'x'].transformMapEntry(i, v, {v: i}).size() == 1
        holds   [[1], [2, 3]].map(x, x.size()) == [1, 2] && [1, 2].all(x, [2, 3].exists(y, y == x + 1))
        holds   [1, 2, 1].unique() == false && ['a', 'b'].unique() && [].all(x, x == 1) && [dyn(1), dyn('a')].size() == 2
        fails   [1, 0].map(x, 1 / x).size() == 2
        holds   [1, 0].exists(x, 1 / x == 1) && ![0, 1].all(x, 2 / x == 3)
        """;

    private const string Messages = """
        holds   this.m == t.Inner{n: 1, list: [1, 2]} && this.m != t.Inner{}       <- m { n: 1 list: [1, 2] }
        holds   this.m == t.Inner{} && !has(this.m.next) && this.m.next.next.s == ''
        holds   t.Inner{n: 5, next: t.Inner{s: 'x'}}.next.s == 'x' && t.Inner{}.n == 0 && has(t.Inner{n: 1}.n) && !has(t.Inner{n: 0}.n)
        fails   t.Inner{n: 5000000000}.n == 0
        holds   this.lm[0].next.list[0] == 4 && this.lm[0].list.all(x, x > 0)      <- lm { list: 1 next { list: 4 } }
        holds   this.lm[0].next.n == 0 && this.lm.map(x, x.next) == [t.Inner{}, t.Inner{n: 1}]  <- lm { } lm { next { n: 1 } }
        fails   this.lm[1].n == 0                                                  <- lm { }
        holds   dyn(this.m).n == 1 && dyn(this.m).next.s == 'q' && has(dyn(this.m).next) && !has(dyn(this.m).s)  <- m { n: 1 next { s: 'q' } }
        fails   dyn(this.m).nothing == 1
        fails   dyn(this.i).n == 1
        holds   getField(this, 'i') == 3 && getField(this.m, 'list') == [1]        <- i: 3 m { list: 1 }
        holds   [this.old].all(x, x.d == 7 && x.s == 'x' && x.kind == 3)           <- old { r: 1 }
        holds   [this.old].all(x, x.d == 0 && has(x.d) && !has(x.s))               <- old { r: 1 d: 0 }
        holds   [this].all(x, x.oi == 0 && !has(x.oi) && !has(x.e) && !has(x.ms))
        holds   [this].all(x, has(x.oi) && has(x.e) && has(x.ms) && x.e == 5 && x.ms['k'] == 0 && x.y == b'a')  <- oi: 0 e: BLUE ms { key: 'k' } y: 'a'
        holds   (this.b ? this.li : this.m.list) == [7]                            <- m { list: 7 }
        holds   this.mx[1u] == 5 && this.mb[true] == 0.5                           <- mx { key: 1 value: BLUE } mb { key: true value: 0.5 }
        """;

    private const string Times = """
        holds   timestamp('2024-02-29T23:59:59Z') + duration('1s') == timestamp('2024-03-01T00:00:00Z')
        holds   timestamp('2024-02-29T12:00:00+02:00') == timestamp('2024-02-29T10:00:00Z') && timestamp(0) < now
        holds   duration('1h30m') == duration('90m') && duration('-1.5s') < duration('0') && duration('1us') > duration('1ns')
        fails   timestamp('2024-02-30T00:00:00Z') < now
        fails   timestamp('9999-12-31T23:59:59Z') + duration('1s') > timestamp(0)
        fails   duration('1 h') > duration('0s')
        fails   duration('') > duration('0s')
        holds   timestamp('2024-03-04T05:06:07.089Z').getFullYear() == 2024 && timestamp('2024-03-04T05:06:07.089Z').getMonth() == 2
        holds   [timestamp('2024-03-04T05:06:07.089Z')].all(x, x.getDate() == 4 && x.getDayOfMonth() == 3 && x.getDayOfYear() == 63 && x.getDayOfWeek() == 1)
        holds   [timestamp('2024-03-04T05:06:07.089Z')].all(x, x.getHours() == 5 && x.getMinutes() == 6 && x.getSeconds() == 7 && x.getMilliseconds() == 89)
        holds   [timestamp('2024-07-04T05:06:07Z')].all(x, x.getHours('Europe/Berlin') == 7 && x.getHours('+05:30') == 10 && x.getDate('-06:00') == 3)
        fails   timestamp(0).getHours('No/Zone') == 0
        holds   duration('3661.5s').getHours() == 1 && duration('3661.5s').getMinutes() == 61 && duration('3661.5s').getSeconds() == 3661 && duration('3661.5s').getMilliseconds() == 500
        holds   string(duration('1h')) == '3600s' && string(timestamp(1)) == '1970-01-01T00:00:01Z' && int(timestamp(5)) == 5 && now == now
        """;

    private const string Texts = """
        holds   'a,b,,c'.split(',') == ['a', 'b', '', 'c'] && 'a,b,c'.split(',', 2) == ['a', 'b,c'] && 'añ'.split('') == ['a', 'ñ'] && 'a'.split(',', 0) == []
        holds   ['a', 'b'].join() == 'ab' && ['a', 'b'].join('-') == 'a-b' && [].join('x') == ''
        holds   'tacocat'.indexOf('ac') == 1 && 'tacocat'.lastIndexOf('a') == 5 && 'abc'.indexOf('z') == -1 && 'aña'.indexOf('a', 1) == 2
        holds   'abc'.charAt(1) == 'b' && 'abc'.charAt(3) == '' && 'a😀b'.charAt(1) == '😀' && 'a😀b'.substring(2) == 'b' && 'abc'.substring(1, 2) == 'b'
        fails   'abc'.charAt(4) == ''
        fails   'abc'.substring(2, 1) == ''
        holds   'aXbX'.replace('X', '-') == 'a-b-' && 'aXbX'.replace('X', '-', 1) == 'a-bX' && 'ab'.replace('', '.') == '.a.b.'
        holds   ' a '.trim() == 'a' && 'AbÇ'.lowerAscii() == 'abÇ' && 'aé'.upperAscii() == 'Aé' && 'a😀b'.reverse() == 'b😀a'
        holds   strings.quote('a"b\n') == '"a\\"b\\n"'
        holds   '%s %d %%'.format(['x', 3]) == 'x 3 %' && '%.2f|%e|%.0f'.format([1.005, 12345.678, 2.5]) == '1.00|1.234568e+04|2'
        holds   '%x %X %o %b'.format([255, 'k', 8u, -5]) == 'ff 6B 10 -101' && '%b'.format([true]) == '1'
        holds   '%s'.format([[1, 'a', null, 2.5, duration('1.5s'), b'q', int]]) == '[1, a, null, 2.5, 1.5s, q, int]'
        holds   '%s'.format([{'b': 1, 'a': true}]) == '{a: true, b: 1}' && '%f'.format([1.0 / 0.0]) == 'Infinity'
        fails   this.s.format([1]) == ''                                          <- s: '%s %s'
        fails   this.s.format([1]) == ''                                          <- s: '%y'
        holds   string(1e21) == '1e+21' && string(0.1) == '0.1' && string(1e-7) == '1e-07' && string(1000000.0) == '1000000' && string(-0.5) == '-0.5'
        holds   string(this.d) == 'NaN'                                           <- d: nan
        holds   bytes('é') == b'\xc3\xa9' && string(b'a') == 'a' && bool('true') && !bool('0')
        fails   string(b'\xff') == ''
        fails   bool('yes')
        holds   this.s.isEmail() && !this.s.isHostname()                          <- s: 'a@b'
        holds   '1.2.3.4'.isIp(4) && '::1'.isIp() && !'::1'.isIp(4) && !'::1'.isIp(5) && '10.0.0.0/8'.isIpPrefix(true) && '10.0.0.1/8'.isIpPrefix(4) && !'10.0.0.1/8'.isIpPrefix(4, true)
        holds   'a:1'.isHostAndPort(true) && 'a'.isHostAndPort(false) && 'a:b'.isUri() && '/a'.isUriRef() && !'/a'.isUri()
        holds   dyn('abc').matches(this.s) && dyn(this.s).matches(dyn('b'))         <- s: '[ab]'
        fails   dyn('abc').matches(this.s)                                        <- s: '(a'
        fails   dyn('abc').matches(dyn(1))
        holds   dyn(this.s).matches('^a+$') && this.ls.all(x, dyn(x).matches('b'))  <- s: 'aa' ls: 'abc'
        """;

    private static readonly CelTable s_table = new([Numbers, Lists, Messages, Times, Texts]);

    [Fact]
    public void Numbers_of_different_types_are_compared() => AssertTable(Numbers);

    [Fact]
    public void Lists_and_maps_are_values() => AssertTable(Lists);

    [Fact]
    public void Messages_are_values() => AssertTable(Messages);

    [Fact]
    public void Times_have_parts() => AssertTable(Times);

    [Fact]
    public void Texts_have_functions() => AssertTable(Texts);

    [Fact]
    public void Messages_of_protobuf_are_values_of_the_language()
    {
        const string Schema = """
            syntax = "proto3"; package t;
            import "buf/validate/validate.proto"; import "google/protobuf/any.proto"; import "google/protobuf/duration.proto";
            import "google/protobuf/struct.proto"; import "google/protobuf/timestamp.proto"; import "google/protobuf/wrappers.proto";
            message M {
              google.protobuf.Timestamp start = 1;
              google.protobuf.Timestamp end = 2 [(buf.validate.field).cel = { id: "future" message: "future" expression: "this > now" }];
              google.protobuf.Int32Value limit = 3 [(buf.validate.field).cel = { id: "even" message: "even" expression: "this % 2 == 0" }];
              google.protobuf.Value value = 4;
              google.protobuf.Struct settings = 5;
              google.protobuf.Any any = 6;
              repeated google.protobuf.Duration steps = 7 [(buf.validate.field).repeated.items.cel = { id: "step" message: "step" expression: "this >= duration('1s')" }];
              map<string, google.protobuf.Int64Value> counts = 8;
              option (buf.validate.message).cel = { id: "now" message: "now" expression: "now - timestamp('2026-03-04T05:06:00Z') == duration('7s')" };
              option (buf.validate.message).cel = { id: "order" message: "order" expression: "!has(this.start) || !has(this.end) || this.end - this.start > duration('1h')" };
              option (buf.validate.message).cel = { id: "limit" message: "limit" expression: "this.limit == null || this.limit > 3" };
              option (buf.validate.message).cel = { id: "value" message: "value" expression: "this.value == null || this.value == 'x' || this.value == 2.0 || this.value == [true, null] || this.value == {'k': 'v'}" };
              option (buf.validate.message).cel = { id: "settings" message: "settings" expression: "this.settings.size() < 2 && (!('a' in this.settings) || this.settings.a == 1.0)" };
              option (buf.validate.message).cel = { id: "any" message: "any" expression: "!has(this.any) || dyn(this.any) == null" };
              option (buf.validate.message).cel = { id: "counts" message: "counts" expression: "this.counts.all(k, v, v < 9)" };
            }
            """;

        string[][] violations = new BackEnds(("t.proto", Schema)).Violations("t.M",
            "",
            "start { seconds: 5 } end { seconds: 1999999999 } limit { value: 4 } value { string_value: 'x' } settings { fields { key: 'a' value { number_value: 1 } } } steps { seconds: 1 }",
            "value { number_value: 2 }",
            "value { list_value { values { bool_value: true } values { null_value: NULL_VALUE } } } counts { key: 'a' value { value: 8 } }",
            "value { struct_value { fields { key: 'k' value { string_value: 'v' } } } }",
            "start { seconds: 5 } end { seconds: 6 } limit { value: 3 } value { bool_value: true } settings { fields { key: 'a' value { string_value: 'x' } } } steps { } counts { key: 'a' value { value: 9 } } any { type_url: 'a/b' }");

        Assert.All(violations[..5], Assert.Empty);
        Assert.Equal(
            ["|order|order|False", "|limit|limit|False", "|value|value|False", "|settings|settings|False",
                "|any|the rule cannot be evaluated: an index, a conversion or a computation in it fails (any)|False", "|counts|counts|False",
                "end|future|future|False", "limit|even|even|False", "steps[0]|step|step|False"],
            violations[5]);
    }

    /// <summary>A message that is only known when the expression is evaluated has the defaults that its fields declare.</summary>
    [Theory]
    [InlineData("dyn(this.old).i32 == -7 && dyn(this.old).u64 == 18446744073709551615u && dyn(this.old).b")]
    [InlineData("dyn(this.old).d == 0.1 && dyn(this.old).inf > 1e308 && dyn(this.old).nan != dyn(this.old).nan && dyn(this.old).f == 1.5")]
    [InlineData("dyn(this.old).s == 'a \\'\"\\\\ é\\n' && dyn(this.old).empty == '' && dyn(this.old).y == b'\\x00\\xff a'")]
    [InlineData("dyn(this.old).e == 4 && dyn(this.old).first == 3 && dyn(this.old).zero == 0")]
    [InlineData("!has(dyn(this.old).i32) && !has(dyn(this.old).e) && !has(dyn(this.old).s)")]
    [InlineData("dyn(this.old).next.next.i32 == -7 && getField(this.old, 'i32') == -7")]
    [InlineData("dyn(this.olds).all(o, o.i32 == -7 && o.next.s.size() == 8) && dyn([this.old])[0].i32 == -7 && dyn({'a': this.old}).a.i32 == -7")]
    [InlineData("dyn(this.by_name).all(k, dyn(this.by_name)[k].i32 == -7)")]
    public void Defaults_of_fields_apply_when_types_are_not_known(string expression)
    {
        const string Old = """
            syntax = "proto2"; package t;
            message Old {
              enum Kind { FIRST = 3; SECOND = 4; }
              optional int32 i32 = 1 [default = -7]; optional uint64 u64 = 2 [default = 18446744073709551615]; optional bool b = 3 [default = true];
              optional double d = 4 [default = 0.1]; optional double inf = 5 [default = inf]; optional float nan = 6 [default = nan]; optional float f = 7 [default = 1.5];
              optional string s = 8 [default = "a '\"\\ \303\251\n"]; optional string empty = 9 [default = ""]; optional bytes y = 10 [default = "\000\377 a"];
              optional Kind e = 11 [default = SECOND]; optional Kind first = 12; optional int32 zero = 13; optional Old next = 14;
            }
            """;
        string schema = "syntax = \"proto3\"; package t; import \"buf/validate/validate.proto\"; import \"old.proto\";\nmessage M { Old old = 1; repeated Old olds = 2; map<string, Old> by_name = 3;\n"
            + $"  option (buf.validate.message).cel = {{ id: 'r' message: 'm' expression: \"{expression.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" }};\n}}\n";

        string[][] violations = new BackEnds(("t.proto", schema), ("old.proto", Old)).Violations(
            "t.M", "", "old { }", "old { zero: 0 next { } } olds { } olds { next { next { } } } by_name { key: 'a' }");

        Assert.All(violations, Assert.Empty);
    }

    [Fact]
    public void Predefined_rules_have_a_value()
    {
        const string Rules = """
            syntax = "proto2"; package rules;
            import "buf/validate/validate.proto"; import "google/protobuf/duration.proto"; import "google/protobuf/wrappers.proto";
            extend buf.validate.Int32Rules {
              optional int32 multiple_of = 1161 [(buf.validate.predefined).cel = { id: "int32.multiple_of" message: "is not a multiple" expression: "this % rule == 0" }];
              repeated google.protobuf.Int32Value one_of = 1162 [(buf.validate.predefined) = { cel: { id: "int32.one_of" expression: "this in rule ? '' : 'not one of %s'.format([rule])" } cel: { id: "int32.few" message: "few" expression: "rule.size() < 3" } }];
            }
            extend buf.validate.StringRules { optional bool lower = 1161 [(buf.validate.predefined).cel = { id: "string.lower" expression: "!rule || this == this.lowerAscii()" }]; }
            extend buf.validate.RepeatedRules { optional int32 exactly = 1161 [(buf.validate.predefined).cel = { id: "repeated.exactly" message: "exactly" expression: "this.size() == rule" }]; }
            extend buf.validate.DurationRules { optional google.protobuf.Duration shorter = 1161 [(buf.validate.predefined).cel = { id: "duration.shorter" message: "shorter" expression: "this < rule" }]; }
            """;
        const string Schema = """
            syntax = "proto3"; package t;
            import "buf/validate/validate.proto"; import "rules.proto"; import "google/protobuf/duration.proto"; import "google/protobuf/wrappers.proto";
            message M {
              int32 a = 1 [(buf.validate.field).int32.(rules.multiple_of) = 3];
              int32 b = 2 [(buf.validate.field).int32 = { [rules.one_of]: [{ value: 1 }, { value: 2 }] gt: 0 }];
              string c = 3 [(buf.validate.field).string.(rules.lower) = true];
              repeated string d = 4 [(buf.validate.field).repeated = { [rules.exactly]: 2 items { string { [rules.lower]: true } } }];
              google.protobuf.Duration e = 5 [(buf.validate.field).duration.(rules.shorter) = { seconds: 2 }];
              google.protobuf.Int32Value f = 6 [(buf.validate.field).int32.(rules.multiple_of) = 4];
            }
            """;

        string[][] violations = new BackEnds(("rules.proto", Rules), ("t.proto", Schema)).Violations("t.M",
            "a: 9 b: 2 c: 'x' d: ['a', 'b'] e { seconds: 1 } f { value: 8 }", "a: 10 b: 3 c: 'X' d: 'B' e { seconds: 2 } f { value: 7 }");

        Assert.Empty(violations[0]);
        Assert.Equal(
            ["a|int32.multiple_of|is not a multiple|False", "b|int32.one_of|not one of [1, 2]|False",
                "c|string.lower|violates the rule !rule || this == this.lowerAscii()|False", "d|repeated.exactly|exactly|False",
                "d[0]|string.lower|violates the rule !rule || this == this.lowerAscii()|False", "e|duration.shorter|shorter|False", "f|int32.multiple_of|is not a multiple|False"],
            violations[1]);
    }

    [Fact]
    public void An_error_of_a_predefined_rule_is_told_at_its_declaration() => MarkedSchema.Check(
        """syntax = "proto2"; import "buf/validate/validate.proto"; extend buf.validate.Int32Rules { optional int32 x = 1161 [(buf.validate.predefined).cel = { id: "x" expression: "this == rule «+» 'a'" }]; }""",
        "AMCT3015: '+' is not defined for an int and a string");

    [Fact]
    public void A_valid_message_is_validated_without_an_allocation()
    {
        const string Schema = """
            syntax = "proto3"; package t;
            import "buf/validate/validate.proto"; import "google/protobuf/duration.proto"; import "google/protobuf/field_mask.proto";
            import "google/protobuf/timestamp.proto"; import "google/protobuf/wrappers.proto";
            message M {
              string mail = 1 [(buf.validate.field).string.email = true];
              string link = 2 [(buf.validate.field).string.uri = true];
              string net = 3 [(buf.validate.field).string.ip_prefix = true];
              google.protobuf.Timestamp start = 4 [(buf.validate.field).timestamp.lt_now = true];
              google.protobuf.Timestamp end = 5;
              google.protobuf.Duration span = 6 [(buf.validate.field).duration.gt.seconds = 1];
              google.protobuf.Int32Value limit = 7 [(buf.validate.field).int32.gt = 1, (buf.validate.field).cel = { id: "c" expression: "this % 2 == 0" }];
              google.protobuf.FieldMask mask = 8 [(buf.validate.field).field_mask.in = "a", (buf.validate.field).field_mask.in = "b"];
              option (buf.validate.message).cel = { id: "order" expression: "this.end > this.start && this.end - this.start < duration('8760h')" };
              option (buf.validate.message).cel = { id: "host" expression: "this.mail.isEmail() && this.limit < 9.5 && has(this.span) && now > this.start" };
            }
            """;
        const string Source = """
            public static class Program
            {
                public static string Run()
                {
                    var message = T.M.ParseText("mail: 'a@b.c' link: 'http://a/b' net: '10.0.0.0/8' start { seconds: 5 } end { seconds: 9 } span { seconds: 2 } limit { value: 4 } mask { paths: ['a', 'b.c'] }");
                    for (int i = 0; i < 100; i++)
                    {
                        message.Validate().ThrowIfInvalid();
                    }
                    long before = System.GC.GetAllocatedBytesForCurrentThread();
                    message.Validate();
                    return (System.GC.GetAllocatedBytesForCurrentThread() - before).ToString();
                }
            }
            """;
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/t.proto", Schema)], Source);

        Assert.Empty(run.Problems);
        Assert.Equal("0", TestCompilation.Execute(run.Output));
    }

    private static void AssertTable(string table) => Assert.Equal("", string.Join("\n", s_table.Wrong(table)));
}
