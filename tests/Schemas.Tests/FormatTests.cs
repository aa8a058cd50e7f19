using Xunit.Abstractions;

namespace AmctGen.Schemas.Tests;

public sealed class FormatTests(ITestOutputHelper output) : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [MemberData(nameof(Amctgen.Examples), MemberType = typeof(Amctgen))]
    public void An_example_file_prints_what_protoc_prints(string name, string message)
    {
        Amctgen.Result result = _amctgen.Run("format", "--canonical", "--message", message, Amctgen.Config(name + ".cfg"));

        Assert.Equal((0, 0), (result.ExitCode, result.Errors.Length));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Amctgen.Root, "tests", "Corpus", "seeds", name + ".canonical")), result.Output);
    }

    [Theory]
    [MemberData(nameof(Amctgen.Examples), MemberType = typeof(Amctgen))]
    public void Readable_text_reads_back_to_the_same(string name, string message)
    {
        Amctgen.Result readable = _amctgen.Run("format", "--message", message, Amctgen.Config(name + ".cfg"));
        Amctgen.Result canonical = _amctgen.RunWithInput(readable.Output, "format", "--canonical", "--message", message, "-");

        Assert.Equal(File.ReadAllBytes(Path.Combine(Amctgen.Root, "tests", "Corpus", "seeds", name + ".canonical")), canonical.Output);
    }

    [Fact]
    public void The_example_that_is_all_comment_gives_a_warning()
    {
        Amctgen.Result result = _amctgen.Run("check", "--message", "AMCTCaffeProto.AMCTRetrainConfig", Amctgen.Config("004_as_printed.cfg"));

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("004_as_printed.cfg(1,1): warning AMCT5021: the file contains only comments and sets nothing: a comment runs from '#' to the end of its line, so are line breaks missing?", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_merge_dialect_takes_the_last_value_and_warns()
    {
        string file = _amctgen.Write("twice.cfg", "batch_num: 1\nbatch_num: 2\n");

        Amctgen.Result strict = _amctgen.Run("format", "--message", "AMCTDistillConfig", file);
        Amctgen.Result merge = _amctgen.Run("format", "--message", "AMCTDistillConfig", "--dialect", "merge", file);

        Assert.Equal((1, "twice.cfg(2,1): error AMCT5015: 'batch_num' is set a second time (first in line 1): remove one of them"), (strict.ExitCode, Assert.Single(strict.Errors)));
        Assert.Equal((0, "batch_num: 2\n"), (merge.ExitCode, merge.Text));
        Assert.Equal("twice.cfg(2,1): warning AMCT5015: 'batch_num' is set a second time (first in line 1); the last one wins", Assert.Single(merge.Errors));
    }

    [Fact]
    public void Several_files_go_below_the_output_folder_and_a_broken_one_is_left_out()
    {
        string proto = _amctgen.Write("shop.proto", "syntax = \"proto3\"; package shop; message Server { string host = 1; map<string, int32> ports = 2; }");
        string output = Path.Combine(_amctgen.Folder, "out");
        string before = Environment.CurrentDirectory;
        _amctgen.Write("a/good.cfg", "ports { key: 'b' value: 2 } ports { key: 'a' }");
        _amctgen.Write("a/bad.cfg", "host: 1");
        Environment.CurrentDirectory = _amctgen.Folder;
        try
        {
            Amctgen.Result result = _amctgen.Run("format", "--message", "Server", "--proto", "shop.proto", "--canonical", "--out", output, "a/good.cfg", "a/bad.cfg");

            Assert.Equal(1, result.ExitCode);
            Assert.Equal("a/bad.cfg(1,7): error AMCT5011: 'host' expects a quoted string: write \"1\"", Assert.Single(result.Errors));
            Assert.Equal("ports {\n  key: \"a\"\n  value: 0\n}\nports {\n  key: \"b\"\n  value: 2\n}\n", File.ReadAllText(Path.Combine(output, "a", "good.cfg")));
            Assert.False(File.Exists(Path.Combine(output, "a", "bad.cfg")));
            Assert.True(File.Exists(proto));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public void Real_files_print_what_protoc_prints()
    {
        string corpus = Path.Combine(Environment.GetEnvironmentVariable("AMCTGEN_CORPUS") ?? Path.Combine(Amctgen.Root, "..", "shared"), "text-format", "corpus");
        if (!Directory.Exists(corpus))
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        string folder = Path.Combine(_amctgen.Folder, "out");
        string[][] rows = [.. File.ReadLines(Path.Combine(corpus, "manifest.csv")).Skip(1).Select(static line => line.Split(','))];
        string before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = corpus;
        try
        {
            foreach (IGrouping<(string, string), string> group in rows.GroupBy(static row => (row[1], row[2]), static row => row[0]))
            {
                (string message, string proto) = group.Key;
                Amctgen.Result result = _amctgen.Run(["format", "--canonical", "--message", message, "-I", "protos", "--proto", proto, "--out", folder, .. group]);
                Assert.True(result.ExitCode == 0, string.Join("\n", result.Errors.Take(10)));
            }
            string[] different = [.. rows.Select(static row => row[0]).Where(file =>
                !File.ReadAllBytes(Path.Combine(folder, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine("canonical", file))))];
            Assert.Empty(different);
            Assert.Equal(134, rows.Length);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }
}
