using System.Text;
using AmctGen.Runtime.Tests.Text;
using AmctGen.Tests;
using AmctGen.Text;
using AmctGen.WellKnownTypes;
using Everything;
using Golden;
using Xunit.Abstractions;

namespace AmctGen.Runtime.Tests.Messages;

/// <summary>A message or a text is merged into a message by protobuf's rules: a base file and a local one.</summary>
public sealed class MergeTests(ITestOutputHelper output)
{
    private static readonly ExtensionRegistry s_registry =
        ExtensionRegistry.Empty.Add(EverythingExtensions.All).Add(Item.Extensions.All).AddMessage<All>().AddMessage<Plain>().AddMessage<Needy>();

    private static readonly TextReaderOptions s_options = new() { Registry = s_registry, DepthLimit = 1000 };
    private static readonly TextReaderOptions s_shapes = s_options with { Registry = ExtensionRegistry.FromShapes(s_registry.Shapes) };

    [Theory]
    [InlineData("batch_num: 1 fixed_min: true", "batch_num: 0", "batch_num: 0 fixed_min: true")]
    [InlineData("skip_layers: 'a'", "skip_layers: ['b', 'a']", "skip_layers: ['a', 'b', 'a']")]
    [InlineData("weights { key: 'a' value: 1 } weights { key: 'b' value: 2 }", "weights { key: 'b' value: 3 }", "weights { key: 'a' value: 1 } weights { key: 'b' value: 3 }")]
    [InlineData("data_config { fixed_min: true bits: 3 }", "data_config { clip { clip_max: 1 clip_min: 2 } }", "data_config { fixed_min: true clip { clip_max: 1 clip_min: 2 } }")]
    [InlineData("data_config { clip { clip_max: 1 clip_min: 2 } }", "data_config { clip { clip_max: 5 } }", "data_config { clip { clip_max: 5 clip_min: 2 } }")]
    [InlineData("data_config { clip { clip_max: 1 clip_min: 2 } }", "data_config { bits: 3 }", "data_config { bits: 3 }")]
    [InlineData("override_layers { layer_name: 'a' }", "override_layers { layer_name: 'a' data_config { bits: 1 } }", "override_layers { layer_name: 'a' } override_layers { layer_name: 'a' data_config { bits: 1 } }")]
    public void A_text_is_merged_into_a_message(string own, string other, string expected)
    {
        Assert.Equal(Root.ParseText(expected), Root.ParseText(own).ToBuilder().MergeText(other).Build());
        Assert.Equal(Root.ParseText(expected), Root.CreateBuilder().MergeText(Encoding.UTF8.GetBytes(own)).MergeText(Encoding.UTF8.GetBytes(other)).Build());
    }

    [Fact]
    public void Required_fields_are_required_of_the_whole()
    {
        Needy.Builder builder = Needy.CreateBuilder().MergeText("number: 1");
        Assert.Equal("all", Assert.Single(Assert.Throws<MissingFieldsException>(builder.Build).FieldPaths));
        Assert.Equal("number: 1\nall {\n}\n", builder.MergeText("all { }").Build().ToText());

        // What is in a list, in a map or in an Any is not merged with anything.
        foreach (string text in new[] { "needies { number: 1 }", "by_sfixed64 { value { number: 1 } }", "by_sfixed64 { }", "any { [a/everything.Needy] { } }", "needy { more { number: 1 } }" })
        {
            TextFormatException exception = Assert.Throws<TextFormatException>(() => All.CreateBuilder().MergeText(text, s_options));
            Assert.All(exception.Errors, static error => Assert.Equal("AMCT5014", error.Id));
        }
        Assert.Throws<TextFormatException>(static () => Needy.ParseText("number: 1"));
    }

