using System.Text;
using AmctGen.Generator.Compiler;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Precedence;

/// <summary>What applies to a layer of a schema without generated code, in words: values as text, places with lines, findings.</summary>
public sealed class DynamicResolverTests
{
    private const string Levels = """
        light { color: RED sun { brightness: 2 } }
        Level {
          title: "cave"
          light { lamp { } }
          waves { count: [1, 2] boss { species: "bat" strength: 7 } }
        }
        Level { title: "cave" }
        biome { title: "forest" light { sun { brightness: 0.5 } } }
        dark_levels: ["cave", "cavern"]
        spawning { waves { } boss { species: "wolf" } peaceful: "meadow" }
        """;

    private static readonly TextDocument s_document = TextDocument.Parse(Encoding.UTF8.GetBytes(Levels.ReplaceLineEndings("\n")));

    [Fact]
    public void Values_are_text_and_places_have_lines()
    {
        Assert.Equal(
            """
            light: on: biome[0] (line 8) applies
              light = sun { brightness: 0.5 }: biome[0].light (line 8); hides global light (line 1)
              color = RED: global light.color (line 1), since biome[0] (line 8) omits it
              brightness = 0.5: biome[0].light.sun.brightness (line 8); hides global light.sun.brightness (line 1)
            enemies: on: biome[0] (line 8) applies
              waves = : built-in default, since biome[0] (line 8) omits it
              waves.boss = : built-in default, since biome[0] (line 8) omits it; not used: global spawning.boss (line 10)
              strength = 18446744073709551615: built-in default, since biome[0] (line 8) omits it
              salt = "\001\377": built-in default, since biome[0] (line 8) omits it
            rewards: skipped: no list includes it and no entry names it

            """.ReplaceLineEndings("\n"),
            Explain(new LayerRef("wood", "forest")));
    }

    [Fact]
    public void Lints_name_the_entry_and_its_line_and_know_what_is_inherited() =>
        Assert.Equal(
            """
            (7,1): warning AMCT5104: level[1] leaves out waves.boss, so its built-in default applies to 'cave', not spawning.boss (line 10); repeat there what shall stay
            (7,9): warning AMCT5106: 'cave' has an entry in level already (line 3); merge the two
            (8,1): warning AMCT5104: biome[0] leaves out waves.boss, so its built-in default applies to 'wood', not spawning.boss (line 10); repeat there what shall stay
            (9,23): warning AMCT5030: 'cavern' in dark_levels[1] matches no layer name of the network; did you mean 'cave'?
            (10,47): warning AMCT5030: 'meadow' in spawning.peaceful[0] matches no layer name of the network
            """.ReplaceLineEndings("\n"),
            string.Join("\n", Resolver().Lint([new LayerRef("cave", "stone"), new LayerRef("wood", "forest")])));

    private static DynamicResolver Resolver() => PrecedenceCase.All.Single(static schema => schema.Shape.FullName == "game.Game").CreateDynamic(s_document);

    private static string Explain(LayerRef layer)
    {
        var text = new StringBuilder();
        foreach (IEffectiveFeature feature in Resolver().Resolve(layer).Features)
        {
            text.Append(feature.Name).Append(": ").Append(feature.Selection.Describe()).Append('\n');
            foreach (IResolved value in feature.Values)
            {
                text.Append("  ").Append(value.Name).Append(" = ").Append(Text(value.Value)).Append(": ").Append(value.Provenance.Describe()).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string? Text(object? value) => value switch
    {
        MessageValue message => TextFormat.ToText(new DocumentText(s_document, ShapeRegistry.Empty).MessageOf(message), TextWriterOptions.SingleLine),
        ScalarValue scalar => DocumentText.Of(scalar),
        _ => null,
    };
}
