namespace AmctGen.Generator.Tests.Rules;

/// <summary>Patterns that are no regular expressions of RE2, or that .NET cannot run as they are meant.</summary>
public sealed class PatternDiagnosticsTests
{
    private const string Patterns = """
        optional string f = 1 [(buf.validate.field).string.pattern = «"("»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: not enough )'s
        optional string f = 1 [(buf.validate.field).string.pattern = «"a\\"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: a backslash stands at the end
        optional string f = 1 [(buf.validate.field).string.pattern = «"(?=a)"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: RE2 has no lookaround and no atomic groups
        optional string f = 1 [(buf.validate.field).string.pattern = «"(a)\\1"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: RE2 has no backreferences
        optional string f = 1 [(buf.validate.field).string.pattern = «"(?>a)"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: RE2 has no lookaround and no atomic groups
        optional string f = 1 [(buf.validate.field).string.pattern = «"a++"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: nested quantifier '+'
        optional string f = 1 [(buf.validate.field).string.pattern = «"*a"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: quantifier '*' following nothing
        optional string f = 1 [(buf.validate.field).string.pattern = «"[a"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: the class that starts with '[a' is not closed
        optional string f = 1 [(buf.validate.field).string.pattern = «"[b-a]"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: [x-y] range in reverse order
        optional string f = 1 [(buf.validate.field).string.pattern = «"a{1001}"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: more than 1000 repetitions, those inside of each other multiplied
        optional string f = 1 [(buf.validate.field).string.pattern = «"a{2,1}"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: illegal {x,y} with x > y
        optional string f = 1 [(buf.validate.field).string.pattern = «"(?#x)"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: '(?#' starts no group
        optional string f = 1 [(buf.validate.field).string.pattern = «"(?x:a b)"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: '(?x' starts no group
        optional string f = 1 [(buf.validate.field).string.pattern = «"(?'n'a)"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: '(?'' starts no group
        optional string f = 1 [(buf.validate.field).string.pattern = «"(?(a)b|c)"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: '(?(' starts no group
        optional string f = 1 [(buf.validate.field).string.pattern = «"(?P<n>a)(?<m>b)(?:c)(?i)d(?i:e)(?-i)f(?im-s:x)"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: the flags in '(?im-s' are not supported
        optional string f = 1 [(buf.validate.field).string.pattern = «"(?P<n-m>a)"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: a group's name is not made of letters, digits and underscores
        optional string f = 1 [(buf.validate.field).string.pattern = «"(?s).(?U)a"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: the flags in '(?s' are not supported
        optional string f = 1 [(buf.validate.field).string.pattern = «"\\C\\X\\G\\Z\\h"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: '\C' is not supported
        optional string f = 1 [(buf.validate.field).string.pattern = «"\\p{Greek}"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: the Unicode class 'Greek' is not supported; general categories are
        optional string f = 1 [(buf.validate.field).string.pattern = "\\p{Lu}\\pL\\PN"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = «"\\p{Zz}"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: unknown property 'Zz'
        optional string f = 1 [(buf.validate.field).string.pattern = «"[[:foo:]]"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: there is no class '[:foo:]'
        optional string f = 1 [(buf.validate.field).string.pattern = "[[:alpha:]\\d\\-]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "\\x{1F600}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = «"[😀]"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: characters above U+FFFF are not supported in a class; write them as alternatives
        optional string f = 1 [(buf.validate.field).string.pattern = «"[😀-😂]"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: characters above U+FFFF are not supported in a class; write them as alternatives
        optional string f = 1 [(buf.validate.field).string.pattern = "😀*"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "\\Qa(b\\E"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "(?m)^a$"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = «")"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: too many )'s
        optional string f = 1 [(buf.validate.field).string.pattern = «"a**"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: nested quantifier '*'
        optional string f = 1 [(buf.validate.field).string.pattern = «"((((a{100}){100}){100}){100})"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: more than 1000 repetitions, those inside of each other multiplied
        optional bytes f = 1 [(buf.validate.field).bytes.pattern = «"("»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: not enough )'s
        optional string f = 1 [(buf.validate.field).string.pattern = ""]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = «"[a--b]"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: [x-y] range in reverse order
        optional string f = 1 [(buf.validate.field).string.pattern = "[a-z-[aeiou]]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = «"[^\\W]"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: '\W' is not supported
        optional string f = 1 [(buf.validate.field).string.pattern = «"[\\D]"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: '\D' is not supported
        optional string f = 1 [(buf.validate.field).string.pattern = «"[\\x{1F600}]"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: characters above U+FFFF are not supported in a class; write them as alternatives
        optional string f = 1 [(buf.validate.field).string.pattern = "\\x{1F600}+\\x{41}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = «"\\x{110000}"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: '\x' needs two hexadecimal digits, or the number of a character in braces
        optional string f = 1 [(buf.validate.field).string.pattern = «"\\x{d800}"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: '\x' needs two hexadecimal digits, or the number of a character in braces
        optional string f = 1 [(buf.validate.field).string.pattern = "(a{100}){10}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = «"(a{100}b){11}"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: more than 1000 repetitions, those inside of each other multiplied
        optional string f = 1 [(buf.validate.field).string.pattern = "(a{100}|b{2}){3}(c{20}){50}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "a{1000}b{800}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = «"a{99999999999999}"»]; => AMCT3014: the pattern is no regular expression in RE2 syntax: more than 1000 repetitions, those inside of each other multiplied
        optional string f = 1 [(buf.validate.field).string.pattern = "a{,5}{x}\\{2000}[{2000}]"]; =>
        """;

    [Fact]
    public void A_pattern_is_one_of_RE2() => DeclarationTable.Check(Patterns);
}
