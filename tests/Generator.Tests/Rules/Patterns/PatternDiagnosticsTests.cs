namespace AmctGen.Generator.Tests.Rules.Patterns;

/// <summary>Patterns that are not regular expressions of RE2.</summary>
public sealed class PatternDiagnosticsTests
{
    private const string Patterns = """
        optional string f = 1 [(buf.validate.field).string.pattern = "«(»"]; => AMCT3014: the pattern is not a regular expression of RE2: the group is not closed
        optional string f = 1 [(buf.validate.field).string.pattern = "a«\\»"]; => AMCT3014: the pattern is not a regular expression of RE2: a backslash ends the pattern; write '\\' for the character
        optional string f = 1 [(buf.validate.field).string.pattern = "«(?=»a)"]; => AMCT3014: the pattern is not a regular expression of RE2: '(?=': RE2 has no lookaround
        optional string f = 1 [(buf.validate.field).string.pattern = "(a)«\\1»"]; => AMCT3014: the pattern is not a regular expression of RE2: '\1': RE2 has no backreferences
        optional string f = 1 [(buf.validate.field).string.pattern = "«(?>»a)"]; => AMCT3014: the pattern is not a regular expression of RE2: '(?>': RE2 has no atomic groups
        optional string f = 1 [(buf.validate.field).string.pattern = "a+«+»"]; => AMCT3014: the pattern is not a regular expression of RE2: '+' repeats a repetition; put what is repeated into a group
        optional string f = 1 [(buf.validate.field).string.pattern = "«*»a"]; => AMCT3014: the pattern is not a regular expression of RE2: '*' has nothing to repeat
        optional string f = 1 [(buf.validate.field).string.pattern = "«[»a"]; => AMCT3014: the pattern is not a regular expression of RE2: the class is not closed
        optional string f = 1 [(buf.validate.field).string.pattern = "[«b-a»]"]; => AMCT3014: the pattern is not a regular expression of RE2: the range 'b-a' is in reverse order
        optional string f = 1 [(buf.validate.field).string.pattern = "a«{1001}»"]; => AMCT3014: the pattern is not a regular expression of RE2: a part is repeated at most 1000 times
        optional string f = 1 [(buf.validate.field).string.pattern = "a«{2,1}»"]; => AMCT3014: the pattern is not a regular expression of RE2: in '{2,1}' the first number is larger than the second
        optional string f = 1 [(buf.validate.field).string.pattern = "«(?#»x)"]; => AMCT3014: the pattern is not a regular expression of RE2: '(?#' does not start a group; there are (?:, (?P<name>, (?<name> and the flags i, m, s and U
        optional string f = 1 [(buf.validate.field).string.pattern = "«(?x»:a b)"]; => AMCT3014: the pattern is not a regular expression of RE2: '(?x' does not start a group; there are (?:, (?P<name>, (?<name> and the flags i, m, s and U
        optional string f = 1 [(buf.validate.field).string.pattern = "«(?'»n'a)"]; => AMCT3014: the pattern is not a regular expression of RE2: '(?'' does not start a group; there are (?:, (?P<name>, (?<name> and the flags i, m, s and U
        optional string f = 1 [(buf.validate.field).string.pattern = "«(?(»a)b|c)"]; => AMCT3014: the pattern is not a regular expression of RE2: '(?(' does not start a group; there are (?:, (?P<name>, (?<name> and the flags i, m, s and U
        optional string f = 1 [(buf.validate.field).string.pattern = "(?P<n>a)(?<m>b)(?:c)(?i)d(?i:e)(?-i)f(?im-s:x)"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "«(?P<n-m>»a)"]; => AMCT3014: the pattern is not a regular expression of RE2: the name of a group is made of letters, digits and underscores
        optional string f = 1 [(buf.validate.field).string.pattern = "(?s).(?U)a"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "\\C«\\X»\\G\\Z\\h"]; => AMCT3014: the pattern is not a regular expression of RE2: '\X' is not an escape of RE2
        optional string f = 1 [(buf.validate.field).string.pattern = "\\p{Greek}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "\\p{Lu}\\pL\\PN"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "«\\p{Zz}»"]; => AMCT3014: the pattern is not a regular expression of RE2: there is no Unicode class 'Zz'
        optional string f = 1 [(buf.validate.field).string.pattern = "[«[:foo:]»]"]; => AMCT3014: the pattern is not a regular expression of RE2: there is no class '[:foo:]'
        optional string f = 1 [(buf.validate.field).string.pattern = "[[:alpha:]\\d\\-]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "\\x{1F600}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "[😀]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "[😀-😂]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "😀*"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "\\Qa(b\\E"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "(?m)^a$"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "«)»"]; => AMCT3014: the pattern is not a regular expression of RE2: there is no group to close; write '\)' for the character
        optional string f = 1 [(buf.validate.field).string.pattern = "a*«*»"]; => AMCT3014: the pattern is not a regular expression of RE2: '*' repeats a repetition; put what is repeated into a group
        optional string f = 1 [(buf.validate.field).string.pattern = "((((a{100})«{100}»){100}){100})"]; => AMCT3014: the pattern is not a regular expression of RE2: more than 1000 repetitions, nested ones multiplied
        optional bytes f = 1 [(buf.validate.field).bytes.pattern = "«(»"]; => AMCT3014: the pattern is not a regular expression of RE2: the group is not closed
        optional string f = 1 [(buf.validate.field).string.pattern = ""]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "[«a--»b]"]; => AMCT3014: the pattern is not a regular expression of RE2: the range 'a--' is in reverse order
        optional string f = 1 [(buf.validate.field).string.pattern = "[a-z-[aeiou]]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "[^\\W]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "[\\D]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "[\\x{1F600}]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "\\x{1F600}+\\x{41}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "«\\x{110000}»"]; => AMCT3014: the pattern is not a regular expression of RE2: '\x' needs two hexadecimal digits, or the number of a character up to 10FFFF in braces
        optional string f = 1 [(buf.validate.field).string.pattern = "\\x{d800}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "(a{100}){10}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "(a{100}b)«{11}»"]; => AMCT3014: the pattern is not a regular expression of RE2: more than 1000 repetitions, nested ones multiplied
        optional string f = 1 [(buf.validate.field).string.pattern = "(a{100}|b{2}){3}(c{20}){50}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "a{1000}b{800}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "a{99999999999999}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "a{,5}{x}\\{2000}[{2000}]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "^\\d{3}\\_x$"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "^[\\w-.]+@x$"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "(?s)^.$"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "[^\\S\\r]"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "\\07"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "[.-«\\w»]"]; => AMCT3014: the pattern is not a regular expression of RE2: '\w' is not an escape of RE2
        optional string f = 1 [(buf.validate.field).string.pattern = "é(?i)\\Qa.b\\E[«é-z»"]; => AMCT3014: the pattern is not a regular expression of RE2: the range 'é-z' is in reverse order
        optional string f = 1 [(buf.validate.field).string.pattern = "a\\b"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "^.{1,950}$"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "\\p{L}\\p{N}\\p{M}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "(?i)\\p{Lu}"]; =>
        optional string f = 1 [(buf.validate.field).string.pattern = "[«[:alpah:]»]"]; => AMCT3014: the pattern is not a regular expression of RE2: there is no class '[:alpah:]'; did you mean 'alpha'?
        optional string f = 1 [(buf.validate.field).string.pattern = "«\\p{Grek}»"]; => AMCT3014: the pattern is not a regular expression of RE2: there is no Unicode class 'Grek'; did you mean 'Greek'?
        optional string f = 1 [(buf.validate.field).string.pattern = "a«(»b(c)"]; => AMCT3014: the pattern is not a regular expression of RE2: the group is not closed
        optional string f = 1 [(buf.validate.field).string.pattern = "«(?<»=a)b"]; => AMCT3014: the pattern is not a regular expression of RE2: '(?<=': RE2 has no lookaround
        map<string, string> f = 1 [(buf.validate.field).map.keys.string.pattern = "a«)»"]; => AMCT3014: the pattern is not a regular expression of RE2: there is no group to close; write '\)' for the character
        repeated string f = 1 [(buf.validate.field).repeated.items.string.pattern = "\\C"]; =>
        optional bytes f = 1 [(buf.validate.field).bytes.pattern = "\\p{Han}"]; =>
        optional google.protobuf.StringValue f = 1 [(buf.validate.field).string.pattern = "a«(»"]; => AMCT3014: the pattern is not a regular expression of RE2: the group is not closed
        """;

    [Fact]
    public void A_pattern_is_one_of_RE2() => DeclarationTable.Check(Patterns);
}
