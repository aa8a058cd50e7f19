namespace AmctGen.Generator.Tests.Rules;

/// <summary>Texts that are not expressions: each has one diagnostic, at the first unexpected token, or after the last one if something is missing.</summary>
public sealed class CelSyntaxDiagnosticsTests
{
    private const string Syntaxes = """
        («» => the expression ends where a value is expected
        «)» => a value is expected, not ')'
        (this.b«» => ')' is missing
        this.b«)» => ')' cannot continue the expression; an operator is missing
        ((this.b)«» => ')' is missing
        this.li[0«» => ']' is missing after the index
        this.li[«]» => a value is expected, not ']'
        this.li[0]«]» == 1 => ']' cannot continue the expression; an operator is missing
        this.«» => a name is missing after the dot
        this.«.»i => a name is missing after the dot
        .«» => a name is missing after the dot
        .«.»i => a name is missing after the dot
        .«(»this.b) => a name is missing after the dot
        this.b &&«» => the expression ends where a value is expected
        «&&» this.b => a value is expected, not '&&'
        this.b «&» this.b => '&' has no meaning in an expression; did you mean '&&'?
        this.b «|» this.b => '|' has no meaning in an expression; did you mean '||'?
        this.i «=» 1 => '=' has no meaning in an expression; did you mean '=='?
        this.i ==«=» 1 => '=' has no meaning in an expression; did you mean '=='?
        this.i <«>» 1 => a value is expected, not '>'
        this.i «~» 1 => '~' has no meaning in an expression
        this.i «^» 1 => '^' has no meaning in an expression
        this.b «this».b => 'this' cannot continue the expression; an operator is missing
        this.i «1» => '1' cannot continue the expression; an operator is missing
        this.b«;» => ';' has no meaning in an expression
        this.b ? 1«» => the two branches of '?' are separated by ':'
        this.b ? «:» 1 => a value is expected, not ':'
        this.b ? true :«» => the expression ends where a value is expected
        this.b ? true : false «:» true => ':' cannot continue the expression; an operator is missing
        size(this.s«» => ',' or ')' is missing
        size(this.s,«» => the expression ends where a value is expected
        size(this.s,«)» > 0 => a value is expected, not ')'
        size(«,») > 0 => a value is expected, not ','
        size(this.s «this».y) > 0 => ',' or ')' is missing
        this.i in«» => the expression ends where a value is expected
        this.i in [1, 2«» => ',' or ']' is missing
        this.i in [1 «2»] => ',' or ']' is missing
        this.i in [1,«,»2] => a value is expected, not ','
        «'abc» => the string is not closed
        this.s == «'abc» => the string is not closed
        this.s == 'it'«s»' => 's' cannot continue the expression; an operator is missing
        this.s == «"abc» => the string is not closed
        this.s == «'''abc''» => the string is not closed
        this.s == '«\q»' => '\q' is not an escape
        this.s == «'\'» => the string is not closed
        this.s == '«\x4»' => '\x4' is not an escape
        this.s == '«\x»g1' => '\x' is not an escape
        this.s == '«\u12»' => '\u12' is not an escape
        this.s == '«\ud800»' => '\ud800' is not a code point
        this.s == '«\U00110000»' => '\U00110000' is not a code point
        this.s == '«\4»00' => '\4' is not an escape
        this.s == '«\0»8' => '\0' is not an escape
        this.y == b'«\u»0041' => '\u' is not an escape
        «99999999999999999999» > 0 => '99999999999999999999' does not fit into 64 bits
        «9223372036854775808» > 0 => the integer does not fit into a signed 64-bit integer; write u after it for an unsigned one
        -«9223372036854775809» < 0 => the integer does not fit into a signed 64-bit integer; write u after it for an unsigned one
        «18446744073709551616u» > 0u => '18446744073709551616' does not fit into 64 bits
        «0x» > 0 => '0x' is not a number
        «0x»g > 0 => '0x' is not a number
        «0x1ffffffffffffffff» > 0 => '0x1ffffffffffffffff' does not fit into 64 bits
        «1e» > 0.0 => '1e' is not a number
        «1e+» > 0.0 => '1e+' is not a number
        «1.5u» > 0u => '1.5u' is not a number
        «1e400» > 0.0 => '1e400' is too large for a double
        1.2«.3» > 0.0 => '.3' cannot continue the expression; an operator is missing
        1«a» > 0 => 'a' cannot continue the expression; an operator is missing
        1«_000» > 0 => '_000' cannot continue the expression; an operator is missing
        1. «>» 0.0 => a name is missing after the dot
        {«» => the expression ends where a value is expected
        {'a': 1«» => ',' or '}' is missing
        «}» => a value is expected, not '}'
        // comment«» => the expression ends where a value is expected
        «for» > 0 => 'for' is a reserved word of the expression language; choose another name
        this.li.all(«for», for > 0) => 'for' is a reserved word of the expression language; choose another name
        «if»(this.b) => 'if' is a reserved word of the expression language; choose another name
        this.li.all(x, «let» > 0) => 'let' is a reserved word of the expression language; choose another name
        «while» => 'while' is a reserved word of the expression language; choose another name
        «#» => '#' has no meaning in an expression
        «@»this.b => '@' has no meaning in an expression
        «$»i > 0 => '$' has no meaning in an expression
        «$»{this.i} => '$' has no meaning in an expression
        this.i > «٣» => '٣' has no meaning in an expression
        «٣» > 0 => '٣' has no meaning in an expression
        «é» => 'é' has no meaning in an expression
        this.s == 'é' «é» => 'é' has no meaning in an expression
        this.s == '😀' «😀» => '😀' has no meaning in an expression
        «😀» => '😀' has no meaning in an expression
        """;

    [Fact]
    public void What_cannot_be_read_is_said() => ExpressionTable.Check(Syntaxes);
}
