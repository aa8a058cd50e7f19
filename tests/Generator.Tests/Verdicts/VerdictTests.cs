using AmctGen.Tests;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Verdicts;

/// <summary>A .proto is accepted if and only if protoc accepts it: for each rule, and for random files that are close to the rules.</summary>
/// <remarks>
/// Lone halves of characters in escapes are refused, because a .NET string cannot hold them; so are files that are not UTF-8. A file is checked
/// as if it were given to protoc itself: protoc does not look for some mistakes in files that are only imported.
/// </remarks>
public sealed class VerdictTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_rule_has_the_verdict_of_protoc()
    {
        VerdictCase[] cases = [.. VerdictCase.All];
        Assert.InRange(cases.Length, 1000, 10_000);
        Assert.Equal("", string.Join('\n', cases.AsParallel().AsOrdered().Select(Problem).OfType<string>()));
    }

    [Fact]
    public void The_recorded_verdicts_are_those_of_protoc()
    {
        if (!Protoc.IsThere)
        {
            output.WriteLine("skipped: the package Grpc.Tools has no protoc for this machine");
            return;
        }
        // A part of them, another one at each run, is enough to see that the record is not made up.
        int part = Random.Shared.Next(8);
        IEnumerable<VerdictCase> cases = VerdictCase.All.Where((_, index) => index % 8 == part);
        Assert.Equal("", string.Join('\n', cases.AsParallel().Where(static known => known.IsAccepted != (Protoc.Errors(known.Set).Length == 0)).Select(static known => $"{known.Rule}:\n{known.Set}")));
    }

    [Fact]
    public void Random_files_have_the_verdict_of_protoc()
    {
        if (!Protoc.IsThere)
        {
            output.WriteLine("skipped: the package Grpc.Tools has no protoc for this machine");
            return;
        }
        output.WriteLine(Fuzzing.Run(300, static random => Difference(new RandomFiles(random).Next())));
    }

    [Fact]
    public void The_page_of_rules_lists_every_rule()
    {
        string page = File.ReadAllText(Path.Combine(Corpus.RepositoryRoot, "generator", "docs", "protoc-rules.md")).ReplaceLineEndings("\n");
        string[] rows = [.. VerdictCase.All.GroupBy(static known => known.Rule, StringComparer.Ordinal).Select(static rule =>
            $"| {rule.Key} | {string.Join(", ", rule.Where(static known => known.Id.Length > 0).Select(static known => known.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} | {rule.Count()} |")];
        Assert.Equal(rows, page.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| rule", StringComparison.Ordinal) && !line.StartsWith("| -", StringComparison.Ordinal)));
    }

    private static string? Problem(VerdictCase known)
    {
        string errors = known.Set.Errors();
        return known.IsAccepted != (errors.Length == 0) ? $"{known.Rule}: protoc {(known.IsAccepted ? "accepts" : "refuses")}, we say '{errors}' of\n{known.Set}"
            : errors.Contains(known.Id, StringComparison.Ordinal) ? null : $"{known.Rule}: not {known.Id} but {errors} for\n{known.Set}";
    }

    private static string? Difference(FileSet set)
    {
        string ours = set.Errors();
        string theirs = Protoc.Errors(set);
        return (ours.Length == 0) == (theirs.Length == 0) ? null : $"{set}\nours: {ours}\nthose of protoc: {theirs}";
    }
}
