using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AmctGen.Generator.Compiler;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Tests;
using AmctGen.Text;
using Xunit.Abstractions;

namespace AmctGen.Schemas.Tests.Precedence;

/// <summary>Precedence over a schema as data and the generated resolver give the same selection, provenance, values and lints.</summary>
public sealed class PrecedenceLawTests(ITestOutputHelper output)
{
    private static readonly string[] s_lints = ["AMCT5030", "AMCT5101", "AMCT5102", "AMCT5103", "AMCT5104", "AMCT5105", "AMCT5106", "AMCT5107"];

    // What the inputs must have met, so that agreement says something.
    private readonly ConcurrentDictionary<string, int> _met = new(StringComparer.Ordinal);

    [Fact]
    public void Random_configurations_are_resolved_alike()
    {
        output.WriteLine(Fuzzing.Run(5000, random =>
        {
            PrecedenceCase schema = PrecedenceCase.All[random.Next(PrecedenceCase.All.Length)];
            var messages = new RandomMessages(random);
            string text = messages.Write(schema.Shape);
            LayerRef[] layers = messages.Layers();
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            Meet(schema.Shape.FullName);
            TextReaderOptions options = TextReaderOptions.Default with { Dialect = random.Next(3) == 0 ? TextDialect.Merge : TextDialect.Strict };
            TextDocument document = TextDocument.Parse(utf8, options.Dialect);
            return Difference(schema.CreateGenerated(utf8, options), schema.CreateDynamic(document), new DocumentText(document, ShapeRegistry.Empty), layers) is { } difference
                ? $"{schema.Shape.FullName}: {difference}\n{string.Join(", ", layers)}\n{text}"
                : null;
        }));
        output.WriteLine(string.Join(", ", _met.OrderBy(static met => met.Key, StringComparer.Ordinal).Select(static met => $"{met.Key} {met.Value}")));
        string[] expected = [.. s_lints, .. Enum.GetNames<PrecedenceLevel>(), "skipped", "revived", "omitted", "hidden", "left out", .. PrecedenceCase.All.Select(static schema => schema.Shape.FullName)];
        Assert.Empty(expected.Except(_met.Keys));
    }

    private string? Difference(IResolver generated, DynamicResolver dynamic, DocumentText texts, LayerRef[] layers)
    {
        foreach (LayerRef layer in layers.Append(new LayerRef("elsewhere", "Other")))
        {
            IReadOnlyList<IEffectiveFeature> expected = generated.Resolve(layer).Features;
            DynamicEffective effective = dynamic.Resolve(layer);
            if (effective.Layer != layer || effective.Features.Count != expected.Count)
            {
                return $"{layer} is answered for {effective.Layer} with {effective.Features.Count} features";
            }
            for (int i = 0; i < expected.Count; i++)
            {
                if (Difference(expected[i], effective.Features[i], texts) is { } difference)
                {
                    return $"{layer}, {expected[i].Name}: {difference}";
                }
            }
        }
        return Difference("unmatched keys", generated.FindUnmatched(layers), dynamic.FindUnmatched(layers))
            ?? Difference("lints", Met(generated.Lint(layers)), dynamic.Lint(layers))
            ?? Difference("lints of one feature", generated.Lint(layers, IsFirst), dynamic.Lint(layers, IsFirst));

        bool IsFirst(string feature) => feature == generated.Resolve(default).Features[0].Name;
    }

    private string? Difference(IEffectiveFeature expected, IEffectiveFeature actual, DocumentText texts)
    {
        Meet(expected.Selection);
        if (expected.Name != actual.Name || !expected.Selection.Equals(actual.Selection) || expected.Selection.Entry != actual.Selection.Entry)
        {
            return $"{expected.Name}: {expected.Selection.Describe()}; dynamic {actual.Name}: {actual.Selection.Describe()}";
        }
        string told = string.Join("\n", expected.Values.Select(value => Describe(value, texts)));
        string dynamic = string.Join("\n", actual.Values.Select(value => Describe(value, texts)));
        return told != dynamic ? $"generated\n{told}\ndynamic\n{dynamic}"
            : expected.Values.Zip(actual.Values).Any(static pair => !pair.First.Provenance.Equals(pair.Second.Provenance)) ? $"provenance of\n{told}"
            : null;
    }

    private static string? Difference<T>(string what, EquatableArray<T> expected, EquatableArray<T> actual) =>
        expected.Equals(actual) ? null : $"{what}: generated\n{string.Join("\n", expected)}\ndynamic\n{string.Join("\n", actual)}";

    private string Describe(IResolved resolved, DocumentText texts)
    {
        Provenance provenance = resolved.Provenance;
        Meet(provenance.Level.ToString());
        Meet(provenance.OmittedBy is null ? null : "omitted");
        Meet(provenance.Shadowed.IsEmpty ? null : "hidden");
        return $"{resolved.Name} = {Text(resolved.Value, texts)}: {provenance.Describe()}";
    }

    private static string? Text(object? value, DocumentText texts) => value switch
    {
        IMessage message => TextFormat.ToText(message, TextWriterOptions.SingleLine),
        MessageValue message => TextFormat.ToText(texts.MessageOf(message), TextWriterOptions.SingleLine),
        ScalarValue { Type.Kind: FieldKind.Float } scalar => Text((float)(double)scalar.Value, texts),
        ScalarValue { Value: EquatableArray<byte> bytes } => ByteString.CopyFrom(bytes.AsSpan()).ToString(),
        ScalarValue scalar => Text(scalar.Value, texts),
        Enum member => Convert.ToInt32(member, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };

    private EquatableArray<ConfigFinding> Met(EquatableArray<ConfigFinding> lints)
    {
        foreach (ConfigFinding lint in lints)
        {
            Meet(lint.Id);
        }
        return lints;
    }

    private void Meet(Selection selection)
    {
        Meet(selection.IsSkipped ? "skipped" : null);
        Meet(selection.IsRevived ? "revived" : null);
        Meet(selection.IsIncluded ? null : "left out");
    }

    private void Meet(string? what)
    {
        if (what is not null)
        {
            _met.AddOrUpdate(what, 1, static (_, count) => count + 1);
        }
    }
}
