using System.Text;
using AmctGen.Runtime.Tests.Document;
using AmctGen.Tests;
using AmctGen.Text;
using AmctGen.Validation;
using AmctGen.WellKnownTypes;
using Everything;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Messages that are read only by their shape.</summary>
public sealed class DynamicMessageTests
{
    private static readonly ShapeRegistry s_shapes = new(
        EverythingExtensions.All.Concat(Item.Extensions.All).Select(static extension => (extension.Extendee.FullName, extension.Shape)),
        static name => name switch
        {
            "everything.All" => All.Shape,
            "everything.Plain" => Plain.Shape,
            "google.protobuf.Any" => Any.Shape,
            _ => null,
        },
        static () => ["everything.All", "everything.Plain", "google.protobuf.Any"]);

    private static readonly TextReaderOptions s_options = new() { Registry = ExtensionRegistry.FromShapes(s_shapes) };

    [Fact]
    public void Fields_are_written_by_number_with_extensions_and_maps_in_their_places()
    {
        IMessage message = Read(All.Shape, """
            [everything.extra]: 3
            by_string { key: "b" } by_string { key: "a" value: 1 }
            by_bool { }
            AGroup { Inner { y: "1" } x: 1 Inner { } }
            number: 1
            set { [everything.Item] { name: "n" } }
            doubles: [1, 2.5]
            an_int32: 1
            closed: UNO
            """);

        Assert.Equal(
            """
            an_int32: 1 closed: ONE AGroup { x: 1 Inner { y: "1" } Inner { } } set { [everything.Item] { name: "n" } } doubles: [1, 2.5] by_string { key: "a" value: 1 } by_string { key: "b" value: 0 } by_bool { key: false value: NONE } number: 1 [everything.extra]: 3
            """.Trim(),
            TextFormat.ToText(message, TextWriterOptions.SingleLine with { UsesShortLists = true }));
        Assert.Same(All.Shape, message.MessageShape);
        Assert.Equal(TextFormat.ToText(message), message.ToString());
    }

