using System.Text.RegularExpressions;
using AmctGen.Cli.Rendering;

namespace AmctGen.Schemas.Tests;

/// <summary>The table of <c>explain</c>: drawn on a terminal, plain in pipes.</summary>
public sealed partial class ExplanationTableTests : IDisposable
{
    private const char Escape = '\u001b';

    private readonly Amctgen _amctgen = new();

    private static string[] Call => Explain(Amctgen.Config("001_quant.layers.csv"), Amctgen.Config("001_quant.cfg"));

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("[red]")]
    [InlineData("[0]")]
    [InlineData("]")]
    [InlineData("[/]")]
    [InlineData("[[x]]")]
    public void Brackets_are_shown_as_they_are(string name)
    {
        string layers = _amctgen.Write("net.txt", $"layer {{ name: '{name}' type: 'Conv2d' }}\nlayer {{ name: 'fc' type: '{name}' }}");
        string config = _amctgen.Write("x.cfg", "retrain_data_quant_config { }\n");

        Amctgen.Result result = _amctgen.RunOnTerminal(new Terminal(200, UsesColors: true), Explain(layers, config));

        string text = Colors().Replace(result.Text, "");
        Assert.Contains($"│ {name} ", text, StringComparison.Ordinal);
        Assert.Contains("│ fc ", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split('\n').Count(line => line.Contains($"│ {name} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_terminal_would_obey_is_shown_as_escapes()
    {
        string layers = _amctgen.Write("net.txt", """layer { name: 'a\033[31mb\nc' type: 'Conv2d' }""");
        string config = _amctgen.Write("x.cfg", "retrain_data_quant_config { }\n");

        Amctgen.Result result = _amctgen.RunOnTerminal(new Terminal(200, UsesColors: false), Explain(layers, config));

        Assert.Contains(@"│ a\u001B[31mb\nc ", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, result.Text);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(160)]
    public void The_table_fits_the_terminal_and_loses_nothing(int width)
    {
        string[] lines = _amctgen.RunOnTerminal(new Terminal(width, UsesColors: false), Call).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        string[][] rows = [.. lines.Where(static line => line[0] == '│').Select(static line => line.Split('│'))];
        string shown = Letters(string.Concat(Enumerable.Range(1, 5).SelectMany(column => rows.Select(row => row[column]))));
        Assert.All(_amctgen.Run([.. Call, "--format", "markdown"]).Text.Split('\n').Skip(2), line =>
            Assert.All(line.Split(" | "), cell => Assert.Contains(Letters(cell.Trim('|', ' ')), shown, StringComparison.Ordinal)));
    }

    [Fact]
    public void Colours_are_a_matter_of_the_terminal()
    {
        string plain = _amctgen.RunOnTerminal(new Terminal(160, UsesColors: false), Call).Text;
        string colored = _amctgen.RunOnTerminal(new Terminal(160, UsesColors: true), Call).Text;

        Assert.DoesNotContain(Escape, plain);
        Assert.Contains(Escape, colored);
        Assert.Equal(plain, Colors().Replace(colored, ""));
    }

    [Theory]
    [InlineData(null, "xterm", true)]
    [InlineData("", "xterm", true)]
    [InlineData("", null, true)]
    [InlineData("1", "xterm", false)]
    [InlineData("0", "xterm", false)]
    [InlineData(null, "dumb", false)]
    public void NO_COLOR_is_obeyed(string? noColor, string? term, bool expected) => Assert.Equal(expected, Terminal.AllowsColors(noColor, term));

    [Fact]
    public void A_pipe_gets_the_plain_table()
    {
        string layers = _amctgen.Write("net.csv", "[red],Conv2d\n]0[,Linear\n");
        string config = _amctgen.Write("x.cfg", "retrain_data_quant_config { ulq_quantize { } }\nskip_layers: ']0['\n");

        Amctgen.Result result = _amctgen.Run(Explain(layers, config));

        Assert.Equal(
            """
            layer  type    what                           from            value
            --------------------------------------------------------------------------------------------------------------
            [red]  Conv2d  quant                          on              no entry applies, only the global configuration
                             retrain_data_quant_config    global, line 1  ulq_quantize { }
                             retrain_weight_quant_config  built-in        default: nothing sets it
                               retrain_data_config        effective       { "algo":"ulq_quantize", "dst_type":"INT8" }
                               retrain_weight_config      effective       { "algo":"arq_retrain", "channel_wise":true, "dst_type":"INT8" }
            --------------------------------------------------------------------------------------------------------------
            ]0[    Linear  quant                          skipped         by skip_layers[0] (line 2)
                             retrain_data_quant_config    global, line 1  ulq_quantize { }
                             retrain_weight_quant_config  built-in        default: nothing sets it
                               retrain_data_config        effective       { "algo":"ulq_quantize", "dst_type":"INT8" }
                               retrain_weight_config      effective       { "algo":"arq_retrain", "channel_wise":false, "dst_type":"INT8" }
            
            """.ReplaceLineEndings("\n"),
            result.Text);
    }

    private static string[] Explain(string layers, string config) => ["explain", "--mode", "retrain", "--layers", layers, config];

    private static string Letters(string text) => string.Concat(text.Where(static character => !char.IsWhiteSpace(character)));

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colors();
}
