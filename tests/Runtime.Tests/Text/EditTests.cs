using System.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>A text is edited by changing its message, and the rest of the text is not changed.</summary>
public sealed class EditTests
{
    private const string Text = """
        # What this is for.

        batch_num : 0x2 ;   # two
        skip_layers: ['a' "b", "c"] # names
        # Why conv2.
        override_layers < layer_name: "conv2", data_config { bits: 4 } >
        override_layers {
          layer_name: "fc"   # the last

          # Careful.
          data_config { clip { clip_max: 1.50 clip_min: -1 } }
        }
        weights { value: 1 key: 'x' }
        weights { key: 'a' }  # none
        # The end.
        """;

    [Fact]
    public void Without_a_change_nothing_changes() => Assert.Equal(Text, TextFormat.Edit<Root>(Text, static root => root with { }));

    [Fact]
    public void A_scalar_is_written_in_its_place() =>
        AssertEdit(static root => root with { BatchNum = 3 }, ("batch_num : 0x2 ;", "batch_num : 3 ;"));

    [Fact]
    public void A_scalar_deep_inside_is_written_in_its_place() =>
        AssertEdit(
            static root => root.ToBuilder().ClearOverrideLayers().AddOverrideLayers(root.OverrideLayers[0])
                .AddOverrideLayers(new Layer { LayerName = "fc", DataConfig = new Data { Algo = new Data.AlgoOneof.Clip(new Clip { ClipMax = 2, ClipMin = -1 }) } }).Build(),
            ("clip_max: 1.50", "clip_max: 2"));

    [Fact]
    public void A_field_goes_with_its_line() =>
        AssertEdit(static root => root with { BatchNum = null }, ("batch_num : 0x2 ;   # two\n", ""));

    [Fact]
    public void A_field_comes_behind_the_one_before_it() =>
        AssertEdit(static root => root with { DataConfig = new Data { FixedMin = true } }, ("# two\n", "# two\ndata_config {\n  fixed_min: true\n}\n"));

    [Fact]
    public void The_last_field_comes_behind_all() =>
        AssertEdit(static root => root with { FixedMin = true }, ("# none\n", "# none\nfixed_min: true\n"));

    [Fact]
    public void An_entry_of_a_list_goes_and_comes()
    {
        AssertEdit(static root => root with { SkipLayers = ["ab"] }, ("'a' \"b\", \"c\"", "'a' \"b\""));
        AssertEdit(static root => root with { SkipLayers = ["c"] }, ("'a' \"b\", ", ""));
        AssertEdit(static root => root with { SkipLayers = ["ab", "new", "c"] }, ("\"b\", ", "\"b\", \"new\", "));
        AssertEdit(static root => root with { SkipLayers = ["new", "ab", "c", "last"] }, ("['a' \"b\", \"c\"]", "[\"new\", 'a' \"b\", \"c\", \"last\"]"));
        AssertEdit(static root => root with { SkipLayers = ["new", "ab", "c"] }, ("['a'", "[\"new\", 'a'"));
        AssertEdit(static root => root with { SkipLayers = [] }, ("skip_layers: ['a' \"b\", \"c\"] # names\n", ""));
    }

    [Fact]
    public void A_message_of_a_list_goes_with_its_line_and_the_comments_directly_above() =>
        AssertEdit(static root => root with { OverrideLayers = [root.OverrideLayers[1]] }, ("# Why conv2.\noverride_layers < layer_name: \"conv2\", data_config { bits: 4 } >\n", ""));

    [Fact]
    public void On_one_line_things_stay_on_one_line()
    {
        AssertEdit(
            static root => root with { OverrideLayers = [root.OverrideLayers[0] with { DataConfig = root.OverrideLayers[0].DataConfig! with { FixedMin = false } }, root.OverrideLayers[1]] },
            ("{ bits: 4 }", "{ fixed_min: false bits: 4 }"));
        AssertEdit(
            static root => root with { OverrideLayers = [root.OverrideLayers[0] with { DataConfig = new Data { DstType = DataType.Int4 } }, root.OverrideLayers[1]] },
            ("{ bits: 4 }", "{ dst_type: INT4 }"));
    }

