using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AmctGen.Generator.Compilation;
using AmctGen.Tests;
using AmctGen.Text;
using Xunit.Abstractions;

namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>Files with one mistake of a known kind, over unrelated schemas: one finding tells of it, and its repair gives what was meant.</summary>
public sealed class BrokenFileTests(ITestOutputHelper output)
{
    private readonly ConcurrentDictionary<string, (int Made, int Single, int Repaired)> _kinds = new();

    [Fact]
    public void One_mistake_is_one_finding_whose_repair_gives_what_was_meant()
    {
        string only = Environment.GetEnvironmentVariable("AMCTGEN_KIND") ?? "";
        BrokenKind[] kinds = [.. BrokenKind.All.Where(kind => kind.Name.Contains(only, StringComparison.Ordinal))];
        var examples = new ConcurrentDictionary<string, string>();
        output.WriteLine(Fuzzing.Run(12_000, random =>
        {
            BrokenKind kind = kinds[random.Next(kinds.Length)];
            if (Check(random, kind) is { } problem)
            {
                examples.TryAdd(kind.Name, problem);
            }
            return null;
        }));
        var failed = new List<string>();
        foreach (BrokenKind kind in kinds)
        {
            (int made, int single, int repaired) = _kinds.GetValueOrDefault(kind.Name);
            string line = string.Create(CultureInfo.InvariantCulture, $"{kind.Name}: of {made}, {single} with one finding, {repaired} repaired");
            output.WriteLine(line);
            if (made < 5 || single < kind.Least * made || repaired < kind.Least * made)
            {
                failed.Add(line + "\n" + examples.GetValueOrDefault(kind.Name));
            }
        }
        Assert.True(failed.Count == 0, string.Join("\n\n", failed));
    }

    // A mistake of a known kind, and others at random places.
    [Fact]
    public void The_repairs_of_several_mistakes_come_to_an_end() => output.WriteLine(Fuzzing.Run(2_000, static random =>
    {
        (_, SchemaSet schemas, string message, string[] texts) = RepairSchemas.All[random.Next(RepairSchemas.All.Length)];
        MessageShape shape = schemas.Find(message)!;
        byte[] sound = Encoding.UTF8.GetBytes(texts[random.Next(texts.Length)]);
        BrokenKind kind = BrokenKind.All[random.Next(BrokenKind.All.Length)];
        byte[] broken = TextMutations.Mutate(random, kind.Make(new SoundText(random, sound, shape, schemas.Registry))?.Text ?? sound, []);
        EquatableArray<TextDiagnostic> Findings(byte[] text) => DocumentChecker.Check(TextDocument.Parse(text), shape, registry: schemas.Registry);
        try
        {
            RepairLoop.Repair(broken, Findings);
            return null;
        }
        catch (InvalidOperationException endless)
        {
            return $"{endless.Message}\n--- {kind.Name}\n{Encoding.UTF8.GetString(broken)}";
        }
    }));

    private string? Check(Random random, BrokenKind kind)
    {
        (_, SchemaSet schemas, string message, string[] texts) = RepairSchemas.All[random.Next(RepairSchemas.All.Length)];
        MessageShape shape = schemas.Find(message)!;
        byte[] sound = Encoding.UTF8.GetBytes(texts[random.Next(texts.Length)]);
        if (kind.Make(new SoundText(random, sound, shape, schemas.Registry)) is not { } broken)
        {
            return null;
        }
        EquatableArray<TextDiagnostic> Findings(byte[] text) => DocumentChecker.Check(TextDocument.Parse(text), shape, registry: schemas.Registry);
        EquatableArray<TextDiagnostic> findings = Findings(broken.Text);
        if (findings.All(static finding => finding.Severity != TextSeverity.Error))
        {
            // The text is valid by chance.
            return null;
        }
        byte[] repaired = RepairLoop.Repair(broken.Text, Findings);
        bool isSingle = findings.Count == 1;
        bool isRepaired = broken.Meant is null || IsEqual(repaired, broken.Meant, shape, schemas);
        _kinds.AddOrUpdate(kind.Name, _ => (1, isSingle ? 1 : 0, isRepaired ? 1 : 0),
            (_, known) => (known.Made + 1, known.Single + (isSingle ? 1 : 0), known.Repaired + (isRepaired ? 1 : 0)));
        return isSingle && isRepaired
            ? null
            : $"{string.Join("\n", findings.Select(static finding => $"{finding} [{finding.Repair?.Title}]"))}\n--- broken\n{Encoding.UTF8.GetString(broken.Text)}\n"
                + (isRepaired ? "" : $"--- repaired\n{Encoding.UTF8.GetString(repaired)}");
    }

    private static bool IsEqual(byte[] repaired, byte[] meant, MessageShape shape, SchemaSet schemas)
    {
        var options = new TextReaderOptions { Registry = ExtensionRegistry.FromShapes(schemas.Registry) };
        return TextFormat.TryParse(repaired, shape, out IMessage? read, out _, options) && TextFormat.TryParse(meant, shape, out IMessage? expected, out _, options)
            && TextFormat.ToText(read, TextWriterOptions.Canonical) == TextFormat.ToText(expected, TextWriterOptions.Canonical);
    }
}
