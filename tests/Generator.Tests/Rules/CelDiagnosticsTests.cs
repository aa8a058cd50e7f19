namespace AmctGen.Generator.Tests.Rules;

/// <summary>Expressions that are valid syntax but not rules: each has one diagnostic, at the location of the error.</summary>
public sealed class CelDiagnosticsTests
{
    private const string Names = """
        this.«q» => 't.T' has no field 'q'
        this.«batch_nun» > 0 => 't.T' has no field 'batch_nun'; did you mean 'batch_num'?
        this.m.«nam» == '' => 't.Inner' has no field 'nam'; did you mean 'name'?
        this.m.next.next.«lst».size() > 0 => 't.Inner' has no field 'lst'; did you mean 'list'?
        «that.i» > 0 => there is no 'that.i'; fields are reached through this, values of enums by their full names
        «ths.i» > 0 => there is no 'ths.i'; fields are reached through this, values of enums by their full names; did you mean 'this'?
        «i» > 0 => there is no 'i' here; the value is called this; did you mean 'this.i'?
        this.i.«n» > 0 => an int has no field 'n'
        this.ms.key > 0 => 
        this.li.«n» > 0 => a list(int) has no field 'n'
        this.lm[0].«nn» > 0 => 't.Inner' has no field 'nn'
        this.lm.all(x, x.«q» > 0) => 't.Inner' has no field 'q'
        this.lm.all(x, «y.n» > 0) => there is no 'y.n'; fields are reached through this, values of enums by their full names; did you mean 'this.y'?
        this.lm.all(x, x.n > 0) && «x.n» > 0 => there is no 'x.n'; fields are reached through this, values of enums by their full names
        this.li.all(x, this.li.all(x, x > 0)) => 
        this.li.all(this, this > 0) => 
        this.e == Color.«BLUE» => 't.Color' has no value 'BLUE'
        this.e == t.Color.«BLUE» => 't.Color' has no value 'BLUE'
        this.e == «BLUE» => there is no 'BLUE' here; the value is called this
        this.e == «Colour.RED» => there is no 'Colour.RED'; fields are reached through this, values of enums by their full names
        has(this.«q») => 't.T' has no field 'q'
        has(«q».i) => there is no 'q' here; the value is called this
        «has(this)» => has() needs a field, for example has(this.name)
        «has(this.i, this.b)» => has() needs a field, for example has(this.name)
        «has()» => has() needs a field, for example has(this.name)
        «has(this.li[0])» => has() needs a field, for example has(this.name)
        «has(this.ms['a'])» => has() needs a field, for example has(this.name)
        now «>» 0 => '>' is not defined for a timestamp and an int
        «rules.gt» > 0 => there is no 'rules.gt'; fields are reached through this, values of enums by their full names
        """;