    [Fact]
    public void Entries_of_maps_are_found_by_key()
    {
        AssertEdit(static root => root.ToBuilder().SetWeights("x", 7).Build(), ("value: 1 key: 'x'", "value: 7 key: 'x'"));
        AssertEdit(static root => root.ToBuilder().SetWeights("a", 7).Build(), ("{ key: 'a' }", "{ key: 'a' value: 7 }"));
        AssertEdit(static root => root.ToBuilder().SetWeights("b", 7).Build(), ("# none\n", "# none\nweights { key: \"b\" value: 7 }\n"));
    }

    [Fact]
    public void An_entry_that_a_later_one_replaces_is_left_alone()
    {
        const string Twice = "weights { key: 'a' value: 1 }\nweights { key: 'b' }\nweights { key: 'a' value: 2 }\n";

        Assert.Equal(Twice.Replace("value: 2", "value: 3", StringComparison.Ordinal), TextFormat.Edit<Root>(Twice, static root => root.ToBuilder().SetWeights("a", 3).Build()));
        Assert.Equal("weights { key: 'b' }\n", TextFormat.Edit<Root>(Twice, static root => root.ToBuilder().ClearWeights().SetWeights("b", 0).Build()));
    }

    [Fact]
    public void Long_texts_are_changed()
    {
        var before = new Root { SkipLayers = [.. Enumerable.Range(0, 20_000).Select(static i => $"layer{i}")] };
        Root after = before with { SkipLayers = [.. before.SkipLayers.Select(static (name, i) => i % 2 == 0 ? name : name + "x"), .. Enumerable.Range(0, 20_000).Select(static i => $"new{i}")] };

        Assert.Equal(after.ToText(), TextFormat.Edit<Root>(before.ToText(), _ => after));
    }

    [Theory]
    [InlineData("", "batch_num: 3\n")]
    [InlineData("# empty", "# empty\nbatch_num: 3\n")]
    [InlineData("# head\nfixed_min: t", "# head\nfixed_min: t\nbatch_num: 3")]
    [InlineData("# head\n\nfixed_min: t", "# head\n\nbatch_num: 3\nfixed_min: t")]
    [InlineData("fixed_min:t,batch_num:1", "fixed_min:t,batch_num:3")]
    public void Short_texts_are_changed(string text, string expected) => Assert.Equal(expected, TextFormat.Edit<Root>(text, static root => root with { BatchNum = 3 }));

    [Theory]
    [InlineData("data_config {fixed_min:t}", "data_config { dst_type: INT4 fixed_min:t}")]
    [InlineData("data_config {bits:1}", "data_config { dst_type: INT4 bits:1}")]
    public void What_comes_first_does_not_touch_the_next(string text, string expected) =>
        Assert.Equal(expected, TextFormat.Edit<Root>(text, static root => root with { DataConfig = root.DataConfig! with { DstType = DataType.Int4 } }));

    [Theory]
    [InlineData("data_config {}", "data_config { bits: 5 }")]
    [InlineData("data_config { }", "data_config { bits: 5 }")]
    [InlineData("data_config {fixed_min:t}", "data_config {fixed_min:t bits: 5}")]
    [InlineData("data_config {fixed_min:t,dst_type:INT4}", "data_config {fixed_min:t, bits: 5, dst_type:INT4}")]
    [InlineData("data_config { # why\n}", "data_config { # why\n  bits: 5\n}")]
    [InlineData("data_config {\n\tfixed_min: t # so\n}", "data_config {\n\tfixed_min: t # so\n\tbits: 5\n}")]
    public void Braces_are_filled(string text, string expected) =>
        Assert.Equal(expected, TextFormat.Edit<Root>(text, static root => root with { DataConfig = root.DataConfig! with { Algo = new Data.AlgoOneof.Bits(5) } }));

