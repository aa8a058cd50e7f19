using Golden;

namespace AmctGen.Runtime.Tests.Messages;

/// <summary>Messages are equal when their contents are.</summary>
public sealed class EqualityTests
{
    [Fact]
    public void ComparesListsAndMapsByValue()
    {
        Root left = Root.CreateBuilder().AddSkipLayers("a", "b").SetWeights("x", 1).SetWeights("y", 2).Build();
        Root right = Root.CreateBuilder().AddSkipLayers("a").AddSkipLayers("b").SetWeights("y", 2).SetWeights("x", 1).Build();
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, right with { SkipLayers = ["b", "a"] });
        Assert.NotEqual(left, right with { Weights = EquatableMap.Create(("x", 1), ("y", 3)) });
    }

    [Fact]
    public void TellsUnsetFromDefault()
    {
        Assert.NotEqual(new Root(), new Root { BatchNum = 0 });
        Assert.Equal(new Root(), new Root { BatchNum = 3 } with { BatchNum = null });
        Assert.Equal(1u, new Root().BatchNumOrDefault);
        Assert.NotEqual(new Data(), new Data { Bits = 0 });
    }

    [Fact]
    public void NaNEqualsItself()
    {
        Clip left = new() { ClipMax = float.NaN, ClipMin = 0 };
        Clip right = new() { ClipMax = -float.NaN, ClipMin = 0 };
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void ComparesOneofsByMember()
    {
        Assert.Equal(new Data { Bits = 1 }, new Data { Algo = new Data.AlgoOneof.Bits(1) });
        Assert.Equal(new Data { Clip = new Clip { ClipMax = 1, ClipMin = 0 } }, new Data { Clip = new Clip { ClipMax = 1, ClipMin = 0 } });
        Assert.NotEqual(new Data { Bits = 1 }, new Data { Bits = 2 });
    }
}
