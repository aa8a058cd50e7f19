namespace AmctGen.Generator.Tests.Rules;

/// <summary>Expressions that can be read but are no rules: each has one diagnostic, at the place that is wrong.</summary>
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
        this.ms.«key» > 0 => a map(string, int) has no field 'key'
        this.li.«n» > 0 => a list(int) has no field 'n'
        this.lm[0].«nn» > 0 => 't.Inner' has no field 'nn'
        this.lm.all(x, x.«q» > 0) => 't.Inner' has no field 'q'
        this.lm.all(x, «y.n» > 0) => there is no 'y.n'; fields are reached through this, values of enums by their full names; did you mean 'this.y'?
        this.lm.all(x, x.n > 0) && «x.n» > 0 => there is no 'x.n'; fields are reached through this, values of enums by their full names
        this.li.all(x, this.li.all(«x», x > 0)) => 'x' has a meaning here already; choose another name
        this.li.all(«this», this > 0) => 'this' has a meaning here already; choose another name
        this.e == Color.«BLUE» => 't.Color' has no value 'BLUE'
        this.e == t.Color.«BLUE» => 't.Color' has no value 'BLUE'
        this.e == «BLUE» => there is no 'BLUE' here; the value is called this
        this.e == «Colour.RED» => there is no 'Colour.RED'; fields are reached through this, values of enums by their full names
        has(this.«q») => 't.T' has no field 'q'
        has(«q».i) => there is no 'q' here; the value is called this
        «has(this)» => has() takes a field, as has(this.name)
        «has(this.i, this.b)» => has() takes a field, as has(this.name)
        «has()» => has() takes a field, as has(this.name)
        «has(this.li[0])» => has() takes a field, as has(this.name)
        «has(this.ms['a'])» => has() takes a field, as has(this.name)
        «now» > 0 => 'now' is not supported: what a configuration means must not depend on the time
        «rules.gt» > 0 => there is no 'rules.gt'; fields are reached through this, values of enums by their full names
        """;

    private const string Types = """
        this.i «==» 1u => '==' does not take an int and a uint; write the number with u behind it, as 1u, or use uint()
        this.i «<» 1.0 => '<' does not take an int and a double; write the whole number with a point, as 1.0, or use double()
        this.u «>» 0 => '>' does not take a uint and an int; write the number with u behind it, as 1u, or use uint()
        this.u «+» 1 > 0u => '+' does not take a uint and an int; write the number with u behind it, as 1u, or use uint()
        this.u «<» 1.0 => '<' does not take a uint and a double; use double()
        this.d «>» 0 => '>' does not take a double and an int; write the whole number with a point, as 1.0, or use double()
        this.f «==» 1 => '==' does not take a double and an int; write the whole number with a point, as 1.0, or use double()
        this.i «==» 'a' => '==' does not take an int and a string
        this.s «==» 1 => '==' does not take a string and an int
        this.s «<» this.y => '<' does not take a string and bytes
        this.s «+» 1 == '' => '+' does not take a string and an int
        this.s «-» 'a' == '' => '-' does not take a string and a string
        this.b «+» this.b => '+' does not take a bool and a bool
        this.d «%» 2.0 == 0.0 => '%' does not take a double and a double
        this.b «==» 1 => '==' does not take a bool and an int
        this.b && «1» => '&&' takes bools, not an int
        «1» && this.b => '&&' takes bools, not an int
        «this.i» || this.b => '||' takes bools, not an int
        «!this.i» => '!' does not take an int
        «!this.s» => '!' does not take a string
        «-this.u» == 1 => '-' does not take a uint
        «-this.s» == '' => '-' does not take a string
        «-this.b» => '-' does not take a bool
        «this.i» ? 1 : 2 => the condition of '?' is a bool, not an int
        this.b ? 1 : «'a'» => the branches of '?' are of one type, not an int and a string
        this.b ? 1 : «2u» => the branches of '?' are of one type, not an int and a uint; write the number with u behind it, as 1u, or use uint()
        this.e «==» 'RED' => '==' does not take an int and a string
        this.e «==» 1.0 => '==' does not take an int and a double; write the whole number with a point, as 1.0, or use double()
        «this.m == this.m» => comparing values of the type t.Inner is not supported; compare their fields or elements
        this.m «==» 1 => '==' does not take a t.Inner and an int
        this.m «<» this.m => '<' does not take a t.Inner and a t.Inner
        «this.li == this.li» => comparing values of the type list(int) is not supported; compare their fields or elements
        this.i «==» null => '==' does not take an int and null
        this.s «==» null => '==' does not take a string and null
        this.li «==» null => '==' does not take a list(int) and null
        this.i «in» this.s => an int cannot be in a string
        this.i «in» this.i => an int cannot be in an int
        this.s «in» this.li => a string cannot be in a list(int)
        1u «in» this.li => a uint cannot be in a list(int)
        1 «in» this.ms => an int cannot be in a map(string, int)
        'a' «in» this.li => a string cannot be in a list(int)
        1u in [«1», 2] => the list holds an int where a uint is looked for; write the number with u behind it, as 1u, or use uint()
        1 in [1, «2u»] => the list holds a uint where an int is looked for; write the number with u behind it, as 1u, or use uint()
        this.i in [«1.0»] => the list holds a double where an int is looked for; write the whole number with a point, as 1.0, or use double()
        «this.m» in this.lm => looking for a t.Inner with 'in' is not supported
        this.li[«'a'»] == 1 => a list(int) has no element [string]
        this.li[«1.0»] == 1 => a list(int) has no element [double]
        this.ms[«1»] == 1 => a map(string, int) has no element [int]
        this.mm[«'a'»].n == 1 => a map(int, t.Inner) has no element [string]
        this.i[«0»] == 1 => an int has no element [int]
        this.s[«0»] == 'a' => a string has no element [int]
        1 < 2 «<» 3 => '<' does not take a bool and an int
        """;

    private const string Functions = """
        «sise»(this.s) > 0 => there is no function sise(); did you mean 'size'?
        this.s.«sise»() > 0 => there is no function sise(); did you mean 'size'?
        this.s.«startWith»('a') => there is no function startWith(); did you mean 'startsWith'?
        «size»(this.i) > 0 => size() does not take (int)
        «size»() > 0 => size() does not take ()
        «size»(this.s, 1) > 0 => size() does not take (string, int)
        this.s.«size»(1) > 0 => size() does not take (string, int)
        this.i.«size»() > 0 => size() does not take (int)
        this.s.«contains»(1) => contains() does not take (string, int)
        this.s.«contains»() => contains() does not take (string)
        this.s.«contains»('a', 'b') => contains() does not take (string, string, string)
        «contains»(this.s, 'a') => contains() stands behind what it is asked of, as this.name.contains()
        this.s.«startsWith»(this.y) => startsWith() does not take (string, bytes)
        this.s.matches(«this.s») => the pattern of matches() must be written out as a string
        this.s.matches(«'('») => the pattern is no regular expression in RE2 syntax: not enough )'s
        this.s.matches(«'(?=a)'») => the pattern is no regular expression in RE2 syntax: RE2 has no lookaround and no atomic groups
        this.s.«matches»() => matches() does not take (string)
        this.li.«unique»(1) => unique() does not take (list(int), int)
        this.lm.«unique»() => unique() does not take (list(t.Inner))
        this.s.«unique»() => unique() does not take (string)
        this.i.«isNan»() => isNan() does not take (int)
        «isNan»(this.d) => isNan() stands behind what it is asked of, as this.name.isNan()
        this.d.«isInf»('a') => isInf() does not take (double, string)
        «int»(this.b) == 1 => int() does not take (bool)
        «int»() == 1 => int() does not take ()
        «uint»(1, 2) == 1u => uint() does not take (int, int)
        «double»(this.y) == 1.0 => double() does not take (bytes)
        «string»(this.m) == '' => string() does not take (t.Inner)
        this.i.«int»() == 1 => int() takes its value in parentheses, as int(this.name)
        this.s.«lowerAscii»() == '' => there is no function lowerAscii()
        this.s.«split»(',').size() > 0 => there is no function split()
        this.s.«isEmail»() => there is no function isEmail()
        math.«greatest»(1, 2) > 1 => there is no function greatest()
        «all»(this.li, x, x > 0) => all() stands behind what it is asked of, as this.name.all()
        this.li.«all»(x) => all() takes a name and an expression, as all(x, x > 0)
        this.li.«all»(x, x > 0, x < 5) => all() takes a name and an expression, as all(x, x > 0)
        this.li.«all»(1, true) => all() takes a name and an expression, as all(x, x > 0)
        this.li.«all»(this.x, true) => all() takes a name and an expression, as all(x, x > 0)
        this.li.«all»() => all() takes a name and an expression, as all(x, x > 0)
        this.li.all(x, «x») => all() asks for a bool, not an int
        this.li.exists(x, «x + 1») => exists() asks for a bool, not an int
        this.li.exists_one(x, «'a'») => exists_one() asks for a bool, not a string
        this.li.filter(x, «1»).size() > 0 => filter() asks for a bool, not an int
        this.i.«all»(x, x > 0) => all() goes over a list or the keys of a map, not an int
        this.s.«all»(x, x == 'a') => all() goes over a list or the keys of a map, not a string
        this.li.«exists_two»(x, x > 0) => there is no function exists_two(); did you mean 'exists_one'?
        this.li.«existsOne»(x, x > 0) => there is no function existsOne(); did you mean 'exists_one'?
        """;

    private const string Unsupported = """
        «dyn»(this.i) == 1 => dyn() is not supported
        «type»(this.i) == int => type() is not supported
        this.i == «int» => there is no 'int' here; the value is called this
        «timestamp»('2020-01-01T00:00:00Z') < now => timestamp() is not supported
        «duration»('1s') < duration('2s') => duration() is not supported
        «bytes»(this.s) == this.y => bytes() is not supported
        «bool»(this.s) => bool() is not supported
        '%d'.«format»([this.i]) == '' => format() is not supported
        «{'a': 1}»['a'] == 1 => a map in an expression is not supported
        «{'a': 1}».size() == 1 => a map in an expression is not supported
        «t.Inner{n: 1}».n == 1 => making a message in an expression is not supported
        «Inner{}» == this.m => making a message in an expression is not supported
        «[1, 2]».size() == 2 => a list can only stand behind 'in'
        «[1, 2]»[0] == 1 => a list can only stand behind 'in'
        «[1]».all(x, x > 0) => a list can only stand behind 'in'
        «[1, 2]» == this.li => a list can only stand behind 'in'
        this.i in [«[1]»] => a list can only stand behind 'in'
        this.ms.«all»(k, v, v > 0) => all() takes a name and an expression, as all(x, x > 0)
        this.ms.«map»(k, k).size() > 0 => map() over a map is not supported
        this.ms.«filter»(k, k == '').size() > 0 => filter() over a map is not supported
        this.li.«map»(x, x > 0, x).size() > 0 => map() with a condition is not supported; use filter() first
        this.li.map(x, «x + 1»).unique() => an expression that can fail, as whole-number arithmetic can, is not supported in map()
        this.li.filter(x, «x / 2 == 1»).size() > 0 => an expression that can fail, as whole-number arithmetic can, is not supported in filter()
        this.lm.map(x, «x.next»).size() > 0 => map() to a t.Inner is not supported; take one of its fields
        this.lm.map(x, «x.list»).size() > 0 => map() to a list(int) is not supported; take one of its fields
        «this.lm[0].list».size() > 0 => a list(int) inside an element that is taken by its index is not supported; use all() or exists() over the list
        «this.lm[0].next».n > 0 => a t.Inner inside an element that is taken by its index is not supported; use all() or exists() over the list
        «this.lm[0].list».all(x, x > 0) => a list(int) inside an element that is taken by its index is not supported; use all() or exists() over the list
        «this.lm[0] == null» => comparing an element that is taken by its index with null is not supported; an element is never null
        («this.b ? this.li : this.m.list»).size() > 0 => choosing between values of the type list(int) here is not supported; choose between their fields or elements
        («this.b ? null : null») == null => choosing between values of the type null here is not supported; choose between their fields or elements
        this.li.«transformList»(x, x).size() > 0 => there is no function transformList()
        optional.of(1).«hasValue»() => there is no function hasValue()
        this.«?»m.n == 1 => a name is missing behind the dot
        this.«`»i` == 1 => '`' has no meaning in an expression
        cel.«bind»(x, 1, x > 0) => there is no function bind()
        """;

    private const string Results = """
        «this.i» => a rule gives a bool, or a string that says what is wrong; this gives an int
        «this.u» => a rule gives a bool, or a string that says what is wrong; this gives a uint
        «this.d» => a rule gives a bool, or a string that says what is wrong; this gives a double
        «this.y» => a rule gives a bool, or a string that says what is wrong; this gives bytes
        «this.m» => a rule gives a bool, or a string that says what is wrong; this gives a t.Inner
        «this.li» => a rule gives a bool, or a string that says what is wrong; this gives a list(int)
        «this.ms» => a rule gives a bool, or a string that says what is wrong; this gives a map(string, int)
        «this.e» => a rule gives a bool, or a string that says what is wrong; this gives an int
        «null» => a rule gives a bool, or a string that says what is wrong; this gives null
        «this» => a rule gives a bool, or a string that says what is wrong; this gives a t.T
        «1» => a rule gives a bool, or a string that says what is wrong; this gives an int
        «this.b ? 1 : 2» => a rule gives a bool, or a string that says what is wrong; this gives an int
        «this.li.map(x, x)» => a rule gives a bool, or a string that says what is wrong; this gives a list(int)
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
    public void A_rule_gives_a_bool_or_a_text() => ExpressionTable.Check(Results);
}
