using System.Text;

namespace AmctGen.Schemas.Tests.Fixing;

public sealed class FixTests : IDisposable
{
    private const string Full = "AMCTPytorchProto.AMCTConfig";
    private const string Broken = "# head\nbatch_nmu: 1  # why\nactivation_offset= true\n";
    private const string Fixed = "# head\nbatch_num: 1  # why\nactivation_offset: true\n";

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void Without_write_a_diff_shows_the_repairs_and_the_file_stays()
    {
        string file = _amctgen.Write("a.cfg", Broken);
        Amctgen.Result result = Fix(file);

        Assert.Equal((0, 0), (result.ExitCode, result.Errors.Length));
        Assert.Equal($"--- {file}\n+++ {file}\n@@ -1,3 +1,3 @@\n # head\n-batch_nmu: 1  # why\n-activation_offset= true\n+batch_num: 1  # why\n+activation_offset: true\n", result.Text);
        Assert.Equal(Broken, File.ReadAllText(file));
        Assert.Equal(Fixed, PatchText.Apply(Broken, result.Text));
    }

    [Fact]
    public void With_write_the_file_is_repaired()
    {
        string file = _amctgen.Write("a.cfg", Broken);
        Amctgen.Result result = Fix("--write", file);

        Assert.Equal((0, ""), (result.ExitCode, result.Text));
        Assert.Equal("a.cfg: 2 repairs are applied", Assert.Single(result.Errors));
        Assert.Equal(Fixed, File.ReadAllText(file));
    }

    [Fact]
    public void A_sound_file_is_not_written()
    {
        string file = _amctgen.Write("a.cfg", Fixed);
        DateTime before = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, before);
        Amctgen.Result result = Fix("--write", file);

