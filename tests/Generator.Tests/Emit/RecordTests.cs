using AmctGen.Generator.Emit;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Emit;

/// <summary>Records emitted from models that are created by hand compile without a warning and work.</summary>
public sealed class RecordTests
{
    private static readonly EnumModel s_color = Models.EnumOf("Color", isClosed: true, ("None", 0), ("Red", 1), ("Crimson", 1), ("Blue", -5));
    private static readonly EnumModel s_open = Models.EnumOf("Open", isClosed: false, ("Zero", 0), ("One", 1));

    [Fact]
    public void An_empty_message_reads_writes_and_compares()
    {
        string output = TestCompilation.Run(Models.File([Models.Record("Empty")]), """
            public static class Program
            {
                public static string Run() =>
                    $"{Made.Empty.ParseText("") == new Made.Empty()} {Made.Empty.TryParseText("a: 1", out _, out var findings)} {findings.Count}";
            }
            """);

        Assert.Equal("True False 1", output);
    }

    [Fact]
    public void Explicit_presence_is_kept_beyond_one_word_of_bits()
    {
        MessageModel message = Models.Record("Wide", [.. Enumerable.Range(1, 70).Select(static i => Models.UInt32("f" + i, i))]);

        string output = TestCompilation.Run(Models.File([message]), """
            public static class Program
            {
                public static string Run()
                {
                    Made.Wide wide = Made.Wide.ParseText("f1: 1 f33: 0 f70: 7");
                    return $"{wide.F1} {wide.F2 is null} {wide.F33} {wide.F70OrDefault} {wide == new Made.Wide { F1 = 1, F33 = 0, F70 = 7 }} {wide == wide with { F33 = null }}\n{wide.ToText()}";
                }
            }
            """);

        Assert.Equal("1 True 0 7 True False\nf1: 1\nf33: 0\nf70: 7\n", output);
    }

    [Fact]
    public void Implicit_presence_writes_what_differs_from_the_default()
    {
        MessageModel message = Models.Record(
            "Plain",
            Models.Scalar("seen", 1, FieldKind.Float, "float", ConstantModel.Float(0), FieldCardinality.Implicit),
            Models.String("message", 2, FieldCardinality.Implicit),
            Models.Scalar("has", 3, FieldKind.Bytes, "global::AmctGen.ByteString", ConstantModel.Bytes(default), FieldCardinality.Implicit),
            Models.Scalar("reader", 4, FieldKind.Bool, "bool", ConstantModel.Bool(false), FieldCardinality.Implicit),
            Models.Enum("list", 5, s_open, FieldCardinality.Implicit),
            Models.Scalar("outer", 6, FieldKind.Double, "double", ConstantModel.Double(0), FieldCardinality.Implicit));

        string output = TestCompilation.Run(Models.File([message], s_open), """
            public static class Program
            {
                public static string Run()
                {
                    Made.Plain plain = Made.Plain.ParseText("seen: -0 message: '' has: 'b' reader: false list: 77 outer: 0");
                    Made.Plain built = Made.Plain.CreateBuilder().WithMessage("x").WithHas(AmctGen.ByteString.FromUtf8("y")).WithReader(true).ClearMessage().Build();
                    return $"{plain.ToText()}{(int)plain.List} {plain.Message.Length} {Made.Plain.TryParseText("seen: 1 seen: 2", out _, out _)}\n{built.ToText()}";
                }
            }
            """);

        Assert.Equal("seen: -0\nhas: \"b\"\nlist: 77\n77 0 False\nhas: \"y\"\nreader: true\n", output);
    }

