using BenchmarkDotNet.Attributes;
using Google.Protobuf;
using ProtoValidate;

namespace AmctGen.Benchmarks;

/// <summary>
/// Validation of a message without violations, against the package ProtoValidate, which interprets the rules of messages of Google.Protobuf:
/// the same schema, and the same message read by both.
/// </summary>
[InProcess, MemoryDiagnoser]
public class InterpreterBenchmarks
{
    private const int Lines = 10;

    private readonly Bench.Ours.Order _ours;
    private readonly Bench.Orders.Order _theirs;
    private readonly Validator _interpreter = new(
        new ValidatorOptions { PreLoadDescriptors = true, FileDescriptors = [Bench.Orders.OrderReflection.Descriptor] });

    public InterpreterBenchmarks()
    {
        (_ours, _theirs) = Read(Text());
        (Bench.Ours.Order ours, Bench.Orders.Order theirs) = Read(
            Text().Replace("ann@", "", StringComparison.Ordinal).Replace("\"AT\"", "\"XX\"", StringComparison.Ordinal)
                .Replace("count: 7", "count: 0", StringComparison.Ordinal).Replace("cents: 960", "cents: 100001", StringComparison.Ordinal));
        string[] found = [.. _interpreter.Validate(theirs, false).Violations.Select(static violation => violation.RuleId).Order(StringComparer.Ordinal)];
        if (found.Length != 4 || !found.SequenceEqual(ours.Validate().Violations.Select(static violation => violation.RuleId).Order(StringComparer.Ordinal))
            || !Generated() || !Interpreted())
        {
            throw new InvalidOperationException("the two do not find the same violations");
        }
    }

    /// <summary>Generated code.</summary>
    [Benchmark]
    public bool Generated() => _ours.Validate().IsValid;

    /// <summary>The package ProtoValidate.</summary>
    [Benchmark]
    public bool Interpreted() => _interpreter.Validate(_theirs, false).Violations.Count == 0;

    private static (Bench.Ours.Order Ours, Bench.Orders.Order Theirs) Read(string text)
    {
        Bench.Ours.Order ours = Bench.Ours.Order.ParseText(text);
        return (ours, JsonParser.Default.Parse<Bench.Orders.Order>(ours.ToJson()));
    }

    private static string Text() =>
        """
        id: "8b72987b-024a-43b3-b4cf-647a1f925c5d" email: "ann@example.com" reference: "A-2026-0815" channel: CHANNEL_WEB
        created { seconds: 1800000000 } total_cents: 12500 shipping_cents: 490 card: "4111111111111111"
        address { name: "Ann Example" street: "Main Street 1" city: "Vienna" country: "AT" }
        tags: ["new", "gift", "express"] discounts { key: "spring" value: 0.1 } discounts { key: "club" value: 0.05 }

        """ + string.Concat(Enumerable.Range(1, Lines).Select(static line =>
            $"lines {{ article: \"article {line}\" count: {line} cents: {line * 120} weight: {line}.5 }}\n"));
}
