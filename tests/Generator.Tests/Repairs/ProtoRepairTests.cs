using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Tests.Schema;
using AmctGen.Generator.Tests.Verdicts;
using AmctGen.Tests;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Repairs;

/// <summary>The repairs of .proto files: each, applied alone, resolves its finding without a new one.</summary>
public sealed class ProtoRepairTests
{
    [Theory]
    [InlineData("syntax = \"proto3\";\nmessage A { int32 a = 1 }", "Add ';'", "syntax = \"proto3\";\nmessage A { int32 a = 1; }")]
    [InlineData("syntax = \"proto3\";\nmesage A { }", "Replace 'mesage' with 'message'", "syntax = \"proto3\";\nmessage A { }")]
    [InlineData("syntax = \"proto3\";\nmessage A { strin a = 1; }", "Replace 'strin' with 'string'", "syntax = \"proto3\";\nmessage A { string a = 1; }")]
    [InlineData("syntax = \"proto3\";\npackage p;\nmessage Apple { Appel a = 1; }", "Replace 'Appel' with 'Apple'", "syntax = \"proto3\";\npackage p;\nmessage Apple { Apple a = 1; }")]
    [InlineData("syntax = \"proto3\";\nmessage A { int32 a = 1; int32 b = 1; }", "Replace '1' with '2'", "syntax = \"proto3\";\nmessage A { int32 a = 1; int32 b = 2; }")]
    [InlineData("syntax = \"proto3\";\nmessage A { required int32 a = 1; }", "Remove 'required'", "syntax = \"proto3\";\nmessage A { int32 a = 1; }")]
    [InlineData("syntax = \"proto3\";\nmessage A { int32 a = 1 [deprecate = true]; }", "Replace 'deprecate' with 'deprecated'", "syntax = \"proto3\";\nmessage A { int32 a = 1 [deprecated = true]; }")]
    [InlineData("syntax = \"proto3\";\nmessage A { int32 a = 1; reserved 2; int32 b; }", "Add '= 3'", "syntax = \"proto3\";\nmessage A { int32 a = 1; reserved 2; int32 b = 3; }")]
    [InlineData("syntax = \"proto3\";\nmessage A {\n  oneof o { int32 a }\n}", "Add '= 1;'", "syntax = \"proto3\";\nmessage A {\n  oneof o { int32 a = 1; }\n}")]
    [InlineData("syntax = \"proto3\";\nenum E { A = 0; reserved 1; B [deprecated = true]; }", "Add '= 2'", "syntax = \"proto3\";\nenum E { A = 0; reserved 1; B = 2 [deprecated = true]; }")]
    [InlineData("syntax = \"proto3\";\nmessage A { int32 a 1; }", "Add '='", "syntax = \"proto3\";\nmessage A { int32 a = 1; }")]
    [InlineData("edition = \"2023\";\nmessage A { reserved \"a\"; }", "Replace '\"a\"' with 'a'", "edition = \"2023\";\nmessage A { reserved a; }")]
    [InlineData("syntax = \"proto2\";\nmessage A { optional string a = 1 [default = \"\\q\"]; }", "Replace '\\q' with '\\\\q'", "syntax = \"proto2\";\nmessage A { optional string a = 1 [default = \"\\\\q\"]; }")]
    [InlineData("syntax = \"proto2\";\nenum E { FIRST = 0; }\nmessage A { optional E a = 1 [default = FRIST]; }", "Replace 'FRIST' with 'FIRST'", "syntax = \"proto2\";\nenum E { FIRST = 0; }\nmessage A { optional E a = 1 [default = FIRST]; }")]
    [InlineData("syntax = \"proto3\";\nimport \"google/protobuf/an.proto\";", "Replace '\"google/protobuf/an.proto\"' with '\"google/protobuf/any.proto\"'", "syntax = \"proto3\";\nimport \"google/protobuf/any.proto\";")]
    [InlineData("syntax = \"proto3\";\nimport \"buf/validate/validate.proto\";\nmessage A { int32 number = 1; option (buf.validate.message).cel = { id: \"a\" expression: \"this.numbr > 1\" }; }", "Replace 'numbr' with 'number'", "syntax = \"proto3\";\nimport \"buf/validate/validate.proto\";\nmessage A { int32 number = 1; option (buf.validate.message).cel = { id: \"a\" expression: \"this.number > 1\" }; }")]
    [InlineData("syntax = \"proto3\";\nimport \"buf/validate/validate.proto\";\nmessage A { int32 a = 1 [(buf.validate.field) = { int32: { gtt: 1 } }]; }", "Replace 'gtt' with 'gt'", "syntax = \"proto3\";\nimport \"buf/validate/validate.proto\";\nmessage A { int32 a = 1 [(buf.validate.field) = { int32: { gt: 1 } }]; }")]
    public void A_repair_changes_the_file(string text, string title, string expected)
    {
        Repair repair = LinkRun.Link(text).Diagnostics.Select(static finding => finding.Repair).First(static repair => repair is not null)!;
        Assert.Equal(title, repair.Title);
        Assert.Equal(expected, Encoding.UTF8.GetString(repair.Apply(Encoding.UTF8.GetBytes(text))));
        Assert.Empty(LinkRun.Errors(expected));
    }