    [Fact]
    public void Required_fields_are_required_everywhere()
    {
        MessageModel message = Models.Record(
            "Layer",
            Models.String("name", 1, FieldCardinality.Required),
            Models.UInt32("bits", 2, FieldCardinality.Required),
            Models.Message("inner", 3, "global::Made.Layer"),
            Models.Message("more", 4, "global::Made.Layer", FieldCardinality.Repeated));

        string output = TestCompilation.Run(Models.File([message]), """
            public static class Program
            {
                public static string Run()
                {
                    var layer = new Made.Layer { Name = "a", Bits = 8 };
                    string missing;
                    try
                    {
                        missing = Made.Layer.CreateBuilder().WithName("b").AddMore(more => more.WithInner(inner => inner.WithBits(1))).Build().ToText();
                    }
                    catch (AmctGen.MissingFieldsException exception)
                    {
                        missing = exception.Message;
                    }
                    return $"{layer.Validate().IsValid} {Made.Layer.TryParseText("name: 'a'", out _, out var findings)} {findings[0].Message}\n{missing}\n"
                        + layer.ToBuilder().WithInner(inner => inner.WithName("c").WithBits(2)).Build().ToText();
                }
            }
            """);

        string[] lines = output.Split('\n');
        Assert.StartsWith("True False ", lines[0], StringComparison.Ordinal);
        Assert.Contains("bits", lines[0], StringComparison.Ordinal);
        Assert.Contains("more[0].inner.name", output, StringComparison.Ordinal);
        Assert.EndsWith("name: \"a\"\nbits: 8\ninner {\n  name: \"c\"\n  bits: 2\n}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_oneof_holds_one_member_whatever_the_members_are_called()
    {
        FieldModel[] members =
        [
            Models.Int32("value", 1), Models.String("match", 2), Models.Message("class", 3, "global::Made.Empty"), Models.Enum("string", 4, s_color),
            Models.Scalar("event", 5, FieldKind.Bytes, "global::AmctGen.ByteString", ConstantModel.Bytes(default)),
        ];
        MessageModel message = Models.Record("Choice", [.. members.Select(static member => member with { Oneof = 0 })]) with
        {
            Oneofs = new EquatableArray<OneofModel>([new OneofModel { ProtoName = "kind", Name = "Kind", TypeName = "KindOneof", Docs = "What & why." }]),
        };

        string output = TestCompilation.Run(Models.File([message, Models.Record("Empty")], s_color), """
            public static class Program
            {
                public static string Run()
                {
                    Made.Choice choice = Made.Choice.ParseText("string: BLUE");
                    Made.Choice other = choice with { Class = new Made.Empty() };
                    Made.Choice built = other.ToBuilder().WithMatch("m").Build();
                    string kind = built.Kind!.Match(value => "value", match => match, @class => "class", @string => "string", @event => "event");
                    return $"{choice.String} {other.String is null} {kind} {other.Kind == new Made.Choice { Kind = new Made.Choice.KindOneof.Class(new Made.Empty()) }.Kind}"
                        + $" {Made.Choice.TryParseText("value: 1 match: ''", out _, out _)} {built.ToBuilder().ClearKind().Build() == new Made.Choice()}\n{choice.ToText()}{other.ToText()}";
                }
            }
            """);

        Assert.Equal("Blue True m True False True\nstring: BLUE\nclass {\n}\n", output);
    }

    [Fact]
    public void Maps_repeated_fields_groups_and_recursion_round_trip()
    {
        MessageModel node = Models.Record(
            "Node",
            Models.Map("by_name", 1, FieldKind.String, Models.Message("x", 1, "global::Made.Node")),
            Models.Map("by_number", 2, FieldKind.Int64, Models.Enum("x", 1, s_open)),
            Models.Map("by_flag", 3, FieldKind.Bool, Models.Scalar("x", 1, FieldKind.Bytes, "global::AmctGen.ByteString", ConstantModel.Bytes(default))),
            Models.Message("child", 4, "global::Made.Node"),
            Models.Message("children", 5, "global::Made.Node", FieldCardinality.Repeated),
            Models.Scalar("weights", 6, FieldKind.Float, "float", ConstantModel.Float(0), FieldCardinality.Repeated),
            Models.Enum("colors", 7, s_color, FieldCardinality.Repeated),
            Models.Message("part", 8, "global::Made.Node") with { Kind = FieldKind.Group, TextName = "Part" });
        const string Text = """
            by_name {
              key: "a"
              value {
              }
            }
            by_number {
              key: -1
              value: 9
            }
            by_number {
              key: 3
              value: ONE
            }
            by_flag {
              key: true
              value: "\001"
            }
            child {
              weights: 1.5
            }
            children {
            }
            weights: 1
            weights: 2
            colors: RED
            colors: BLUE
            Part {
              child {
              }
            }

            """;

        string output = TestCompilation.Run(Models.File([node], s_color, s_open), """
            public static class Program
            {
                public static string Run()
                {
                    Made.Node node = Made.Node.ParseText(TEXT);
                    Made.Node again = Made.Node.ParseText("by_name: [{key: 'a'}] by_number {value: ONE key: 3} by_number {key: -1 value: 9} by_flag {value: '\\x01' key: true}"
                        + "child <weights: [1.5]> children: [{}] weights: [1, 2] colors: [CRIMSON, -5] part {child {}}");
                    Made.Node built = Made.Node.CreateBuilder().SetByName("a", new Made.Node()).SetByNumber(3, Made.Open.One).SetByNumber(-1, (Made.Open)9)
                        .SetByFlag(true, AmctGen.ByteString.CopyFrom([1])).WithChild(child => child.AddWeights(1.5f)).AddChildren(child => { }).AddWeights(1, 2)
                        .AddColors(Made.Color.Red, Made.Color.Blue).WithPart(part => part.WithChild(child => { })).Build();
                    return $"{node == again} {node == built} {node.GetHashCode() == built.GetHashCode()} {node.Validate().IsValid}\n{node.ToText()}";
                }
            }
            """.Replace("TEXT", AmctGen.Generator.Emit.CSharpText.Quote(Text), StringComparison.Ordinal));

        Assert.Equal("True True True True\n" + Text, output);
    }
}
