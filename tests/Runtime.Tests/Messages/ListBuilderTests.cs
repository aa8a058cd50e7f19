using AmctGen.Generated;

namespace AmctGen.Runtime.Tests.Messages;

public sealed class ListBuilderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(1000)]
    public void KeepsWhatIsAdded(int count)
    {
        ListBuilder<int> builder = default;
        for (int i = 0; i < count; i++)
        {
            builder.Add(i);
        }
        Assert.Equal(Enumerable.Range(0, count), builder.ToEquatableArray());
    }

    [Fact]
    public void WhatWasHandedOutStaysAsItIs()
    {
        ListBuilder<int> builder = default;
        builder.AddRange((IEnumerable<int>)[1, 2]);
        EquatableArray<int> first = builder.ToEquatableArray();
        EquatableArray<int> same = builder.ToEquatableArray();
        builder.Add(3);
        builder.AddRange(first);
        Assert.Equal([1, 2], first);
        Assert.Equal(first, same);
        Assert.Equal([1, 2, 3, 1, 2], builder.ToEquatableArray());
    }
}
