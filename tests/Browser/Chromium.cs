using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AmctGen.Browser;

/// <summary>A headless Chromium, driven over WebDriver.</summary>
public sealed class Chromium : IDisposable
{
    private const string ElementKey = "element-6066-11e4-a52e-4f735466cecf";

    private readonly Process _driver;
    private readonly HttpClient _client;
    private readonly string _session;

    public Chromium()
    {
        _driver = Process.Start(new ProcessStartInfo("chromedriver", ["--port=0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ReadPort(_driver)}"), Timeout = TimeSpan.FromMinutes(3) };
        _session = "/session/" + (string)Send(HttpMethod.Post, "/session", JsonNode.Parse("""
            {
              "capabilities": {
                "alwaysMatch": {
                  "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                  "goog:chromeOptions": { "args": [ "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,1000" ] }
                }
              }
            }
            """))["sessionId"]!;
    }

    /// <summary>Opens a file.</summary>
    public void Open(string path) => Send(HttpMethod.Post, _session + "/url", new JsonObject { ["url"] = new Uri(path).AbsoluteUri });

    /// <summary>Runs a function body and returns what it returns.</summary>
    public JsonNode? Run(string body) => Send(HttpMethod.Post, _session + "/execute/sync", new JsonObject { ["script"] = body, ["args"] = new JsonArray() });

    /// <summary>Waits until an expression is true; fails if it never is.</summary>
    public void Await(string expression)
    {
        for (int i = 0; i < 200; i++)
        {
            if ((bool)Run($"return Boolean({expression});")!)
            {
                return;
            }
            Thread.Sleep(50);
        }
        Assert.Fail($"{expression} is never true");
    }

    /// <summary>Types into an element, as from the keyboard.</summary>
    public void Type(string selector, string text) => Send(HttpMethod.Post, $"{Element(selector)}/value", new JsonObject { ["text"] = text });

    public void Click(string selector) => Send(HttpMethod.Post, $"{Element(selector)}/click", new JsonObject());

    /// <summary>Presses keys, wherever the focus is: characters, or the names of keys in WebDriver.</summary>
    public void Press(params string[] keys)
    {
        var actions = new JsonArray();
        foreach (string key in keys)
        {
            actions.Add(new JsonObject { ["type"] = "keyDown", ["value"] = key });
            actions.Add(new JsonObject { ["type"] = "keyUp", ["value"] = key });
        }
        Send(HttpMethod.Post, _session + "/actions", new JsonObject
        {
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "key", ["id"] = "keyboard", ["actions"] = actions }),
        });
    }

    /// <summary>Calls a command of the DevTools.</summary>
    public void Command(string name, string parameters) =>
        Send(HttpMethod.Post, _session + "/goog/cdp/execute", new JsonObject { ["cmd"] = name, ["params"] = JsonNode.Parse(parameters) });

    /// <summary>Writes a picture of the window.</summary>
    public void TakePicture(string path) =>
        File.WriteAllBytes(path, Convert.FromBase64String((string)Send(HttpMethod.Get, _session + "/screenshot", null)!));

    /// <summary>The messages in the console since the last call.</summary>
    public string[] Console() => [.. Log("browser").Select(static entry => (string)entry!["message"]!)];

    /// <summary>What was requested since the last call.</summary>
    public string[] Requests() =>
    [
        .. Log("performance").Select(static entry => JsonNode.Parse((string)entry!["message"]!)!["message"]!)
            .Where(static entry => (string)entry["method"]! == "Network.requestWillBeSent").Select(static entry => (string)entry["params"]!["request"]!["url"]!),
    ];

    public void Dispose()
    {
        Send(HttpMethod.Delete, _session, null);
        _client.Dispose();
        Stop();
    }

    private void Stop()
    {
        if (!_driver.HasExited)
        {
            _driver.Kill(entireProcessTree: true);
        }
    }

    private static string ReadPort(Process driver)
    {
        const string before = "started successfully on port ";
        while (driver.StandardOutput.ReadLine() is { } line)
        {
            int start = line.IndexOf(before, StringComparison.Ordinal);
            if (start >= 0)
            {
                return int.Parse(line.AsSpan(start + before.Length).TrimEnd('.'), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
            }
        }
        throw new InvalidOperationException("chromedriver does not start: " + driver.StandardError.ReadToEnd());
    }

    private string Element(string selector)
    {
        JsonNode found = Send(HttpMethod.Post, _session + "/element", new JsonObject { ["using"] = "css selector", ["value"] = selector });
        return $"{_session}/element/{(string)found[ElementKey]!}";
    }

    private JsonArray Log(string kind) => Send(HttpMethod.Post, _session + "/se/log", new JsonObject { ["type"] = kind }).AsArray();

    private JsonNode Send(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = _client.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        string text = reader.ReadToEnd();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)!["value"]! : throw new InvalidOperationException($"{path}: {text}");
    }
}