    [Theory]
    [InlineData("fixed_min: t\n\n; # 0\nbatch_num: 1;", " # 0\nbatch_num: 1;")]
    [InlineData("fixed_min: t # 1\n,batch_num: 1", "batch_num: 1")]
    [InlineData("data_config { } fixed_min: t,batch_num: 1", "data_config { } batch_num: 1")]
    [InlineData("skip_layers: 'a' fixed_min: t#1", "skip_layers: 'a'#1")]
    [InlineData("skip_layers: 'a' fixed_min: t", "skip_layers: 'a'")]
    public void A_field_goes_with_its_separator(string text, string expected) =>
        Assert.Equal(expected, TextFormat.Edit<Root>(text, static root => root with { FixedMin = null }));

    [Theory]
    [InlineData("skip_layers: 'a' # 1\nbatch_num: 1\n", "skip_layers: \"new\"\nskip_layers: 'a' # 1\nbatch_num: 1\n")]
    [InlineData("skip_layers: 'a' batch_num: 1\n", "skip_layers: \"new\"\nskip_layers: 'a' batch_num: 1\n")]
    public void Elements_keep_their_order(string text, string expected) =>
        Assert.Equal(expected, TextFormat.Edit<Root>(text, static root => root with { SkipLayers = ["new", .. root.SkipLayers] }));

    [Fact]
    public void A_text_with_errors_is_not_changed() =>
        Assert.Throws<TextFormatException>(static () => TextFormat.Edit<Root>("batch_num: x", static root => root));

    [Fact]
    public void Any_text_becomes_any_message()
    {
        var random = new Random(9);
        for (int i = 0; i < 4_000; i++)
        {
            Root before = RandomMessages.Root(random);
                        byte[] text = RandomComments.Add(random, Encoding.UTF8.GetBytes(before.ToText(i % 2 == 0 ? TextWriterOptions.SingleLine : TextWriterOptions.Default)));
            if (i % 3 == 0)
            {
                // Fields in any order, lists among them.
                text = Encoding.UTF8.GetBytes(string.Concat(
                    before.SkipLayers.Select(static name => new Root { SkipLayers = [name] }.ToText()).Concat([(before with { SkipLayers = default }).ToText()]).OrderBy(_ => random.Next(2))));
            }
            if (!Root.TryParseText(text, out Root? read, out _))
            {
                continue;
            }
            before = read;
            Root after = random.Next(4) == 0 ? RandomMessages.Root(random) : Mix(random, before, RandomMessages.Root(random));
            Assert.Equal(text, TextFormat.Edit<Root>(text, static root => root));
            Root result = Root.ParseText(TextFormat.Edit<Root>(text, _ => after));
            Assert.Equal(after, result);
        }
    }

    private static Root Mix(Random random, Root first, Root second) => first with
    {
        BatchNum = random.Next(3) == 0 ? second.BatchNum : first.BatchNum,
        DataConfig = random.Next(3) == 0 ? second.DataConfig : first.DataConfig,
        OverrideLayers = random.Next(3) switch { 0 => [.. first.OverrideLayers, .. second.OverrideLayers], 1 => [.. first.OverrideLayers.Skip(1)], _ => first.OverrideLayers },
        SkipLayers = random.Next(2) == 0 ? [.. second.SkipLayers, .. first.SkipLayers] : first.SkipLayers,
        Weights = random.Next(2) == 0 ? second.Weights : first.Weights,
    };

    private static void AssertEdit(Func<Root, Root> edit, params (string Old, string New)[] changes)
    {
        string expected = Text;
        foreach ((string old, string replacement) in changes)
        {
            Assert.Contains(old, expected, StringComparison.Ordinal);
            expected = expected.Replace(old, replacement, StringComparison.Ordinal);
        }
        Assert.Equal(expected, TextFormat.Edit(Text, edit));
    }
}
