using AmctGen.Resolution;
using AmctGen.Schemas.Effective;

namespace AmctGen.Schemas.Tests.Effective;

/// <summary>The table of modes is consistent with the schemas, the command and its documents.</summary>
public class ModeTests
{
    [Fact]
    public void Names_and_aliases_are_unique_and_found()
    {
        string[] words = [.. AmctMode.All.SelectMany(static mode => mode.Aliases.Prepend(mode.Name))];

        Assert.Equal(words.Distinct(), words);
        Assert.All(AmctMode.All, static mode => Assert.All(mode.Aliases.Prepend(mode.Name), word => Assert.Same(mode, AmctMode.Find(word))));
        Assert.Null(AmctMode.Find("train"));
    }

    [Fact]
    public void Each_mode_has_the_schema_of_the_default_framework_and_its_features()
    {
        foreach (AmctMode mode in AmctMode.All)
        {
            Assert.True(mode.FindSchema(AmctMode.Frameworks[0])!.TryParse("# nothing"u8, out IMessage? config, out _), mode.Name);
            IResolver resolver = mode.FindSchema(config)!.CreateResolver(config);

            Assert.Subset(resolver.Resolve(new LayerRef("a", "b")).Features.Select(static feature => feature.Name).ToHashSet(), mode.Features.ToHashSet());
        }
    }

    [Fact]
    public void Each_mode_reads_one_message_for_a_framework_and_names_known_frameworks_only()
    {
        foreach (AmctMode mode in AmctMode.All)
        {
            string[] frameworks = [.. mode.Schemas.Select(static schema => schema.Framework)];

            Assert.Equal(frameworks.Distinct(), frameworks);
            Assert.Subset(AmctMode.Frameworks.ToHashSet(), frameworks.ToHashSet());
        }
        Assert.Subset(AmctMode.All.SelectMany(static mode => mode.Schemas).Select(static schema => schema.Framework).ToHashSet(), AmctMode.Frameworks.ToHashSet());
    }

    [Theory]
    [InlineData("check")]
    [InlineData("effective")]
    [InlineData("explain")]
    public void Help_names_each_mode_with_its_aliases_and_each_framework(string call)
    {
        using var amctgen = new Amctgen();
        string help = amctgen.Run(call, "--help").Text;

        Assert.All(AmctMode.All, mode => Assert.Contains(mode.Name + string.Concat(mode.Aliases.Select(static alias => $" ({alias})")), help, StringComparison.Ordinal));
        Assert.All(AmctMode.Frameworks, framework => Assert.Contains(framework, help, StringComparison.Ordinal));
    }
}