    [Fact]
    public void A_message_in_an_extension_is_complete_after_the_merge()
    {
        const string Own = "[everything.extra_needy] { number: 1 all { an_int32: 2 } }";
        All own = All.ParseText(Own, s_options);
        Assert.Equal(
            All.ParseText("[everything.extra_needy] { number: 3 all { an_int32: 2 } }", s_options),
            own.ToBuilder().MergeText("[everything.extra_needy] { number: 3 }", s_options).Build());
        Assert.Equal(
            All.ParseText("all { [everything.extra_needy] { number: 1 all { an_int32: 2 a_bool: true } } }", s_options),
            All.CreateBuilder().MergeText($"all {{ {Own} }}", s_options).MergeText("all { [everything.extra_needy] { all { a_bool: true } } }"u8, s_options).Build());

        // What is missing from the whole is missing from the extension, at its place in the text that is merged.
        All.Builder builder = own.ToBuilder();
        foreach (string text in new[] { "a_bool: true all { [everything.extra_needy] { number: 3 } }", "a_bool: true [everything.extra_needy] { more { } }", "any { [a/everything.Needy] { } }" })
        {
            TextFormatException exception = Assert.Throws<TextFormatException>(() => builder.MergeText(text, s_options));
            Assert.All(exception.Errors, static error => Assert.Equal("AMCT5014", error.Id));
        }
        Assert.Equal(own, builder.Build());
        Assert.Throws<TextFormatException>(static () => All.CreateBuilder().MergeText("[everything.extra_needy] { number: 3 }", s_options));
    }

    [Fact]
    public void Errors_in_the_text_change_nothing()
    {
        All.Builder builder = All.CreateBuilder().WithAnInt32(1);
        Assert.Throws<TextFormatException>(() => builder.MergeText("an_int32: 2 a_bool: maybe"));
        Assert.Throws<TextFormatException>(() => builder.MergeText("an_int32: 2 an_int32: 3"));
        Assert.Equal(1, builder.Build().AnInt32);
        Assert.Equal(3, builder.MergeText("an_int32: 2 an_int32: 3", new TextReaderOptions { Dialect = TextDialect.Merge }).Build().AnInt32);
        Assert.Throws<ArgumentNullException>(() => builder.MergeFrom(null!));
        Assert.Throws<ArgumentNullException>(() => builder.MergeText((string)null!));
    }

    [Fact]
    public void A_merged_message_does_not_change_what_it_is_made_of()
    {
        All own = All.ParseText("all { an_int32: 1 } strings: 'a'");
        All other = All.ParseText("all { a_bool: true } strings: 'b'");
        All.Builder builder = own.ToBuilder().MergeFrom(other);
        All merged = builder.Build();
        builder.MergeFrom(merged);
        Assert.Equal("all { an_int32: 1 a_bool: true } strings: \"a\" strings: \"b\"", merged.ToText(TextWriterOptions.SingleLine));
        Assert.Equal("all { an_int32: 1 } strings: \"a\"", own.ToText(TextWriterOptions.SingleLine));
        Assert.Equal("all { a_bool: true } strings: \"b\"", other.ToText(TextWriterOptions.SingleLine));
    }

    [Fact]
    public void Random_messages_are_merged_as_one_text_after_the_other()
    {
        output.WriteLine(Fuzzing.Run(4_000, static random =>
        {
            string first = Sound(random);
            string second = Sound(random);
            All own = TextFormat.Parse<All>(first, s_options);
            All other = TextFormat.Parse<All>(second, s_options);
            // The dialect of Python merges what is set a second time.
            All expected = TextFormat.Parse<All>(own.ToText() + other.ToText(), s_options with { Dialect = TextDialect.Merge });
            var dynamic = (DynamicMessage)TextFormat.Parse(Encoding.UTF8.GetBytes(first), All.Shape, s_shapes);
            IMessage merged = dynamic.Merge((DynamicMessage)TextFormat.Parse(Encoding.UTF8.GetBytes(second), All.Shape, s_shapes));
            return !expected.Equals(own.ToBuilder().MergeFrom(other).Build()) ? $"{own}\n--- and\n{other}\n--- become\n{own.ToBuilder().MergeFrom(other).Build()}\n--- instead of\n{expected}"
                : !expected.Equals(own.ToBuilder().MergeText(second, s_options).Build()) ? $"{own}\n--- and the text\n{second}\n--- become another message"
                : TextFormat.ToText(merged) != expected.ToText() ? $"{own}\n--- and\n{other}\n--- become without generated code\n{merged}\n--- instead of\n{expected}"
                : null;
        }));
    }

    // Python's reader has fewer prefixes of types.
    private static string Sound(Random random) => RandomText.Of(random, All.Shape, s_registry).Replace("[a%2Fb/c~/", "[type.googleapis.com/", StringComparison.Ordinal);
}
