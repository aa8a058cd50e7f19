using Golden;

namespace AmctGen.Runtime.Tests.Messages;

/// <summary>The values of an enum by their names in the schema.</summary>
public sealed class EnumNameTests
{
    [Theory]
    [InlineData(DataType.Int4, "INT4")]
    [InlineData(DataType.Int8, "INT8")]
    public void A_value_has_the_name_of_the_schema(DataType value, string name)
    {
        Assert.Equal(name, value.ToProtoName());
        Assert.True(DataTypeText.TryParse(name, out DataType parsed));
        Assert.Equal(value, parsed);
    }

    [Theory]
    [InlineData("Int8")]
    [InlineData("INT8 ")]
    [InlineData("INT")]
    [InlineData("INT88")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_name(string? name)
    {
        Assert.False(DataTypeText.TryParse(name, out DataType parsed));
        Assert.Equal(default, parsed);
    }

#pragma warning disable AMCT4016 // What the test is about.
    [Fact]
    public void A_number_without_a_name_has_none() => Assert.Null(((DataType)7).ToProtoName());
#pragma warning restore AMCT4016
}
