using System.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Repairs;

/// <summary>The application of edits, and the edits of findings.</summary>
public class RepairTests
{
    [Fact]
    public void Edits_are_applied_in_the_order_of_their_places_and_leave_all_other_bytes()
    {
        byte[] text = [(byte)'a', 0xFF, (byte)'b', (byte)'c', 0];
        Assert.True(TextEdit.TryApply(text, [TextEdit.Insert(5, "é"), TextEdit.Remove(new SourceSpan(2, 1)), new TextEdit(new SourceSpan(0, 1), "xy"), TextEdit.Insert(3, "-")], out byte[] changed));
        Assert.Equal([(byte)'x', (byte)'y', 0xFF, (byte)'-', (byte)'c', 0, 0xC3, 0xA9], changed);
    }

    [Theory]
    [InlineData(0, 3, 2, 1)]
    [InlineData(2, 1, 0, 3)]
    [InlineData(1, 0, 1, 0)]
    [InlineData(1, 0, 1, 2)]
    [InlineData(0, 1, 4, 1)]
    [InlineData(0, 1, 5, 0)]
    [InlineData(0, 1, -1, 1)]
    [InlineData(0, 1, 2, int.MaxValue)]
    [InlineData(0, 1, 2, -1)]
    public void Edits_that_overlap_or_lie_outside_are_refused(int start, int length, int secondStart, int secondLength)
    {
        TextEdit[] edits = [new(new SourceSpan(start, length), "x"), new(new SourceSpan(secondStart, secondLength), "y")];
        Assert.False(TextEdit.TryApply("abcd"u8, edits, out _));
        Assert.Throws<ArgumentException>(() => new Repair { Title = "", Edits = [.. edits] }.Apply("abcd"u8));
    }

    [Theory]
    [InlineData("batch_num = 1", "Replace '=' with ':'")]
    [InlineData("batch_num 1", "Add ':'")]
    [InlineData("batch_num: 1,,", "Remove ','")]
    [InlineData("batch_num: [1]", "Remove '[' and remove ']'")]
    [InlineData("batch_num:\u00A01", "Replace '\\u00A0' with ' '")]
    [InlineData("data_config {\n  bits: 1\n", "Add '}'")]
    [InlineData("/* a\nb\nc */ bits: 1", "Replace '/*' with '#', with 3 more changes")]
    public void A_repair_says_what_it_does(string text, string title) => Assert.Equal(title, Check(text)[0].Repair!.Title);

    // What follows the comment on its line is read.
    [Theory]
    [InlineData("data_config { bits: 1 /* why */ }\nbatch_num: 1")]
    [InlineData("data_config { /* it: { */ bits: 1 }\nbatch_num: 1")]
    [InlineData("/* a { \n b\n { */ data_config { bits: 1\n} batch_num: 1")]
    public void A_comment_of_another_language_is_one_mistake(string text) =>
        Assert.StartsWith("there are no block comments", Assert.Single(Check(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Repairs_are_equal_when_title_and_edits_are()
    {
        Repair? first = Check("batch_num: [1]")[0].Repair;
        Assert.Equal(first, Check("batch_num: [1]")[0].Repair);
        Assert.NotEqual(first, Check("batch_num:  [1]")[0].Repair);
    }

    // The name fits, and the repair would bring another error.
    [Theory]
    [InlineData("batch_nun: 'a'")]
    [InlineData("batch_nun { }")]
    [InlineData("batch_num: 1 batch_nun: 2")]
    [InlineData("data_config { bitss: 1 clip { clip_max: 1 clip_min: 0 } }")]
    [InlineData("batch_num: a-b")]
    [InlineData("batch_num: [x]")]
    [InlineData("title: 'it's")]
    [InlineData("batch_num: 1 # why\n[x")]
    [InlineData("data_config { bits: 1 # one\n } data_config { bits: 1 # one\n }")]
    public void No_repair_is_better_than_one_that_brings_an_error_or_loses_a_comment(string text) =>
        Assert.All(Check(text), static finding => Assert.Null(finding.Repair));

    [Fact]
    public void Repairs_count_as_a_part_of_what_is_told()
    {
        string mistakes = string.Concat(Enumerable.Repeat($"skip_layers: {new string('a', 5_000)}-b\n", 200));
        EquatableArray<TextDiagnostic> findings = Check(mistakes);
        Assert.InRange(findings.Sum(static finding => finding.Message.Length + (finding.Repair?.Length ?? 0)), 100_000, 600_000);
    }

    private static EquatableArray<TextDiagnostic> Check(string text) => DocumentChecker.Check(TextDocument.Parse(Encoding.UTF8.GetBytes(text)), Root.Shape);
}