        Assert.Equal((0, "", 0), (result.ExitCode, result.Text, result.Errors.Length));
        Assert.Equal((Fixed, before), (File.ReadAllText(file), File.GetLastWriteTimeUtc(file)));
        Assert.Empty(Directory.GetFiles(_amctgen.Folder).Except([file]));
    }

    [Fact]
    public void What_is_left_is_reported_in_the_repaired_text()
    {
        string file = _amctgen.Write("a.cfg", "batch_nmu: 1\nqwertz: 2\n");
        Amctgen.Result result = Fix("--write", file);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("a.cfg: 1 repair is applied", result.Errors[0]);
        Assert.StartsWith("a.cfg(2,1): error AMCT5010: ", result.Errors[1], StringComparison.Ordinal);
        Assert.Equal("batch_num: 1\nqwertz: 2\n", File.ReadAllText(file));
        Assert.Equal(result.Errors[1..], Fix("--write", file).Errors);
    }

    [Fact]
    public void Only_the_wanted_kinds_are_repaired()
    {
        string file = _amctgen.Write("a.cfg", Broken);

        Assert.Equal(1, Fix("--write", "--id", "amct5010", file).ExitCode);
        Assert.Equal(Broken.Replace("nmu", "num", StringComparison.Ordinal), File.ReadAllText(file));
        Assert.Equal("amctgen: there is no diagnostic 'AMCT5999'", Fix("--id", "AMCT5999", file).Errors[0].Split(';')[0].Split(',')[0]);
        Assert.Equal(2, Fix("--id", "AMCT5999", file).ExitCode);
    }

    [Fact]
    public void Line_ends_and_a_missing_end_of_the_last_line_stay()
    {
        string file = _amctgen.Write("a.cfg", "# a\r\n/* b\r\nc */ batch_nmu: 1\r\nactivation_offset= true");

        Assert.Equal(0, Fix("--write", file).ExitCode);
        Assert.Equal("# a\r\n# b\r\n#c \r\n batch_num: 1\r\nactivation_offset: true", File.ReadAllText(file));
    }

    [Fact]
    public void A_byte_order_mark_is_removed()
    {
        string file = _amctgen.Write("a.cfg", "\uFEFFbatch_num: 1\n");

        Assert.Equal(0, Fix("--write", file).ExitCode);
        Assert.Equal("batch_num: 1\n"u8.ToArray(), File.ReadAllBytes(file));
    }

    [Fact]
    public void A_file_in_another_encoding_stays()
    {
        byte[] bytes = [.. "batch_nmu: 1 # "u8, 0xC1, 0xBF, (byte)'\n'];
        string file = _amctgen.Write("a.cfg", bytes);
        Amctgen.Result result = Fix("--write", file);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Errors, static error => error.Contains("AMCT5018", StringComparison.Ordinal));
        Assert.Equal(bytes, File.ReadAllBytes(file));
    }

    [Fact]
    public void Standard_input_is_compared_and_not_written()
    {
        byte[] input = Encoding.UTF8.GetBytes(Broken);
        Amctgen.Result result = _amctgen.RunWithInput(input, "fix", "--message", Full, "-");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("--- -\n+++ -\n@@ -1,3 +1,3 @@\n", result.Text, StringComparison.Ordinal);
        Assert.Equal(2, _amctgen.RunWithInput(input, "fix", "--message", Full, "--write", "-").ExitCode);
    }

    [Fact]
    public void Schemas_are_repaired()
    {
        string schema = _amctgen.Write("a.proto", "syntax = \"proto3\"\nmessage M { // why\n  sting a = 1;\n}\n");
        Amctgen.Result result = _amctgen.Run("fix", "--write", "-I", _amctgen.Folder, schema);

        Assert.Equal((0, "a.proto: 2 repairs are applied"), (result.ExitCode, Assert.Single(result.Errors)));
        Assert.Equal("syntax = \"proto3\";\nmessage M { // why\n  string a = 1;\n}\n", File.ReadAllText(schema));
    }

    [Fact]
    public void Rules_of_another_vocabulary_are_translated_once()
    {
        const string Rules = "syntax = \"proto3\";\npackage p;\nimport \"validate/validate.proto\";\nmessage M {\n  N n = 1 [(validate.rules).message.required = true]; // why\n"
            + "  repeated string s = 2 [(validate.rules).repeated = { max_items: 2 items { string { ignore_empty: true len: 3 } } }];\n}\nmessage N {}\n";
        string schema = _amctgen.Write("a.proto", Rules);
        string data = _amctgen.Write("a.textproto", "s: ''\ns: 'abc'\ns: 'ab'\n");

        Assert.Equal(["a.proto: 1 repair is applied"], _amctgen.Run("fix", "--write", schema).Errors);
        Assert.Equal(
            Rules.Replace("validate/validate", "buf/validate/validate", StringComparison.Ordinal)
                .Replace("(validate.rules).message.required", "(buf.validate.field).required", StringComparison.Ordinal)
                .Replace("(validate.rules)", "(buf.validate.field)", StringComparison.Ordinal)
                .Replace("string { ignore_empty: true len: 3 }", "string { len: 3 } ignore: IGNORE_IF_ZERO_VALUE", StringComparison.Ordinal),
            File.ReadAllText(schema));
        Assert.Equal((0, 0), (_amctgen.Run("fix", "--write", schema).ExitCode, _amctgen.Run("fix", schema).Text.Length));
        string[] broken = [.. _amctgen.Run("check", "--proto", schema, "--message", "p.M", data).Errors.Where(static error => error.Contains(": error ", StringComparison.Ordinal))];
        Assert.Equal(["[required]", "[repeated.max_items]", "[string.len]"], broken.Select(static error => error[error.LastIndexOf('[')..]));
    }

    [Fact]
    public void Files_in_folders_are_repaired_if_they_name_their_message()
    {
        const string Header = "# proto-message: AMCTPytorchProto.AMCTConfig\n";
        string named = _amctgen.Write("a/b/named.cfg", Header + Broken);
        string unnamed = _amctgen.Write("a/unnamed.cfg", Broken);
        Amctgen.Result result = _amctgen.Run("fix", "--write", Path.Combine(_amctgen.Folder, "a"));

        Assert.Equal((0, "a/b/named.cfg: 2 repairs are applied"), (result.ExitCode, Assert.Single(result.Errors)));
        Assert.Equal((Header + Fixed, Broken), (File.ReadAllText(named), File.ReadAllText(unnamed)));
        Assert.Equal(2, _amctgen.Run("fix", unnamed).ExitCode);
    }

    [Fact]
    public void Permissions_and_links_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        string file = _amctgen.Write("a.cfg", Broken);
        File.SetUnixFileMode(file, Mode);
        string link = Path.Combine(_amctgen.Folder, "link.cfg");
        File.CreateSymbolicLink(link, file);

        Assert.Equal(0, Fix("--write", link).ExitCode);
        Assert.Equal((Fixed, Mode), (File.ReadAllText(file), File.GetUnixFileMode(file)));
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void Many_mistakes_on_one_line_and_in_many_lines_are_all_repaired()
    {
        string lines = string.Concat(Enumerable.Range(0, 1_500).Select(static i => $"skip_layers= \"conv{i}\"\n"));
        string file = _amctgen.Write("a.cfg", lines + "batch_nmu: 1 activation_ofset= true\n");

        Assert.Equal(0, Fix("--write", file).ExitCode);
        Assert.Equal(lines.Replace("=", ":", StringComparison.Ordinal) + "batch_num: 1 activation_offset: true\n", File.ReadAllText(file));
    }

    private Amctgen.Result Fix(params string[] arguments) => _amctgen.Run(["fix", "--message", Full, .. arguments]);
}