    [Theory]
    [InlineData("syntax = \"proto3\";\nmessage A { int32 a; int32 b = 1; reserved 3; int32 c; oneof o { int32 d } }", "syntax = \"proto3\";\nmessage A { int32 a = 2; int32 b = 1; reserved 3; int32 c = 4; oneof o { int32 d = 5; } }")]
    [InlineData("syntax = \"proto3\";\nenum E { A = 0; B; C; D = 1; }", "syntax = \"proto3\";\nenum E { A = 0; B = 2; C = 3; D = 1; }")]
    [InlineData("syntax = \"proto3\";\nmessage A { int32 a = 1; int32 b = 1; int32 c = 1; int32 d = 3; }", "syntax = \"proto3\";\nmessage A { int32 a = 1; int32 b = 2; int32 c = 4; int32 d = 3; }")]
    public void All_repairs_can_be_applied_at_once(string text, string expected)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        // From the end, so that places before an edit stay.
        foreach (Repair repair in LinkRun.Link(text).Diagnostics.Select(static finding => finding.Repair!).Reverse())
        {
            utf8 = repair.Apply(utf8);
        }
        Assert.Equal(expected, Encoding.UTF8.GetString(utf8));
        Assert.Empty(LinkRun.Errors(expected));
    }

    [Fact]
    public void A_repair_removes_its_finding_and_brings_no_other()
    {
        string folder = Path.Combine(Corpus.RepositoryRoot, "generator", "docs");
        IEnumerable<(string, string)[]> pages = Directory.GetFiles(folder, "AMCT*.md")
            .SelectMany(static path => Regex.Matches(File.ReadAllText(path).ReplaceLineEndings("\n"), "```proto\n(.*?)```", RegexOptions.Singleline))
            .Select(static match => new[] { ("test.proto", match.Groups[1].Value) });
        var problems = new List<string>();
        int repaired = 0;
        foreach ((string Path, string Text)[] files in VerdictCase.All.Select(static one => one.Set.Files).Concat(pages))
        {
            if (files.Sum(static file => file.Text.Length) < 20_000)
            {
                repaired += Check(files, problems);
            }
        }
        Assert.True(problems.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{problems.Count} of {repaired}:\n") + string.Join("\n\n", problems));
        Assert.InRange(repaired, 30, 10_000);
    }

    // What is sound is broken at one place: a token goes, comes twice, or two of its letters change places.
    [Fact]
    public void A_repair_of_one_mistake_brings_no_other()
    {
        FileSet[] sound = [.. VerdictCase.All.Where(static one => one.IsAccepted && one.Id.Length == 0 && one.Set.Files.Sum(static file => file.Text.Length) < 2_000).Select(static one => one.Set)];
        int repaired = 0;
        Fuzzing.Run(4_000, random =>
        {
            (string Path, string Text)[] files = [.. sound[random.Next(sound.Length)].Files];
            int index = random.Next(files.Length);
            files[index].Text = Break(random, files[index].Text);
            var problems = new List<string>();
            Interlocked.Add(ref repaired, Check(files, problems));
            return problems.FirstOrDefault();
        });
        Assert.InRange(repaired, 200, 100_000);
    }

    private static string Break(Random random, string text)
    {
        SourceSpan[] tokens = [.. Tokens(Encoding.UTF8.GetBytes(text))];
        if (tokens.Length == 0 || Encoding.UTF8.GetByteCount(text) != text.Length)
        {
            return text;
        }
        SourceSpan token = tokens[random.Next(tokens.Length)];
        string written = text.Substring(token.Start, token.Length);
        int letter = random.Next(Math.Max(1, written.Length - 1));
        string changed = random.Next(4) switch
        {
            0 => "",
            1 => written + " " + written,
            _ when written.Length > 1 => written[..letter] + written[letter + 1] + written[letter] + written[(letter + 2)..],
            _ => "",
        };
        return text.Remove(token.Start, token.Length).Insert(token.Start, changed);
    }

    private static List<SourceSpan> Tokens(byte[] text)
    {
        var spans = new List<SourceSpan>();
        var tokens = new Tokenizer(text, TokenizerOptions.Proto);
        while (tokens.Next())
        {
            spans.Add(tokens.Span);
        }
        return spans;
    }

    private static int Check((string Path, string Text)[] files, List<string> problems)
    {
        Dictionary<string, Parsed<FileModel>> before = LinkRun.Link(files);
        int count = 0;
        foreach ((string path, string text) in files)
        {
            foreach (DiagnosticInfo finding in before[path].Diagnostics)
            {
                if (finding.Repair is not { } repair)
                {
                    continue;
                }
                count++;
                string repaired = Encoding.UTF8.GetString(repair.Apply(Encoding.UTF8.GetBytes(text)));
                Dictionary<string, Parsed<FileModel>> after = LinkRun.Link([.. files.Select(file => file.Path == path ? (path, repaired) : file)]);
                if (Count(after, path, finding) >= Count(before, path, finding))
                {
                    problems.Add($"{finding.Kind.Id} {finding.Message} stays\n{repair.Title}\n{repaired}");
                }
                List<string> old = Errors(before);
                old.Remove($"{path}: {finding.Kind.Id}");
                List<string> added = Errors(after);
                added.RemoveAll(old.Remove);
                if (added.Count > 0)
                {
                    string errors = string.Join('\n', after.SelectMany(static file => LinkRun.Errors(file.Value)));
                    problems.Add($"{finding.Kind.Id} {finding.Message}\n{repair.Title}\n{string.Join('\n', added)}\n{errors}\n{repaired}");
                }
            }
        }
        return count;
    }

    private static int Count(Dictionary<string, Parsed<FileModel>> files, string path, DiagnosticInfo finding) =>
        files[path].Diagnostics.Count(other => other.Kind == finding.Kind && other.Message == finding.Message);

    // By id alone: a name that a message shows may have been repaired.
    private static List<string> Errors(Dictionary<string, Parsed<FileModel>> files) =>
        [.. files.SelectMany(static file => file.Value.Diagnostics.Where(static finding => finding.Kind.Severity == TextSeverity.Error).Select(finding => $"{file.Key}: {finding.Kind.Id}"))];
}
