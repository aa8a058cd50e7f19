using AmctGen.Tests;
using AmctGen.Text;
using Golden;
using Xunit.Abstractions;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Comments stay with their elements during any change of other elements.</summary>
public sealed class EditCommentTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("skip_layers: [\n  \"conv1\",  # first conv\n  \"fc\"  # classifier\n]\n", "conv1", "skip_layers: [\n  \"conv1\"  # first conv\n]\n")]
    [InlineData("skip_layers: [\n  \"conv1\",  # first conv\n  \"fc\"  # classifier\n]\n", "conv1 fc new",
        "skip_layers: [\n  \"conv1\",  # first conv\n  \"fc\",  # classifier\n  \"new\"\n]\n")]
    [InlineData("skip_layers: [\n  \"conv1\",  # first conv\n  \"fc\"  # classifier\n]\n", "fc conv1",
        "skip_layers: [\n  \"fc\",  # classifier\n  \"conv1\"  # first conv\n]\n")]
    [InlineData("skip_layers: [\n  \"conv1\",  # first conv\n  \"fc\"  # classifier\n]\n", "new fc",
        "skip_layers: [\n  \"new\",  # first conv\n  \"fc\"  # classifier\n]\n")]
    [InlineData("skip_layers: [ # all\n  # why\n  'a',\n  # b1\n  # b2\n  'b' # b3\n\n  # end\n]", "b", "skip_layers: [ # all\n  # b1\n  # b2\n  'b' # b3\n\n  # end\n]")]
    [InlineData("skip_layers: [ # all\n  # why\n  'a',\n  # b1\n  # b2\n  'b' # b3\n\n  # end\n]", "a", "skip_layers: [ # all\n  # why\n  'a'\n\n  # end\n]")]
    [InlineData("skip_layers: ['a', 'b', # ab\n 'c', 'd'] # cd", "a c d", "skip_layers: ['a', # ab\n 'c', 'd'] # cd")]
    [InlineData("skip_layers: ['a', 'b', # ab\n 'c', 'd'] # cd", "c d", "skip_layers: ['c', 'd'] # cd")]
    [InlineData("skip_layers: ['a', 'b', # ab\n 'c', 'd'] # cd", "a b d x", "skip_layers: ['a', 'b', # ab\n 'd', \"x\"] # cd")]
    [InlineData("skip_layers: ['a', # one\n  'b']", "x y", "skip_layers: [\"x\", # one\n  \"y\"]")]
    [InlineData("skip_layers: ['a' # one\n  , 'b']", "b", "skip_layers: ['b']")]
    [InlineData("skip_layers: ['a' # one\n  , 'b']", "a", "skip_layers: ['a' # one\n]")]
    [InlineData("skip_layers: []\nbatch_num: 1", "a b", "skip_layers: [\"a\", \"b\"]\nbatch_num: 1")]
    [InlineData("skip_layers: [\n]\nbatch_num: 1", "a b", "skip_layers: [\n  \"a\",\n  \"b\"\n]\nbatch_num: 1")]
    [InlineData("# 1\nskip_layers: 'a' # a\n# 2\nskip_layers: 'b' # b\n", "b", "# 2\nskip_layers: 'b' # b\n")]
    [InlineData("# 1\nskip_layers: 'a' # a\n# 2\nskip_layers: 'b' # b\n", "b a", "# 2\nskip_layers: 'b' # b\n# 1\nskip_layers: 'a' # a\n")]
    [InlineData("# head\n\nskip_layers: 'a'; # a\nskip_layers: 'b'; # b\n", "n a b m", "# head\n\nskip_layers: \"n\";\nskip_layers: 'a'; # a\nskip_layers: 'b'; # b\nskip_layers: \"m\";\n")]
    [InlineData("# proto-file: a.proto\nskip_layers: 'a'\nbatch_num: 1", "", "# proto-file: a.proto\nbatch_num: 1")]
    [InlineData("batch_num: 1\n\n# Names.\n\nskip_layers: 'a'\n\n# End.\nfixed_min: t", "", "batch_num: 1\n\n# Names.\n\n# End.\nfixed_min: t")]
    [InlineData("skip_layers: 'a'\r\n# b\r\nskip_layers: 'b' # 2\r\nbatch_num: 1", "a c", "skip_layers: 'a'\r\n# b\r\nskip_layers: \"c\" # 2\r\nbatch_num: 1")]
    [InlineData("skip_layers: 'a'\r\n# b\r\nskip_layers: 'b' # 2", "a c b d", "skip_layers: 'a'\r\nskip_layers: \"c\"\r\n# b\r\nskip_layers: 'b' # 2\r\nskip_layers: \"d\"")]
    public void Elements_are_changed_with_their_comments(string text, string names, string expected) =>
        Assert.Equal(expected, TextFormat.Edit<Root>(text, root => root with { SkipLayers = [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries)] }));

    [Theory]
    [InlineData("override_layers: [\n  # one\n  { layer_name: 'a' }, # t1\n  # two\n  { layer_name: 'b' } # t2\n]", "b", "override_layers: [\n  # two\n  { layer_name: 'b' } # t2\n]")]
    [InlineData("override_layers: [\n  # one\n  { layer_name: 'a' }, # t1\n  # two\n  { layer_name: 'b' } # t2\n]", "b c a",
        "override_layers: [\n  # two\n  { layer_name: 'b' }, # t2\n  { layer_name: \"c\" },\n  # one\n  { layer_name: 'a' } # t1\n]")]
    [InlineData("override_layers { layer_name: 'a' }, # t1\noverride_layers { layer_name: 'b' }, # t2\n", "a c b",
        "override_layers { layer_name: 'a' }, # t1\noverride_layers { layer_name: \"c\" },\noverride_layers { layer_name: 'b' }, # t2\n")]
    [InlineData("override_layers {\r\n  # in\r\n  layer_name: 'a'\r\n}\r\n", "a c", "override_layers {\r\n  # in\r\n  layer_name: 'a'\r\n}\r\noverride_layers {\r\n  layer_name: \"c\"\r\n}\r\n")]
    public void Messages_are_changed_with_their_comments(string text, string names, string expected) =>
        Assert.Equal(expected, TextFormat.Edit<Root>(text, root => root with
        {
            OverrideLayers = [.. names.Split(' ').Select(name => root.OverrideLayers.FirstOrDefault(layer => layer.LayerName == name) ?? new Layer { LayerName = name })],
        }));

    [Theory]
    [InlineData(4, "z4", "c", "b3", "# 4\noverride_layers { layer_name: \"z\" data_config { bits: 4 } } # a\noverride_layers { layer_name: \"c\" }\n# 3\noverride_layers { layer_name: 'b' data_config { bits: 3 } } # b\n")]
    [InlineData(4, "c", "z4", "b3", "override_layers { layer_name: \"c\" }\n# 4\noverride_layers { layer_name: \"z\" data_config { bits: 4 } } # a\n# 3\noverride_layers { layer_name: 'b' data_config { bits: 3 } } # b\n")]
    [InlineData(4, "c", "z3", "y4", "override_layers { layer_name: \"c\" }\n# 3\noverride_layers { layer_name: \"z\" data_config { bits: 3 } } # b\n# 4\noverride_layers { layer_name: \"y\" data_config { bits: 4 } } # a\n")]
    [InlineData(3, "c", "z3", "b3", "override_layers { layer_name: \"c\" }\n# 4\noverride_layers { layer_name: \"z\" data_config { bits: 3 } } # a\n# 3\noverride_layers { layer_name: 'b' data_config { bits: 3 } } # b\n")]
    public void A_message_that_is_renamed_beside_a_new_one_is_known_by_its_other_fields(int bits, string first, string second, string third, string expected)
    {
        static Layer Make(string name) => new() { LayerName = name[..1], DataConfig = name.Length > 1 ? new Data { Algo = new Data.AlgoOneof.Bits(name[1] - '0') } : null };
        string text = $"# 4\noverride_layers {{ layer_name: 'a' data_config {{ bits: {bits} }} }} # a\n# 3\noverride_layers {{ layer_name: 'b' data_config {{ bits: 3 }} }} # b\n";
        Assert.Equal(expected, TextFormat.Edit<Root>(text, root => root with { OverrideLayers = [Make(first), Make(second), Make(third)] }));
    }

    [Fact]
    public void A_message_that_moves_and_changes_keeps_its_comments() =>
        Assert.Equal(
            "override_layers {\n  layer_name: 'b'\n}\n# one\noverride_layers {\n  # name\n  layer_name: 'a' # t\n  data_config { bits: 5 } # d\n} # end\n",
            TextFormat.Edit<Root>(
                "# one\noverride_layers {\n  # name\n  layer_name: 'a' # t\n  data_config { bits: 4 } # d\n} # end\noverride_layers {\n  layer_name: 'b'\n}\n",
                static root => root with
                {
                    OverrideLayers = [root.OverrideLayers[1], root.OverrideLayers[0] with { DataConfig = new Data { Algo = new Data.AlgoOneof.Bits(5) } }],
                }));

    [Fact]
    public void Comments_of_kept_elements_stay_with_them()
    {
        for (int seed = 0; seed < 6_000; seed++)
        {
            var random = new Random(seed);
            CommentedText text = CommentedText.Make(random);
            string[] names = CommentedText.Change(random, text.Names);
            string edited = TextFormat.Edit<Root>(text.Text, root => text.Set(root, names));
            string? broken = text.Broken(edited, names);
            Assert.True(broken is null, $"seed {seed}: {broken}\n--- before\n{text.Text}\n--- {string.Join(' ', names)}\n{edited}");
        }
    }

    [Fact]
    public void Random_edits_keep_every_comment_with_its_element() => output.WriteLine(Fuzzing.Run(20_000, static random =>
    {
        var tree = new CommentedTree(random);
        string text = tree.Write();
        Root changed = new();
        string edited = TextFormat.Edit<Root>(text, root => changed = tree.Change(root));
        return TextFormat.Parse<Root>(edited) != changed ? $"another message\n--- before\n{text}\n--- after\n{edited}"
            : CommentedTree.Broken(text, edited) is { } broken ? $"{broken}\n--- before\n{text}\n--- after\n{edited}"
            : null;
    }));
}
