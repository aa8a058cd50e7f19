using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AmctGen.Runtime.Tests.Text;
using AmctGen.Tests;
using AmctGen.Text;
using Everything;
using Golden;
using Merging;
using Xunit.Abstractions;

namespace AmctGen.Runtime.Tests.Repairs;

/// <summary>Single mistakes of usual kinds: the repair results in the intended text.</summary>
public sealed class MistakeTests(ITestOutputHelper output)
{
    private readonly ConcurrentDictionary<string, (int Made, int Repaired)> _kinds = new();

    [Fact]
    public void A_repair_gives_what_was_meant()
    {
        ExtensionRegistry everything = ExtensionRegistry.Empty.Add(EverythingExtensions.All).Add(Everything.Item.Extensions.All).AddMessage<All>().AddMessage<Plain>().AddMessage<Needy>();
        ExtensionRegistry merging = ExtensionRegistry.Empty.Add(MergingExtensions.All).AddMessage<M>().AddMessage<P3>();
        Func<Random, string?>[] schemas =
        [
            random => Check<Root>(random, RandomMessages.Root(random).ToText(), ExtensionRegistry.Empty),
            random => Check<All>(random, RandomText.Of(random, All.Shape, everything), everything),
            random => Check<Plain>(random, RandomText.Of(random, Plain.Shape, ExtensionRegistry.Empty), ExtensionRegistry.Empty),
            random => Check<M>(random, RandomText.Of(random, M.Shape, merging), merging),
            random => Check<P3>(random, RandomText.Of(random, P3.Shape, ExtensionRegistry.Empty), ExtensionRegistry.Empty),
        ];
        output.WriteLine(Fuzzing.Run(12_000, random => schemas[random.Next(schemas.Length)](random)));
        foreach ((string kind, (int made, int repaired)) in _kinds.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {repaired} of {made}"));
        }
        foreach ((string kind, _) in Mistakes.All)
        {
            (int made, int repaired) = _kinds.GetValueOrDefault(kind);
            Assert.True(made >= 10 && repaired >= 0.95 * made, string.Create(CultureInfo.InvariantCulture, $"{kind}: {repaired} of {made} are repaired"));
        }
    }

    private string? Check<T>(Random random, string sound, ExtensionRegistry registry)
        where T : class, IMessage<T>
    {
        byte[] text = random.Next(3) == 0 ? RandomComments.Add(random, Encoding.UTF8.GetBytes(sound)) : Encoding.UTF8.GetBytes(sound);
        TextReaderOptions options = new() { Registry = registry };
        if (!TextFormat.TryParse(text, out T? meant, out EquatableArray<TextDiagnostic> diagnostics, options) || !diagnostics.IsEmpty)
        {
            return null;
        }
        (string kind, Func<Mistakes, TextEdit?> make) = Mistakes.All[random.Next(Mistakes.All.Length)];
        if (make(new Mistakes(random, text, T.Shape, registry.Shapes, TextDialect.Strict)) is not { } mistake || !TextEdit.TryApply(text, [mistake], out byte[] broken))
        {
            return null;
        }
        EquatableArray<TextDiagnostic> Findings(byte[] utf8) => DocumentChecker.Check(TextDocument.Parse(utf8), T.Shape, registry: registry.Shapes);
        string where = $"\n--- {kind}: {mistake}\n--- for\n{Encoding.UTF8.GetString(broken)}";
        if (new RepairLaw(Findings, TokenizerOptions.TextFormat).Broken(broken, mayHide: false) is { } problem)
        {
            return problem + where;
        }
        EquatableArray<TextDiagnostic> found = Findings(broken);
        if (found.IsEmpty || found[0].Severity != TextSeverity.Error)
        {
            return null;
        }
        // What was ignored after a mistake may have been told of, too.
        if (found[0].Repair is not { } repair)
        {
            Count(kind, isRepaired: false);
            return null;
        }
        byte[] repaired = repair.Apply(broken);
        Count(kind, isRepaired: true);
        return TextFormat.TryParse(repaired, out T? read, out _, options) && (read.Equals(meant) || kind == "unknown escape")
            ? null
            : $"the repair does not give what was meant: {found[0]}\n--- {repair.Title}\n{Encoding.UTF8.GetString(repaired)}" + where;
    }

    private void Count(string kind, bool isRepaired) =>
        _kinds.AddOrUpdate(kind, _ => (1, isRepaired ? 1 : 0), (_, known) => (known.Made + 1, known.Repaired + (isRepaired ? 1 : 0)));
}