    private const string Types = """
        this.i «==» 1u => '==' is not defined for an int and a uint; write the number with u after it, for example 1u, or use uint()
        this.i < 1.0 => 
        this.u > 0 => 
        this.u «+» 1 > 0u => '+' is not defined for a uint and an int; write the number with u after it, for example 1u, or use uint()
        this.u < 1.0 => 
        this.d > 0 => 
        this.f «==» 1 => '==' is not defined for a double and an int; write the whole number with a point, for example 1.0, or use double()
        this.i «==» 'a' => '==' is not defined for an int and a string
        this.s «==» 1 => '==' is not defined for a string and an int
        this.s «<» this.y => '<' is not defined for a string and bytes
        this.s «+» 1 == '' => '+' is not defined for a string and an int
        this.s «-» 'a' == '' => '-' is not defined for a string and a string
        this.b «+» this.b => '+' is not defined for a bool and a bool
        this.d «%» 2.0 == 0.0 => '%' is not defined for a double and a double
        this.b «==» 1 => '==' is not defined for a bool and an int
        this.b && «1» => '&&' requires bools, not an int
        «1» && this.b => '&&' requires bools, not an int
        «this.i» || this.b => '||' requires bools, not an int
        «!this.i» => '!' is not defined for an int
        «!this.s» => '!' is not defined for a string
        «-this.u» == 1 => '-' is not defined for a uint
        «-this.s» == '' => '-' is not defined for a string
        «-this.b» => '-' is not defined for a bool
        «this.i» ? 1 : 2 => the condition of '?' must be a bool, not an int
        this.b ? 1 : «'a'» => the branches of '?' must have the same type, not an int and a string
        this.b ? 1 : «2u» => the branches of '?' must have the same type, not an int and a uint; write the number with u after it, for example 1u, or use uint()
        this.e «==» 'RED' => '==' is not defined for an int and a string
        this.e «==» 1.0 => '==' is not defined for an int and a double; write the whole number with a point, for example 1.0, or use double()
        this.m == this.m => 
        this.m «==» 1 => '==' is not defined for a t.Inner and an int
        this.m «<» this.m => '<' is not defined for a t.Inner and a t.Inner
        this.li == this.li => 
        this.i «==» null => '==' is not defined for an int and null
        this.s «==» null => '==' is not defined for a string and null
        this.li «==» null => '==' is not defined for a list(int) and null
        this.i «in» this.s => an int cannot be in a string
        this.i «in» this.i => an int cannot be in an int
        this.s «in» this.li => a string cannot be in a list(int)
        1u «in» this.li => a uint cannot be in a list(int)
        1 «in» this.ms => an int cannot be in a map(string, int)
        'a' «in» this.li => a string cannot be in a list(int)
        1u «in» [1, 2] => a uint cannot be in a list(int)
        1 in [1, 2u] => 
        this.i «in» [1.0] => an int cannot be in a list(double); write the whole number with a point, for example 1.0, or use double()
        this.m in this.lm => 
        this.li[«0u»] == 1 => a list(int) has no element [uint]
        this.li[«'a'»] == 1 => a list(int) has no element [string]
        this.li[«1.0»] == 1 => a list(int) has no element [double]
        this.ms[«1»] == 1 => a map(string, int) has no element [int]
        this.mm[«'a'»].n == 1 => a map(int, t.Inner) has no element [string]
        this.i[«0»] == 1 => an int has no element [int]
        this.s[«0»] == 'a' => a string has no element [int]
        1 < 2 «<» 3 => '<' is not defined for a bool and an int
        """;

