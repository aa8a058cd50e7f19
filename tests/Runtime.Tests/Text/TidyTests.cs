using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

public sealed class TidyTests
{
    [Fact]
    public void A_text_is_laid_out_and_its_comments_stay() =>
        Assert.Equal("# about a\na: 1\nb {\n  c: \"x\"  # about c\n}\n", TextFormat.Tidy("# about a\na   :1;b{c:\"x\" # about c\n}\n"));

    [Fact]
    public void A_text_with_syntax_errors_stays_as_it_is()
    {
        byte[] text = Encoding.UTF8.GetBytes("a: {\nb: 1\n");

        Assert.False(TextFormat.TryTidy(text, out ReadOnlyMemory<byte> tidied, out EquatableArray<TextDiagnostic> diagnostics));

        Assert.Equal(text, tidied.ToArray());
        Assert.Equal(TextDiagnosticIds.MissingCloser, Assert.Single(diagnostics).Id);
        TextFormatException exception = Assert.Throws<TextFormatException>(() => TextFormat.Tidy("a: {\nb: 1\n"));
        Assert.Equal(diagnostics, exception.Errors);
    }
}
