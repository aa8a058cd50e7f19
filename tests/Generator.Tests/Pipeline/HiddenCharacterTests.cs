using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>A character that breaks, hides or reorders text is escaped in every message, anywhere in a .proto: a line feed in a name must not forge a finding.</summary>
public class HiddenCharacterTests
{
    private static readonly string[] s_hidden = ["\n", "\r", "\u2028", "\u2029", "\u0085", "\u202E", "\u2066", "\u200B", "\u001B", "\u007F", "\u00AD", "\uFEFF"];

    // {0} is the character itself, {1} an escape of it in a string.
    private static readonly string[] s_places =
    [
        "syntax = \"proto{1}3\";",
        "syntax = \"proto3{0}\";",
        "edition = \"20{1}23\";",
        "syntax = \"proto3\"; import \"a{1}b.proto\"; import \"a{1}b.proto\";",
        "syntax = \"proto3\"; package a{0}b;",
        "syntax = \"proto3\"; option csharp_namespace = \"A.{1}B\"; message M {{}}",
        "syntax = \"proto3\"; option csharp_namespace = \"A{1}/x.cs(1,1): error CS1: forged\"; message M {{}}",
        "syntax = \"proto3\"; option nothing = \"{1}\"; option (x.y) = \"{1}\";",
        "syntax = \"proto3\"; option optimize_for = \"{1}\"; option java_package = {0}a;",
        "syntax = \"proto2\"; message M {{ optional int32 a = 1 [default = \"{1}\"]; }}",
        "syntax = \"proto2\"; message M {{ optional int32 a = 1 [json_name = \"a{1}\"]; optional int32 b = 2 [json_name = \"a{1}\"]; }}",
        "syntax = \"proto2\"; message M {{ reserved \"a{1}b\", \"a{1}b\"; }}",
        "syntax = \"proto2\"; message M {{ reserved \"a{0}b\"; }}",
        "syntax = \"proto2\"; message M {{ extensions 1 to 5 [declaration = {{ number: 1 full_name: \"a{1}\" type: \"b{1}\" }}]; }} extend M {{ optional int32 e = 1; }}",
        "syntax = \"proto2\"; message M {{ optional {0}int32 a = 1; optional Nothing{0} b = 2; }}",
        "syntax = \"proto2\"; message M {{ optional string a = 1 [default = \"a{0}",
        "syntax = \"proto2\"; message M {{ optional string a = 1 [default = \"\\{0}\"]; }}",
        "syntax = \"proto2\"; message M {{ optional int32 a = 1{0}2; }} /* {0}",
        "syntax = \"proto2\"; enum E {{ A = 0; B{0} = 1; }} {0}x",
        "syntax = \"proto3\"; import \"buf/validate/validate.proto\"; message M {{ string a = 1 [(buf.validate.field).string.pattern = \"({1}\"]; }}",
        "syntax = \"proto3\"; import \"buf/validate/validate.proto\"; message M {{ string a = 1 [(buf.validate.field).cel = {{ id: \"i{1}\" expression: \"this.a{1}b == 1\" }}]; }}",
        "syntax = \"proto3\"; import \"buf/validate/validate.proto\"; message M {{ string a = 1 [(buf.validate.field).cel = {{ id: \"i\" expression: \"nothing('{1}') || this == '{1}\" }}]; }}",
        "syntax = \"proto3\"; import \"buf/validate/validate.proto\"; message M {{ string a = 1 [(buf.validate.field).string = {{ in: \"{1}\" not_in: \"{1}\" }}]; }}",
        "syntax = \"proto3\"; import \"buf/validate/validate.proto\"; message M {{ option (buf.validate.message).oneof = {{ fields: \"a{1}\" }}; }}",
        "syntax = \"proto3\"; import \"amctgen/options.proto\"; message M {{ option (amctgen.feature) = {{ name: \"f{1}\" overrides: \"a{1}.b\" }}; }}",
    ];

    [Fact]
    public void No_message_has_a_character_that_breaks_it()
    {
        var wrong = new List<string>();
        int count = 0;
        foreach (string place in s_places)
        {
            ProtoFile[] files = [.. s_hidden.Select((hidden, i) => new ProtoFile($"/project/f{i}.proto", string.Format(CultureInfo.InvariantCulture, place, hidden, Escape(hidden))))];
            foreach (Diagnostic found in GeneratorRun.Create(files).Result.Diagnostics)
            {
                count++;
                string message = found.GetMessage(CultureInfo.InvariantCulture);
                if (s_hidden.Any(hidden => message.Contains(hidden, StringComparison.Ordinal)) || message.Length > 1_200)
                {
                    wrong.Add($"{place}: {found.Id}: {message}");
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.InRange(count, s_places.Length, int.MaxValue);
    }

    [Fact]
    public void A_name_of_a_million_letters_is_shown_in_forty()
    {
        string name = new('a', 60_000);
        string[] texts =
        [
            $"syntax = \"proto2\"; message M {{ optional {name} a = 1; optional {name} {name} = 1; }}",
            $"syntax = \"proto3\"; import \"{name}\"; message {name} {{ int32 {name} = 1; int32 {name} = 1; }}",
            $"syntax = \"proto3\"; option csharp_namespace = \"{name}-\"; option {name} = \"{name}\"; enum E {{ {name} = 1; {name} = 1; }}",
            $"syntax = \"proto3\"; {name} {{ }} message M {{ int32 a = 1 [({name}) = 1, {name} = 2, json_name = \"{name}\"]; map<{name}, {name}> b = 2; }}",
        ];
        foreach (string text in texts)
        {
            foreach (Diagnostic found in GeneratorRun.Create([new ProtoFile("/project/a.proto", text)]).Result.Diagnostics)
            {
                Assert.DoesNotContain(new string('a', 41), found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            }
        }
    }

    private static string Escape(string hidden) => string.Concat(Encoding.UTF8.GetBytes(hidden).Select(static value => "\\x" + value.ToString("x2", CultureInfo.InvariantCulture)));
}