    private const string Functions = """
        «sise»(this.s) > 0 => there is no function sise(); did you mean 'size'?
        this.s.«sise»() > 0 => there is no function sise(); did you mean 'size'?
        this.s.«startWith»('a') => there is no function startWith(); did you mean 'startsWith'?
        «size»(this.i) > 0 => size() is not defined for (int)
        «size»() > 0 => size() is not defined for ()
        «size»(this.s, 1) > 0 => size() is not defined for (string, int)
        this.s.«size»(1) > 0 => size() is not defined for (string, int)
        this.i.«size»() > 0 => size() is not defined for (int)
        this.s.«contains»(1) => contains() is not defined for (string, int)
        this.s.«contains»() => contains() is not defined for (string)
        this.s.«contains»('a', 'b') => contains() is not defined for (string, string, string)
        «contains»(this.s, 'a') => contains() is called on its value, for example this.name.contains(...)
        this.s.«startsWith»(this.y) => startsWith() is not defined for (string, bytes)
        this.s.matches(«'('») => the pattern is not a regular expression of RE2: the group is not closed
        this.s.matches(«'(?=a)'») => the pattern is not a regular expression of RE2: '(?=': RE2 has no lookaround
        this.s.«matches»() => matches() is not defined for (string)
        this.li.«unique»(1) => unique() is not defined for (list(int), int)
        this.lm.«unique»() => unique() is not defined for (list(t.Inner))
        this.s.«unique»() => unique() is not defined for (string)
        this.i.«isNan»() => isNan() is not defined for (int)
        «isNan»(this.d) => isNan() is called on its value, for example this.name.isNan()
        this.d.«isInf»('a') => isInf() is not defined for (double, string)
        «int»(this.b) == 1 => int() is not defined for (bool)
        «int»() == 1 => int() is not defined for ()
        «uint»(1, 2) == 1u => uint() is not defined for (int, int)
        «double»(this.y) == 1.0 => double() is not defined for (bytes)
        «string»(this.m) == '' => string() is not defined for (t.Inner)
        this.i.«int»() == 1 => int() has its value in parentheses, for example int(this.name)
        this.s.lowerAscii() == '' => 
        this.s.split(',').size() > 0 => 
        this.s.isEmail() => 
        math.«greatest»(1, 2) > 1 => there is no function greatest()
        «all»(this.li, x, x > 0) => all() is called on a list or map, for example this.name.all(...)
        this.li.«all»(x) => all() needs a name and an expression, for example all(x, x > 0)
        this.li.«all»(x, x > 0, x < 5) => all() needs a name and an expression, for example all(x, x > 0)
        this.li.«all»(1, true) => all() needs a name and an expression, for example all(x, x > 0)
        this.li.«all»(this.x, true) => all() needs a name and an expression, for example all(x, x > 0)
        this.li.«all»() => all() needs a name and an expression, for example all(x, x > 0)
        this.li.all(x, «x») => all() requires a bool, not an int
        this.li.exists(x, «x + 1») => exists() requires a bool, not an int
        this.li.exists_one(x, «'a'») => exists_one() requires a bool, not a string
        this.li.filter(x, «1»).size() > 0 => filter() requires a bool, not an int
        this.i.«all»(x, x > 0) => all() iterates over a list or the keys of a map, not an int
        this.s.«all»(x, x == 'a') => all() iterates over a list or the keys of a map, not a string
        this.li.«exists_two»(x, x > 0) => there is no function exists_two()
        this.li.«exists_oen»(x, x > 0) => there is no function exists_oen(); did you mean 'exists_one'?
        this.li.existsOne(x, x > 0) «=»> => '=' has no meaning in an expression; did you mean '=='?
        """;

    private const string Unsupported = """
        dyn(this.i) == 1 => 
        type(this.i) == int => 
        this.i «==» int => '==' is not defined for an int and a type
        timestamp('2020-01-01T00:00:00Z') < now => 
        duration('1s') < duration('2s') => 
        bytes(this.s) == this.y => 
        bool(this.s) => 
        '%d'.format([this.i]) == '' => 
        {'a': 1}['a'] == 1 => 
        {'a': 1}.size() == 1 => 
        t.Inner{n: 1}.n == 1 => 
        Inner{} == this.m => 
        [1, 2].size() == 2 => 
        [1, 2][0] == 1 => 
        [1].all(x, x > 0) => 
        [1, 2] == this.li => 
        this.i «in» [[1]] => an int cannot be in a list(list(int))
        this.ms.all(k, v, v > 0) => 
        this.ms.map(k, k).size() > 0 => 
        this.ms.filter(k, k == '').size() > 0 => 
        this.li.map(x, x > 0, x).size() > 0 => 
        this.li.map(x, x + 1).unique() => 
        this.li.filter(x, x / 2 == 1).size() > 0 => 
        this.lm.map(x, x.next).size() > 0 => 
        this.lm.map(x, x.list).size() > 0 => 
        this.lm[0].list.size() > 0 => 
        this.lm[0].next.n > 0 => 
        this.lm[0].list.all(x, x > 0) => 
        this.lm[0] == null => 
        (this.b ? this.li : this.m.list).size() > 0 => 
        (this.b ? null : null) == null => 
        this.li.«transformList»(x, x).size() > 0 => transformList() needs two names and an expression, for example transformList(k, v, v)
        optional.of(1).«hasValue»() => there is no function hasValue()
        this.«?»m.n == 1 => the syntax of optional values, '.?', is not part of these expressions; use has()
        cel.«bind»(x, 1, x > 0) => there is no function bind()
        """;

