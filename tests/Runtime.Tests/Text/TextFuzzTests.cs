using AmctGen.Tests;
using AmctGen.Text;
using Everything;
using Golden;
using Xunit.Abstractions;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Reader, checker, writer, layout and editor with random inputs.</summary>
public sealed class TextFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void The_laws_hold_for_texts_of_a_configuration()
    {
        var fuzz = new TextFuzz<Root>(static random => RandomMessages.Root(random).ToText(DynamicLaw.Writing[random.Next(DynamicLaw.Writing.Length)]), [], ExtensionRegistry.Empty);
        output.WriteLine(Fuzzing.Run(12_000, fuzz.Check));
    }

    [Fact]
    public void The_laws_hold_for_texts_with_fields_of_every_kind()
    {
        ExtensionRegistry registry = ExtensionRegistry.Empty.Add(EverythingExtensions.All).Add(Item.Extensions.All).AddMessage<All>().AddMessage<Plain>().AddMessage<Needy>();
        string[] pieces =
        [
            .. All.Shape.Fields.ToArray().Select(static field => field.Name),
            .. registry.Shapes.NamesOf(All.Shape).Order(StringComparer.Ordinal),
            "all {", "alls: [{", "}]", "[everything.Item] { name: 'a' }", "any { [a/everything.All] { } }", "any { type_url: 'a' }", "[a/everything.Needy]", "gone: -inf", "gone { a: [1, <>] }", "old_name: [a, 'b']",
            "by_bool { key: t }", "by_int32 { value: 'x' key: -1 }", "by_string: [{}, {key: 'a'}]", "AGroup { x: 1 }", "agroup { }", "Inner { y: '' }", "inner {}", "number: 1 word: 'a'", "closed: UNO", "closed: 7", "open: -7", "plain { open: 0 open: 1 some_bytes: 0 some_bytes: '' }", "some_bytes: '' some_bytes: 'a'", "a_sint32: 0", "everything.extra",
        ];
        var fuzz = new TextFuzz<All>(random => RandomText.Of(random, All.Shape, registry), pieces, registry);
        output.WriteLine(Fuzzing.Run(8_000, fuzz.Check));
    }
}
