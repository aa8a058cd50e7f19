using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Reading a file is reading its bytes, and errors name it.</summary>
public sealed class ParseFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_sound_file_is_read()
    {
        File.WriteAllText(_path, "batch_num: 2\n");

        Assert.Equal(2u, (uint)TextFormat.ParseFile<Root>(_path).BatchNumOrDefault);
        Assert.True(TextFormat.TryParseFile(_path, out Root? message, out EquatableArray<TextDiagnostic> diagnostics));
        Assert.Equal(TextFormat.ParseFile<Root>(_path), message);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Errors_name_the_file_or_what_the_options_call_it()
    {
        File.WriteAllText(_path, "batch_num: 2\nbatch_num: x\n");

        var failure = Assert.Throws<TextFormatException>(() => TextFormat.ParseFile<Root>(_path));
        Assert.Equal(_path, failure.FileName);
        Assert.All(failure.Message.Split('\n'), line => Assert.StartsWith($"{_path}(2,", line, StringComparison.Ordinal));
        failure = Assert.Throws<TextFormatException>(() => TextFormat.ParseFile<Root>(_path, new TextReaderOptions { FileName = "quant.cfg" }));
        Assert.StartsWith("quant.cfg(2,", failure.Message, StringComparison.Ordinal);
        Assert.False(TextFormat.TryParseFile(_path, out Root? _, out EquatableArray<TextDiagnostic> diagnostics));
        Assert.NotEmpty(diagnostics);
    }

    [Fact]
    public void The_other_options_count_too()
    {
        File.WriteAllText(_path, "batch_num: 2\nbatch_num: 3\nfuture: 1\n");
        var options = new TextReaderOptions { Dialect = TextDialect.Merge, IgnoresUnknownFields = true };

        Assert.Equal(3u, (uint)TextFormat.ParseFile<Root>(_path, options).BatchNumOrDefault);
        Assert.Throws<TextFormatException>(() => TextFormat.ParseFile<Root>(_path, options with { LengthLimit = 5 }));
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_exception_of_its_own()
    {
        Assert.Throws<FileNotFoundException>(() => TextFormat.ParseFile<Root>(_path + ".gone"));
        Assert.Throws<FileNotFoundException>(() => TextFormat.TryParseFile<Root>(_path + ".gone", out _, out _));
        Assert.Throws<ArgumentNullException>(() => TextFormat.ParseFile<Root>(null!));
    }
}
