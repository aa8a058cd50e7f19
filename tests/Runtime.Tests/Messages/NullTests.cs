using Everything;

namespace AmctGen.Runtime.Tests.Messages;

/// <summary>Null is refused when it is set in a message, not when the message is used.</summary>
public sealed class NullTests
{
    private static readonly Needy s_needy = new() { Number = 1, All = new All() };

    public static TheoryData<string, Action> Settings => new()
    {
        { "a list", static () => _ = new All { Strings = [null!] } },
        { "a list with others", static () => _ = new All { Alls = ["a" == "b" ? null! : new All(), null!] } },
        { "a list of bytes", static () => _ = new All { ByteStrings = new ByteString[] { null! }.ToEquatableArray() } },
        { "no list", static () => ((string[])null!).ToEquatableArray() },
        { "a map's value", static () => _ = new All { ByInt32 = [new(1, null!)] } },
        { "a map's key", static () => _ = new All { ByString = [new(null!, 1)] } },
        { "a map's message", static () => EquatableMap.Create((1u, (All)null!)) },
        { "a copied map", static () => new Dictionary<int, string> { [1] = null! }.ToEquatableMap() },
        { "a required message", static () => _ = new Needy { Number = 1, All = null! } },
        { "a required message of a copy", static () => _ = s_needy with { All = null! } },
        { "a string without presence", static () => _ = new Plain { AString = null! } },
        { "bytes without presence", static () => _ = new Plain { SomeBytes = null! } },
        { "a string of a oneof", static () => _ = new All.ChoiceOneof.Word(null!) },
        { "bytes of a oneof", static () => _ = new All.ChoiceOneof.Raw(null!) },
        { "a message of a oneof", static () => _ = new All.ChoiceOneof.Message(null!) },
        { "an extension", static () => new All().With(EverythingExtensions.Extras, [null!]) },
        { "no extension", static () => new All().With((Extension<All, int>)null!, 1) },
        { "a builder's string", static () => All.CreateBuilder().WithAString(null!) },
        { "a builder's message", static () => All.CreateBuilder().WithAll((All)null!) },
        { "a builder's action", static () => All.CreateBuilder().WithAll((Action<All.Builder>)null!) },
        { "a builder's member of a oneof", static () => All.CreateBuilder().WithWord(null!) },
        { "a builder's element", static () => All.CreateBuilder().AddStrings((string)null!) },
        { "a builder's elements", static () => All.CreateBuilder().AddStrings((IEnumerable<string>)["a", null!]) },
        { "no elements", static () => All.CreateBuilder().AddStrings((string[])null!) },
        { "a builder's messages", static () => All.CreateBuilder().AddAlls(new All(), null!) },
        { "a builder's new message", static () => All.CreateBuilder().AddAlls((Action<All.Builder>)null!) },
        { "a builder's entry", static () => All.CreateBuilder().SetByInt32(1, null!) },
        { "a builder's key", static () => All.CreateBuilder().SetByString(null!, 1) },
        { "a text", static () => ByteString.FromUtf8(null!) },
        { "a registry", static () => _ = new AmctGen.Text.TextReaderOptions { Registry = null! } },
    };

    [Theory]
    [MemberData(nameof(Settings), DisableDiscoveryEnumeration = true)]
    public void Null_is_refused_where_it_is_set(string what, Action set)
    {
        Exception? thrown = Record.Exception(set);
        Assert.True(thrown is ArgumentNullException, $"{what}: {thrown}");
    }

    [Fact]
    public void Null_unsets_what_may_be_unset()
    {
        All all = new All { AString = "a", All_ = new All(), Word = "b" }.With(EverythingExtensions.ExtraAll, new All()) with { AString = null, All_ = null, Word = null };

        Assert.Equal(new All(), all.With(EverythingExtensions.ExtraAll, null));
        Assert.Equal(new All(), new All { Word = "a" } with { Choice = null });
    }
}
