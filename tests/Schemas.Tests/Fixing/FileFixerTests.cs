using System.Text;
using AmctGen.Cli.Checking;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Fixing;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Fixing;

/// <summary>What the fixer does with repairs that are not good, which no check offers today.</summary>
public sealed class FileFixerTests
{
    [Fact]
    public void A_repair_that_brings_an_error_is_withheld() =>
        Assert.Equal(
            ("a1 b2", "the repair of AMCT5001 in line 1 is withheld: it would bring AMCT5002: x is not allowed"),
            Fix("a1 b1", ("a1", "AMCT5001", "x1"), ("x", "AMCT5002", null), ("b1", "AMCT5001", "b2")));

    [Fact]
    public void A_repair_that_does_not_resolve_its_finding_is_withheld() =>
        Assert.Equal(
            ("a1", "the repair of AMCT5001 in line 1 is withheld: it would not resolve the finding"),
            Fix("a1", ("a", "AMCT5001", "a")));

    [Fact]
    public void A_repair_that_removes_a_comment_is_withheld() =>
        Assert.Equal(
            ("a #c", "the repair of AMCT5001 in line 1 is withheld: it would remove a comment"), Fix("a #c", ("a #c", "AMCT5001", "b")));

    [Fact]
    public void A_mistake_that_was_hidden_is_repaired_with_the_one_that_hid_it() =>
        Assert.Equal(("a3", ""), Fix("a1", ("a1", "AMCT5001", "a2"), ("a2", "AMCT5001", "a3")));

    [Fact]
    public void An_error_of_a_later_phase_may_appear() =>
        Assert.Equal(("a2", ""), Fix("a1", ("a1", "AMCT5001", "a2"), ("a2", "AMCT5014", null)));

    [Fact]
    public void A_removal_must_not_bring_a_missing_field() =>
        Assert.Equal(
            ("(a)", "the repair of AMCT5001 in line 1 is withheld: it would bring AMCT5014: () is not allowed"),
            Fix("(a)", ("a", "AMCT5001", ""), ("()", "AMCT5014", null)));

    [Fact]
    public void The_repair_of_a_warning_must_not_bring_an_error() =>
        Assert.Equal(
            ("a1", "the repair of AMCT5020 in line 1 is withheld: it would bring AMCT5031: a2 is not allowed"),
            Fix("a1", ("a1", "AMCT5020", "a2"), ("a2", "AMCT5031", null)));

    [Fact]
    public void Repairs_that_touch_each_other_are_applied_one_after_the_other() =>
        Assert.Equal(("bd", ""), Fix("ac", ("a", "AMCT5001", "b"), ("c", "AMCT5001", "d")));

    [Fact]
    public void Two_repairs_that_undo_each_other_end()
    {
        (string text, string withheld) = Fix("a", ("a", "AMCT5020", "b"), ("b", "AMCT5020", "a"));

        Assert.Equal(("a", "the repair of AMCT5020 in line 1 is withheld: it would not resolve the finding"), (text, withheld));
    }

    private static (string Text, string Withheld) Fix(string text, params (string Mistake, string Id, string? Repair)[] mistakes)
    {
        FixResult result = new FileFixer(new MistakeCheck(mistakes), new HashSet<string>()).Fix(new FindingFile("a", Encoding.UTF8.GetBytes(text)));
        return (Encoding.UTF8.GetString(result.Text), string.Join('\n', result.Withheld));
    }

    private sealed class MistakeCheck((string Mistake, string Id, string? Repair)[] mistakes) : FileCheck
    {
        public override IEnumerable<Finding> Find(FindingFile file)
        {
            string text = Encoding.UTF8.GetString(file.Text);
            foreach ((string mistake, string id, string? repair) in mistakes)
            {
                for (int start = text.IndexOf(mistake, StringComparison.Ordinal); start >= 0; start = text.IndexOf(mistake, start + 1, StringComparison.Ordinal))
                {
                    var span = new SourceSpan(start, mistake.Length);
                    yield return new Finding
                    {
                        File = file,
                        Id = id,
                        Severity = id == "AMCT5020" ? TextSeverity.Warning : TextSeverity.Error,
                        Message = $"{mistake} is not allowed",
                        Place = FindingPlace.Of(span, file.Lines),
                        Repair = repair is null ? null : new Repair { Title = "", Edits = [new TextEdit(span, repair)] },
                    };
                }
            }
        }
    }
}
