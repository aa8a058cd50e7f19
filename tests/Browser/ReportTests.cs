namespace AmctGen.Browser;

/// <summary>The pages of <c>explain</c> and <c>diff</c> in a browser.</summary>
public sealed class ReportTests(Reports reports) : IClassFixture<Reports>
{
    private const string Tab = "\uE004";
    private const string Enter = "\uE007";
    private const string Escape = "\uE00C";

    // The layers that can be seen, as the page names them.
    private const string VisibleLayers = """
        return [...document.querySelectorAll('.g:not([hidden])')].flatMap(group => {
          const items = [...group.querySelectorAll('ul[data-t] > li, tr[data-t]')];
          return items.length === 0 ? [group.querySelector('b').textContent]
            : items.filter(item => !item.hidden && !item.parentNode.hidden).map(item => (item.querySelector('th') ?? item).textContent);
        });
        """;

    private Chromium Browser => reports.Browser;

    [Fact]
    public void The_search_hides_other_layers_and_tells_the_count()
    {
        Open(reports.Small);
        Assert.Equal("6 layers", Count());

        Browser.Type("#q", "fc");
        Browser.Await("document.getElementById('count').textContent === '2 of 6 layers'");
        Assert.Equal(["fc1", "fc2"], Visible());

        Browser.Press(Escape);
        Browser.Await("document.getElementById('count').textContent === '6 layers'");
        Browser.Type("#q", "INT4");
        Browser.Await("document.getElementById('count').textContent === '1 of 6 layers'");
        Assert.Equal(["conv2"], Visible());

        Browser.Press(Escape);
        Browser.Type("#q", "nothing like this");
        Browser.Await("!document.getElementById('none').hidden");
        Assert.Equal("0 of 6 layers", Count());
        Browser.Click("button[type=reset]");
        Browser.Await("document.getElementById('count').textContent === '6 layers'");
    }

    [Theory]
    [InlineData("level", "layer")]
    [InlineData("level", "type")]
    [InlineData("level", "global")]
    [InlineData("level", "default")]
    [InlineData("level", "skip")]
    [InlineData("state", "on")]
    [InlineData("state", "off")]
    [InlineData("state", "skipped")]
    [InlineData("type", "Conv2d")]
    [InlineData("type", "Linear")]
    public void A_filter_shows_what_the_structured_form_tells(string filter, string value)
    {
        Open(reports.Small);
        string[] expected =
        [
            .. reports.Answers.Where(line => filter switch
            {
                "level" => (string?)line!["level"] == value,
                "type" => (string)line!["type"]! == value,
                _ => (string)line!["kind"]! == "feature" && (string)line["from"]! == value,
            }).Select(static line => (string)line!["layer"]!).Distinct().Order(StringComparer.Ordinal),
        ];

        Choose(filter, value);

        Browser.Await($"document.getElementById('count').textContent.startsWith('{expected.Length} of 6')");
        Assert.Equal(expected, Visible());
    }

    [Fact]
    public void A_setting_that_AMCT_changes_is_found()
    {
        Open(reports.Small);
        Choose("state", "changed");
        Browser.Await("document.getElementById('count').textContent === '1 of 6 layers'");
        Assert.Equal(["conv2"], Visible());
    }

    [Fact]
    public void A_line_finds_the_layers_that_it_decides()
    {
        Open(reports.Small);
        Browser.Type("#q", ":5");
        Browser.Await("document.getElementById('count').textContent === '2 of 6 layers'");
        Assert.Equal(["fc1", "fc2"], Visible());
    }

    [Fact]
    public void The_keyboard_is_enough()
    {
        Open(reports.Small);
        Browser.Press(Tab);
        Assert.Equal("To the layers", Focused("textContent"));
        Browser.Press(Enter);
        Browser.Await("document.activeElement.id === 'layers'");
        // The first answer, which opens and marks its lines.
        Browser.Press(Tab);
        Assert.Equal("SUMMARY", Focused("tagName"));
        Assert.NotEqual("none", (string)Browser.Run("return getComputedStyle(document.activeElement).outlineStyle;")!);
        Browser.Press(Enter);
        Browser.Await("document.activeElement.parentNode.open");
        Browser.Await("document.querySelectorAll('.t .now').length > 0");
        Browser.Press("/");
        Assert.Equal("q", Focused("id"));
        foreach (string control in new[] { "level", "type", "state" })
        {
            Browser.Press(Tab);
            Assert.Equal(control, Focused("id"));
        }
        Browser.Press(Tab);
        Assert.Equal("reset", Focused("type"));
    }

