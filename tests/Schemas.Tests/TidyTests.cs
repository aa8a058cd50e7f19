namespace AmctGen.Schemas.Tests;

public sealed class TidyTests : IDisposable
{
    private const string Untidy = "# head\nbatch_num:1,\n\n\nskip_layers:'a'# why\n";
    private const string Tidy = "# head\nbatch_num: 1\n\nskip_layers: \"a\"  # why\n";

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void One_file_is_printed()
    {
        string file = _amctgen.Write("a.cfg", Untidy);

        Assert.Equal((0, Tidy), (_amctgen.Run("tidy", file).ExitCode, _amctgen.Run("tidy", file).Text));
        Assert.Equal(Tidy, _amctgen.RunWithInput(System.Text.Encoding.UTF8.GetBytes(Untidy), "tidy", "-").Text);
        Assert.Equal(Untidy, File.ReadAllText(file));
    }

    [Fact]
    public void Files_are_checked_without_a_change()
    {
        string untidy = _amctgen.Write("a.cfg", Untidy);
        string tidy = _amctgen.Write("b.cfg", Tidy);
        Amctgen.Result result = _amctgen.Run("tidy", "--check", untidy, tidy);

        Assert.Equal((1, 0), (result.ExitCode, result.Output.Length));
        Assert.Equal("a.cfg(2,1): error AMCT9022: the layout differs from here on: run 'amctgen tidy --write'", Assert.Single(result.Errors));
        Assert.Equal(0, _amctgen.Run("tidy", "--check", tidy).ExitCode);
        Assert.Equal(Untidy, File.ReadAllText(untidy));
    }

    [Fact]
    public void Files_are_written_where_they_differ_and_a_broken_one_is_left_alone()
    {
        string untidy = _amctgen.Write("a.cfg", Untidy);
        string tidy = _amctgen.Write("b.cfg", Tidy);
        string broken = _amctgen.Write("c.cfg", "a { b:1");
        DateTime before = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(tidy, before);
        Amctgen.Result result = _amctgen.Run("tidy", "--write", untidy, broken, tidy);

        Assert.Equal((1, 0), (result.ExitCode, result.Output.Length));
        Assert.StartsWith("c.cfg(1,8): error AMCT5002: a '}' is missing", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Equal((Tidy, "a { b:1", before), (File.ReadAllText(untidy), File.ReadAllText(broken), File.GetLastWriteTimeUtc(tidy)));
    }

    [Fact]
    public void Protected_lines_and_line_ends_stay()
    {
        const string Before = "# txtpbfmt: sort_fields_by_field_name\r\nbatch_num:1\r\n# txtpbfmt: off\r\nskip_layers :  'a'\r\n# txtpbfmt: on\r\nskip_layers :  'b'\r\n";
        string file = _amctgen.Write("a.cfg", Before);
        Amctgen.Result result = _amctgen.Run("tidy", "--write", file);

        Assert.Equal(Before.Replace("batch_num:1", "batch_num: 1", StringComparison.Ordinal).Replace(":  'b'", ": \"b\"", StringComparison.Ordinal).Replace("skip_layers : \"b\"", "skip_layers: \"b\"", StringComparison.Ordinal), File.ReadAllText(file));
        Assert.StartsWith("a.cfg(1,1): warning AMCT5028: 'sort_fields_by_field_name' is not obeyed", Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.Equal(0, _amctgen.Run("tidy", "--check", file).ExitCode);
    }

    [Theory]
    [InlineData("tidy")]
    [InlineData("tidy", "--check", "--write", "a")]
    [InlineData("tidy", "a", "b")]
    [InlineData("tidy", "--write", "-")]
    [InlineData("tidy", "--message", "M", "a")]
    public void Wrong_usage_is_told(params string[] words)
    {
        Amctgen.Result result = _amctgen.Run(words);

        Assert.Equal((2, 2), (result.ExitCode, result.Errors.Length));
    }

    [Theory]
    [MemberData(nameof(Amctgen.Examples), MemberType = typeof(Amctgen))]
    public void An_example_file_means_the_same_afterwards(string name, string message)
    {
        byte[] tidy = _amctgen.Run("tidy", Amctgen.Config(name + ".cfg")).Output;
        Amctgen.Result canonical = _amctgen.RunWithInput(tidy, "format", "--canonical", "--message", message, "-");

        Assert.Equal(File.ReadAllBytes(Path.Combine(Amctgen.Root, "tests", "Corpus", "seeds", name + ".canonical")), canonical.Output);
        Assert.Equal(tidy, _amctgen.RunWithInput(tidy, "tidy", "-").Output);
    }
}