    [Fact]
    public void An_Any_is_read_at_the_root_and_inside_and_has_a_binary_form()
    {
        IMessage root = Read(Any.Shape, "[type.googleapis.com/google.protobuf.Any] { [a.b/everything.All] { int32s: [1, 2] [everything.extra]: 1 } }");
        Assert.Equal("everything.All", Assert.IsType<Any>(Assert.IsType<Any>(root).Message).Message!.MessageShape.FullName);

        Any generated = TextFormat.Parse<Any>("[type.googleapis.com/google.protobuf.Any] { [a.b/everything.All] { int32s: [1, 2] [everything.extra]: 1 } }"u8, new TextReaderOptions
        {
            Registry = ExtensionRegistry.Empty.AddMessage<Any>().AddMessage<All>().Add(EverythingExtensions.Extra),
        });
        Assert.Equal(generated.ToText(TextWriterOptions.Canonical), TextFormat.ToText(root, TextWriterOptions.Canonical));
        Assert.Contains("value: ", TextFormat.ToText(root, TextWriterOptions.Canonical), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_are_equal_by_their_values()
    {
        const string Text = "a_double: nan strings: ['a', 'b'] by_int32 { key: 1 value: 'x' } all { all { } }";
        IMessage message = Read(All.Shape, Text);
        Assert.Equal(message, Read(All.Shape, Text));
        Assert.Equal(message.GetHashCode(), Read(All.Shape, Text).GetHashCode());
        Assert.NotEqual(message, Read(All.Shape, Text + " an_int32: 0"));
        Assert.NotEqual(message, Read(All.Shape, Text.Replace("'b'", "'c'", StringComparison.Ordinal)));
        Assert.NotEqual(Read(All.Shape, "an_int32: 0"), Read(Plain.Shape, "a_float: 1"));
        // Without presence a default value is none, but a negative zero is a value.
        Assert.Equal(Read(Plain.Shape, "a_float: 1"), Read(Plain.Shape, "a_float: 1 a_double: 0 a_string: '' some_bytes: '' open: ZERO a_bool: false"));
        Assert.Equal("a_double: -0\n", Read(Plain.Shape, "a_double: -0").ToString());
    }

    [Fact]
    public void Many_fields_are_found_in_a_table()
    {
        FieldShape[] fields = [.. Enumerable.Range(1, 300).Select(static number => new FieldShape($"f{number}", number, FieldKind.Int32, FieldCardinality.Required))];
        var shape = new MessageShape("test.Wide", () => fields);
        string[] lines = [.. fields.Select(static field => $"{field.Name}: {field.Number}\n")];
        string expected = string.Concat(lines);
        new Random(5).Shuffle(lines);

        Assert.Equal(expected, Read(shape, string.Concat(lines)).ToString());
        Assert.False(TextFormat.TryParse(Encoding.UTF8.GetBytes(string.Concat(lines.Skip(1))), shape, out _, out EquatableArray<TextDiagnostic> diagnostics));
        Assert.Equal("AMCT5014", Assert.Single(diagnostics).Id);
        Assert.False(TextFormat.TryParse(Encoding.UTF8.GetBytes(string.Concat(lines) + lines[7]), shape, out _, out diagnostics));
        Assert.Equal("AMCT5015", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public void Messages_of_different_types_with_the_same_text_are_told_apart()
    {
        MessageShape[] types = [.. Enumerable.Range(0, 200).Select(static type => new MessageShape(
            $"test.M{type}", () => [new FieldShape("a", 1, FieldKind.Int32, type % 2 == 0 ? FieldCardinality.Implicit : FieldCardinality.Optional)]))];
        var shape = new MessageShape("test.Many", () => [.. types.Select(static (type, i) => new FieldShape($"f{i}", i + 1, FieldKind.Message, FieldCardinality.Repeated, () => type))]);
        string text = string.Concat(Enumerable.Range(0, 600).Select(static i => $"f{i * 7 % 200} {{\n  a: 0\n}}\n"));
        string expected = string.Concat(Enumerable.Range(0, 600).Select(static i => $"f{i / 3} {{\n{(i / 3 % 2 == 0 ? "" : "  a: 0\n")}}}\n"));

        Assert.Equal(expected, Read(shape, text).ToString());
    }

    [Fact]
    public void Registries_of_generated_code_and_of_shapes_add_up()
    {
        ExtensionRegistry both = ExtensionRegistry.FromShapes(s_shapes).AddMessage<Needy>().Add(EverythingExtensions.ExtraAll);
        byte[] text = Encoding.UTF8.GetBytes("any { [a/everything.Needy] { number: 1 all { } } } [everything.extra]: 1 [everything.extra_all] { any { [a/everything.Plain] { } } }");
        var options = new TextReaderOptions { Registry = both };

        Assert.True(TextFormat.TryParse(text, All.Shape, out IMessage? message, out EquatableArray<TextDiagnostic> diagnostics, options), $"{diagnostics}");
        Assert.True(TextFormat.TryParse(text, out All? generated, out _, options));
        Assert.Equal(generated.ToText(), message.ToString());
        Assert.IsType<Needy>(generated.Any!.Message);
        Assert.Equal(1, generated.Get(EverythingExtensions.ExtraAll) is null ? 0 : 1);
        Assert.False(TextFormat.TryParse("any { [a/everything.Item] { } }"u8, All.Shape, out _, out diagnostics, options));
        Assert.Equal("AMCT5019", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public void What_generated_code_finds_inside_an_Any_is_told_with_its_place()
    {
        ExtensionRegistry registry = ExtensionRegistry.FromShapes(s_shapes).AddMessage<Merging.Sub>();
        const string Text = "by_fixed32 { key: 7 value { alls { } alls { any { [a/merging.Sub] { n: 'bad' } } } [everything.extra_all] { any { [a/merging.Sub] { n: 'bad' } } } } }";
        IMessage message = Read(All.Shape, Text, registry);
        Assert.Equal(
            ["by_fixed32[7].alls[1].any.[a/merging.Sub].n", "by_fixed32[7].[everything.extra_all].any.[a/merging.Sub].n"],
            ValidationContext.Run(message).Violations.Select(static violation => violation.FieldPath));
        Assert.Equal(ValidationContext.Run(TextFormat.Parse<All>(Text, s_options with { Registry = registry })).Violations, ValidationContext.Run(message).Violations);
    }

    [Theory]
    [InlineData("unknown: 1", "test.Broken")]
    [InlineData("untyped { a: 1 }", "test.Broken.untyped")]
    public void Where_the_schema_has_errors_nothing_is_read_of_the_part_that_they_concern(string text, string name)
    {
        var shape = new MessageShape("test.Broken", static () =>
        [
            new FieldShape("typed", 1, FieldKind.String, FieldCardinality.Optional),
            new FieldShape("untyped", 2, FieldKind.String, FieldCardinality.Optional) { IsIncomplete = true },
        ])
        { IsIncomplete = name == "test.Broken" };
        Assert.False(TextFormat.TryParse(Encoding.UTF8.GetBytes(text), shape, out _, out EquatableArray<TextDiagnostic> diagnostics));
        TextDiagnostic finding = Assert.Single(diagnostics);
        Assert.Equal(TextSeverity.Info, finding.Severity);
        Assert.Contains(name, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_thrown_all_at_once_with_the_file()
    {
        TextFormatException exception = Assert.Throws<TextFormatException>(static () => TextFormat.Parse("batch_num: x fixed_min: 2"u8, Shapes.Config, new TextReaderOptions { FileName = "a.cfg" }));
        Assert.Equal(2, exception.Errors.Count);
        Assert.Contains("a.cfg(1,12): error", exception.Message, StringComparison.Ordinal);
        Assert.Equal("batch_num: 1\n", TextFormat.Parse("batch_num: 1"u8, Shapes.Config).ToString());
        Assert.Throws<ArgumentNullException>(static () => TextFormat.Parse("batch_num: 1"u8, null!));
        Assert.Throws<ArgumentNullException>(static () => ExtensionRegistry.FromShapes(null!));
    }

    [Fact]
    public void Deep_and_long_texts_have_the_limits_of_the_options()
    {
        string deep = string.Concat(Enumerable.Repeat("all { ", 1000)) + string.Concat(Enumerable.Repeat("} ", 1000));
        IMessage message = Read(All.Shape, deep, depthLimit: 1000);
        Assert.Equal(1000, TextFormat.ToText(message, TextWriterOptions.SingleLine).Split('{').Length - 1);
        Assert.Null(DynamicLaw.Broken<All>(Encoding.UTF8.GetBytes(deep), s_options, s_options.Registry));
        Assert.False(TextFormat.TryParse("batch_num: 1"u8, Root.Shape, out _, out EquatableArray<TextDiagnostic> diagnostics, new TextReaderOptions { LengthLimit = 5 }));
        Assert.Equal("AMCT9011", Assert.Single(diagnostics).Id);
    }

    private static IMessage Read(MessageShape shape, string text, ExtensionRegistry? registry = null, int depthLimit = 100)
    {
        TextReaderOptions options = s_options with { Registry = registry ?? s_options.Registry, DepthLimit = depthLimit };
        Assert.True(TextFormat.TryParse(Encoding.UTF8.GetBytes(text), shape, out IMessage? message, out EquatableArray<TextDiagnostic> diagnostics, options), $"{diagnostics}");
        return message;
    }
}