    [Fact]
    public void A_line_leads_to_its_answer_and_back()
    {
        Open(reports.Small);
        Browser.Click("#L4 a");
        Browser.Await("document.querySelector(location.hash).open");
        Assert.Equal("conv1", (string)Browser.Run("return document.querySelector(location.hash + ' b').textContent;")!);
        Browser.Click(".g[open] a[href='#L4']");
        Browser.Await("location.hash === '#L4'");
        Assert.Equal(["L2", "L3", "L4"], Browser.Run("return [...document.querySelectorAll('.now')].map(line => line.id);")!.AsArray().Select(static id => (string)id!));
    }

    [Fact]
    public void There_is_a_light_and_a_dark_scheme()
    {
        foreach (string scheme in new[] { "light", "dark" })
        {
            Browser.Command("Emulation.setEmulatedMedia", $$"""{ "features": [ { "name": "prefers-color-scheme", "value": "{{scheme}}" } ] }""");
            Open(reports.Small);
            int[] light = [.. new[] { "backgroundColor", "color" }.Select(property =>
                (int)Browser.Run($"return getComputedStyle(document.body).{property}.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);")!)];
            Assert.Equal(scheme == "light", light[0] > light[1]);
            Browser.Click("#s2 > summary");
            Picture(scheme);
        }
        Browser.Command("Emulation.setEmulatedMedia", """{ "features": [] }""");
    }

    [Fact]
    public void A_page_can_be_read_without_its_script()
    {
        Browser.Command("Emulation.setScriptExecutionDisabled", """{ "value": true }""");
        try
        {
            Open(reports.Small);
            Assert.True((bool)Browser.Run("return document.getElementById('filter').hidden;")!);
            Browser.Click("#s2 > summary");
            Browser.Await("document.getElementById('s2').open");
            Assert.Contains("more specific", (string)Browser.Run("return document.querySelector('#s2 .b').innerText;")!, StringComparison.Ordinal);
        }
        finally
        {
            Browser.Command("Emulation.setScriptExecutionDisabled", """{ "value": false }""");
        }
    }

    [Fact]
    public void Ten_thousand_layers_open_and_are_filtered()
    {
        Open(reports.Large);
        Assert.Equal("10,000 layers", Count());

        Browser.Type("#q", "stage3.block42.conv7");
        Browser.Await("document.getElementById('count').textContent === '1 of 10,000 layers'");
        Assert.Equal(["backbone.stage3.block42.conv7"], Visible());
        Browser.Press(Escape);
        Browser.Await("document.getElementById('count').textContent === '10,000 layers'");

        Choose("type", "Linear");
        Browser.Await("document.getElementById('count').textContent === '2,000 of 10,000 layers'");
        Choose("level", "layer");
        Browser.Await("document.getElementById('count').textContent.startsWith('1,000 of')");
        Browser.Click(".g:not([hidden]) > summary");
        Picture("large");
        AssertSilent();
    }

    [Fact]
    public void Changes_are_found_by_their_state()
    {
        Open(reports.Difference);
        Choose("state", "changed");
        Browser.Await("document.getElementById('count').textContent !== '6 layers'");
        Assert.Equal(["conv1", "conv3"], Visible());
        Choose("state", "unchanged");
        Browser.Await("document.getElementById('count').textContent.startsWith('4 of')");
        Assert.Equal(["conv2", "fc1", "fc2", "relu"], Visible());
        Choose("state", "changed");
        Browser.Await("document.getElementById('count').textContent.startsWith('2 of')");
        Browser.Click("#s1 > summary");
        Picture("diff");
    }

    private void Open(string path)
    {
        Browser.Open(path);
        AssertSilent();
        Assert.True((bool)Browser.Run("return document.documentElement.scrollWidth <= innerWidth;")!, "the page is wider than the window");
    }

    // The page is the only request, and the console stays empty.
    private void AssertSilent()
    {
        Assert.Empty(Browser.Console());
        Assert.All(Browser.Requests(), static url => Assert.Matches("^(file:///.*\\.html(#.*)?|data:,)$", url));
    }

    private string Count() => (string)Browser.Run("return document.getElementById('count').textContent;")!;

    private string[] Visible() => [.. Browser.Run(VisibleLayers)!.AsArray().Select(static name => (string)name!).Order(StringComparer.Ordinal)];

    private string Focused(string property) => (string)Browser.Run($"return document.activeElement.{property};")!;

    private void Choose(string filter, string value) =>
        Browser.Run($"const list = document.getElementById('{filter}'); list.value = '{value}'; list.dispatchEvent(new Event('input', {{ bubbles: true }})); return list.value;");

    // Pictures are for people: AMCTGEN_PICTURES names their folder.
    private void Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("AMCTGEN_PICTURES") is { } folder)
        {
            Browser.TakePicture(Path.Combine(folder, name + ".png"));
        }
    }
}