    // Wrappers, timestamps and the like are not messages in an expression. The first rows of a pair are what is meant instead.
    private const string WellKnown = """
        this.sv == 'x' => 
        «this.m == null» => AMCT3021: the comparison is always false: a message that is not set is read as an empty one, not as null; use has()
        «null != this.m.next» => AMCT3021: the comparison is always true: a message that is not set is read as an empty one, not as null; use has()
        «this.t == null» => AMCT3021: the comparison is always false: a message that is not set is read as an empty one, not as null; use has()
        this.lm.all(x, «x == null») => AMCT3021: the comparison is always false: a message that is not set is read as an empty one, not as null; use has()
        this.sv.«value» == 'x' => a wrapper(string) has no field 'value'; a wrapper is its own value in an expression: leave out '.value'
        has(this.sv.«value») => a wrapper(string) has no field 'value'; a wrapper is its own value in an expression: leave out '.value'
        int(this.t) > 0 => 
        this.t.«seconds» > 0 => a timestamp has no field 'seconds'; write int(...) around the timestamp for its seconds since 1970, or compare it with timestamp('...')
        this.t.«nanos» > 0 => a timestamp has no field 'nanos'; use getMilliseconds(), or compare the timestamp with timestamp('...')
        this.du.getSeconds() > 0 => 
        this.du.«seconds» > 0 => a duration has no field 'seconds'; use getSeconds(), or compare the duration with duration('...')
        this.du.«nanos» > 0 => a duration has no field 'nanos'; use getMilliseconds(), or compare the duration with duration('...')
        this.lv.«values».size() > 0 => a list(dyn) has no field 'values'; a list of values is a list in an expression: leave out '.values'
        this.st.fields.size() > 0 => 
        this.any.type_url == '' => 
        this.va.string_value == '' => 
        this.du «<» this.t => '<' is not defined for a duration and a timestamp
        this.t «+» this.t == this.t => '+' is not defined for a timestamp and a timestamp
        this.sv «+» 1 == '' => '+' is not defined for a wrapper(string) and an int
        this.t «==» 0 => '==' is not defined for a timestamp and an int
        now «>» this.du => '>' is not defined for a timestamp and a duration
        '%d'.format([«this.sv»]) == '' => '%d' cannot write a wrapper(string)
        '%d'.format(«[1, 2]») == '' => format() needs as many values as its text has clauses: 1, not 2
        «'%y'».format([1]) == '' => a clause of format() is %s, %d, %f, %e, %b, %o, %x, %X or %%; %f and %e may have a precision up to 100, for example %.2f
        t.Inner{n: «'a'»}.n == 1 => the field 'n' is an int, not a string
        t.Inner{«q»: 1}.n == 1 => 't.Inner' has no field 'q'
        «t.Innr»{n: 1}.n == 1 => there is no message 't.Innr'; write its full name
        """;

    private const string Results = """
        «this.i» => a rule must return a bool, or a string with the error message; this returns an int
        «this.u» => a rule must return a bool, or a string with the error message; this returns a uint
        «this.d» => a rule must return a bool, or a string with the error message; this returns a double
        «this.y» => a rule must return a bool, or a string with the error message; this returns bytes
        «this.m» => a rule must return a bool, or a string with the error message; this returns a t.Inner
        «this.li» => a rule must return a bool, or a string with the error message; this returns a list(int)
        «this.ms» => a rule must return a bool, or a string with the error message; this returns a map(string, int)
        «this.e» => a rule must return a bool, or a string with the error message; this returns an int
        «null» => a rule must return a bool, or a string with the error message; this returns null
        «this» => a rule must return a bool, or a string with the error message; this returns a t.T
        «1» => a rule must return a bool, or a string with the error message; this returns an int
        «this.b ? 1 : 2» => a rule must return a bool, or a string with the error message; this returns an int
        «this.li.map(x, x)» => a rule must return a bool, or a string with the error message; this returns a list(int)
        """;

