using System.Diagnostics;
using System.Reflection;
using AmctGen.Generated;
using AmctGen.WellKnownTypes;
using Everything;

namespace AmctGen.Runtime.Tests.Messages;

/// <summary>Messages and their collections in usual C# code: interpolation, ranges, patterns, collection expressions, the debugger.</summary>
public sealed class HabitTests
{
    private static readonly EquatableArray<int> s_numbers = [1, 2, 3, 4];

    [Fact]
    public void Collections_show_what_they_hold()
    {
        Assert.Equal("[\"a\", \"b\\\"\\n\", \"é\"]", $"{new All { Strings = ["a", "b\"\n", "é"] }.Strings}");
        Assert.Equal("[1, 0.5, nan, -inf]", $"{(EquatableArray<double>)[1, 0.5, double.NaN, double.NegativeInfinity]}");
        Assert.Equal("[true, false]", $"{(EquatableArray<bool>)[true, false]}");
        Assert.Equal("[\"\\001\"]", $"{(EquatableArray<ByteString>)[ByteString.CopyFrom([1])]}");
        Assert.Equal("[One, Far]", $"{(EquatableArray<Closed>)[Closed.One, Closed.Far]}");
        Assert.Equal("[{ a_string: \"x\" all { } }, { }]", $"{(EquatableArray<All>)[new All { AString = "x", All_ = new All() }, new All()]}");
        Assert.Equal("{\"a\": 1, \"b\": 2}", $"{EquatableMap.Create(("b", 2), ("a", 1))}");
        Assert.Equal("{1: { an_int32: 2 }}", $"{EquatableMap.Create((1u, new All { AnInt32 = 2 }))}");
        Assert.Equal("[]{}", $"{default(EquatableArray<int>)}{default(EquatableMap<int, int>)}");
        Assert.Equal("\"ab\"", $"{ByteString.FromUtf8("ab")}");
        Assert.Equal("a_string: \"x\"\n", $"{new All { AString = "x" }}");
    }

    [Fact]
    public void A_debugger_shows_one_line_of_bounded_length()
    {
        Assert.Equal("a_string: \"x\" an_int32: 1", DebuggerText.Of(new All { AString = "x", AnInt32 = 1 }).Split(' ') is [var a, var b, var c, var d] ? $"{c} {d} {a} {b}" : "");
        Assert.Equal(200, DebuggerText.Of(Enumerable.Range(0, 1000).ToEquatableArray()).Length);
        Assert.EndsWith("...", DebuggerText.Of(new All { AString = new string('x', 1000) }), StringComparison.Ordinal);
        foreach (System.Type type in new[] { typeof(All), typeof(All.Types.AGroup), typeof(Any), typeof(ByteString), typeof(EquatableArray<int>), typeof(EquatableMap<int, int>) })
        {
            Assert.Equal("{global::AmctGen.Generated.DebuggerText.Of(this),nq}", type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        }
        Assert.Equal(["a"], new EquatableArrayView<string>(["a"]).Items);
        Assert.Equal([new(1, "a")], new EquatableMapView<int, string>([new(1, "a")]).Entries);
    }

    [Fact]
    public void Ranges_and_patterns_take_parts()
    {
        Assert.Equal([2, 3], s_numbers[1..3]);
        Assert.Equal([3, 4], s_numbers[^2..]);
        Assert.Equal(4, s_numbers[^1]);
        Assert.True(s_numbers[4..].IsEmpty && s_numbers[..0] == EquatableArray<int>.Empty && default(EquatableArray<int>)[..].IsEmpty);
        Assert.Equal(s_numbers, s_numbers[..]);
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_numbers[3..5]);
        Assert.Equal("1 [2, 3] 4", s_numbers is [var first, .. EquatableArray<int> middle, var last] ? $"{first} {middle} {last}" : "");
        Assert.Equal(ByteString.FromUtf8("bc"), ByteString.FromUtf8("abcd")[1..3]);
        Assert.Same(ByteString.Empty, ByteString.FromUtf8("abcd")[4..]);
    }

    [Fact]
    public void Maps_are_made_by_collection_expressions()
    {
        EquatableMap<string, int> map = [new("b", 1), new("a", 2), new("b", 3)];
        EquatableMap<string, int> more = [.. map, new("c", 4), .. new Dictionary<string, int> { ["a"] = 5 }];

        Assert.Equal(EquatableMap.Create(("a", 2), ("b", 3)), map);
        Assert.Equal(EquatableMap.Create(("a", 5), ("b", 3), ("c", 4)), more);
        Assert.Equal(default, (EquatableMap<string, int>)[]);
        Assert.Equal("by_string {\n  key: \"a\"\n  value: 1\n}\n", new All { ByString = [new("a", 1)] }.ToText());
    }

    [Fact]
    public void A_oneof_is_matched_and_switched_over()
    {
        string seen = "";
        foreach (All all in new All[] { new() { Number = 1 }, new() { Word = "w" }, new() { Message = new All() }, new() { Value = Closed.One }, new() { Choice = new All.ChoiceOneof.Ratio(0.5) } })
        {
            string matched = all.Choice!.Match(n => $"n{n}", w => w, r => r.ToString(), m => "m", v => $"{v}", d => d == 0.5 ? "half" : "", g => "g");
            all.Choice!.Switch(n => seen += $"n{n}", w => seen += w, r => seen += r, m => seen += "m", v => seen += v, d => seen += d == 0.5 ? "half" : "", g => seen += "g");
            Assert.EndsWith(matched, seen, StringComparison.Ordinal);
            Assert.Equal(all, new All { Choice = all.Choice });
        }
        Assert.Equal("n1wmOnehalf", seen);
        Assert.Equal(new All.ChoiceOneof.Word("a"), new All.ChoiceOneof.Word("a"));
        Assert.NotEqual<All.ChoiceOneof>(new All.ChoiceOneof.Word("a"), new All.ChoiceOneof.Word("b"));
        Assert.Equal("Word { Value = a }", new All.ChoiceOneof.Word("a").ToString());
    }

    [Fact]
    public void A_missing_function_is_refused_even_if_it_is_not_called()
    {
        var choice = new All.ChoiceOneof.Word("a");
        Assert.Throws<ArgumentNullException>("number", () => choice.Match(null!, w => 1, r => 1, m => 1, v => 1, d => 1, g => 1));
        Assert.Throws<ArgumentNullException>("number", () => choice.Switch(null!, w => { }, r => { }, m => { }, v => { }, d => { }, g => { }));
    }
}
