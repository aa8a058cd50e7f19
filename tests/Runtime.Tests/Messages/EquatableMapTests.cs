namespace AmctGen.Runtime.Tests.Messages;

public sealed class EquatableMapTests
{
    [Fact]
    public void TheDefaultIsTheEmptyMap()
    {
        EquatableMap<string, int> map = default;
        Assert.True(map.IsEmpty);
        Assert.Empty(map);
        Assert.False(map.ContainsKey("a"));
        Assert.Empty(map.Keys);
        Assert.Empty(map.Values);
        Assert.Equal(EquatableMap.Create<string, int>(), map);
        Assert.Equal(default(EquatableMap<string, int>).GetHashCode(), EquatableMap<string, int>.Empty.GetHashCode());
    }

    [Fact]
    public void TheLastOfEqualKeysCounts() => Assert.Equal(2, EquatableMap.Create((7, 1), (7, 2))[7]);

    [Fact]
    public void FindsEveryKey()
    {
        EquatableMap<int, int> map = Enumerable.Range(-50, 100).Select(static i => KeyValuePair.Create(i * 2, i)).ToEquatableMap();
        for (int i = -50; i < 50; i++)
        {
            Assert.Equal(i, map[i * 2]);
            Assert.False(map.ContainsKey((i * 2) + 1));
        }
        Assert.Throws<KeyNotFoundException>(() => map[1]);
    }

    [Fact]
    public void SortsByKey()
    {
        Assert.Equal([false, true], EquatableMap.Create((true, 1), (false, 2)).Keys);
        Assert.Equal([1u, 3_000_000_000u], EquatableMap.Create((3_000_000_000u, 1), (1u, 2)).Keys);
        Assert.Equal([-1L, 1L], EquatableMap.Create((1L, 1), (-1L, 2)).Keys);
        Assert.Equal([2, 1], EquatableMap.Create((1L, 1), (-1L, 2)).Values);
    }
}