    [Fact]
    public void What_is_named_must_exist() => ExpressionTable.Check(Names);

    [Fact]
    public void Types_must_fit() => ExpressionTable.Check(Types);

    [Fact]
    public void Functions_take_what_they_are_made_for() => ExpressionTable.Check(Functions);

    [Fact]
    public void What_is_not_supported_is_said() => ExpressionTable.Check(Unsupported);

    [Fact]
    public void Messages_that_are_well_known_are_what_the_language_makes_of_them() => ExpressionTable.Check(WellKnown);

    [Fact]
    public void What_is_not_enforced_leaves_the_other_rules()
    {
        string large = "this" + string.Concat(Enumerable.Repeat(" + 'a'", 120)) + " != ''";
        string schema = $$"""
            syntax = "proto3";
            package t;
            import "buf/validate/validate.proto";
            import "google/protobuf/timestamp.proto";
            message M {
              option (buf.validate.message).cel = { id: "a" expression: "this.t < now" };
              option (buf.validate.message).cel = { id: "b" expression: "this.s.size() < 3" };
              string s = 1 [(buf.validate.field).string = { max_len: 5 }, (buf.validate.field).cel = { id: "c" expression: "this.isUri()" }, (buf.validate.field).cel = { id: "d" expression: "{{large}}" }];
              repeated string l = 2 [(buf.validate.field).repeated.items.cel = { id: "e" expression: "{{large}}" }];
              map<string, string> m = 3 [(buf.validate.field).map.keys.cel = { id: "f" expression: "{{large}}" }];
              google.protobuf.Timestamp t = 4 [(buf.validate.field).timestamp.lt_now = true, (buf.validate.field).required = true];
            }
            """;
        const string Source = """
            public static class Program
            {
                public static string Run() => string.Join(" ", System.Linq.Enumerable.Select(T.M.ParseText("s: 'abcdef'").Validate().Violations, violation => violation.RuleId));
            }
            """;
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/m.proto", schema)], Source);

        Assert.All(run.Problems, static problem => Assert.Contains("warning AMCT3011", problem, StringComparison.Ordinal));
        Assert.Equal(3, run.Problems.Length);
        TestCompilation.AssertClean(run.Output);
        Assert.Equal("b string.max_len c required", TestCompilation.Execute(run.Output));
    }

    [Theory]
    [InlineData("this.sv == null && null == this.va", "", "True")]
    [InlineData("this.sv == null", "sv { value: '' }", "False")]
    [InlineData("this.m != null && this.t != null", "", "True")]
    [InlineData("this.m.next == null", "m { }", "False")]
    public void Only_wrappers_and_values_can_be_null(string expression, string text, string isValid)
    {
        string schema = $$"""
            syntax = "proto3";
            package t;
            import "buf/validate/validate.proto";
            import "google/protobuf/struct.proto";
            import "google/protobuf/timestamp.proto";
            import "google/protobuf/wrappers.proto";
            message Inner { Inner next = 1; }
            message M {
              Inner m = 1; google.protobuf.StringValue sv = 2; google.protobuf.Value va = 3; google.protobuf.Timestamp t = 4;
              option (buf.validate.message).cel = { id: "x" expression: "{{expression}}" };
            }
            """;
        GeneratorRun run = GeneratorRun.Create(
            [new ProtoFile("/project/m.proto", schema)],
            $"public static class Program {{ public static string Run() => T.M.ParseText(\"{text}\").Validate().IsValid.ToString(); }}");

        Assert.Equal(isValid, TestCompilation.Execute(run.Output));
    }

    [Fact]
    public void A_rule_gives_a_bool_or_a_text() => ExpressionTable.Check(Results);
}
