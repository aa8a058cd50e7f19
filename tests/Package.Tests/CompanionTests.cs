using System.Text.RegularExpressions;

namespace AmctGen.Package.Tests;

/// <summary>The packages beside AmctGen itself, in fresh projects.</summary>
[Collection(PackageCollection.Name)]
public sealed class CompanionTests(Consumer consumer)
{
    [Fact]
    public void An_AMCT_user_writes_no_schema()
    {
        string readme = File.ReadAllText(Path.Combine(Consumer.RepositoryRoot(), "schemas", "README.md")).ReplaceLineEndings("\n");
        string folder = consumer.Create(
            "AmctUser",
            ("AmctUser.csproj", Project("Microsoft.NET.Sdk", "AmctGen.Schemas")),
            ("Program.cs", Regex.Match(readme, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value));

        (int exitCode, string output) = Consumer.Run(folder, "run");

        Assert.True(exitCode == 0, output);
        Assert.Contains("2 layers: 1 A8W8, 1 skipped", output, StringComparison.Ordinal);
        Assert.Contains("skip_layers: \"fc\"", File.ReadAllText(Path.Combine(folder, "quant.cfg")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_application_gets_the_file_as_options_that_reload()
    {
        string folder = consumer.Create(
            "Web",
            ("Web.csproj", Project("Microsoft.NET.Sdk.Web", "AmctGen", "AmctGen.Extensions.Configuration")),
            ("limits.proto", """
                syntax = "proto2";
                package web;
                import "buf/validate/validate.proto";
                message Limits { optional uint32 requests = 1 [(buf.validate.field).uint32.gt = 0]; }
                """),
            ("limits.cfg", "requests: 10\n"),
            ("Program.cs", """
                using AmctGen.Configuration;
                using Microsoft.Extensions.Options;
                using Web;

                WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
                builder.Logging.ClearProviders();
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                using var failed = new SemaphoreSlim(0);
                builder.Services.AddTextConfig<Limits>("limits.cfg", options =>
                {
                    options.ReloadDelay = TimeSpan.FromMilliseconds(20);
                    options.OnReloadFailed = failure =>
                    {
                        Console.WriteLine("failed: " + failure.Errors[0].Replace(Path.GetDirectoryName(failure.Path)! + Path.DirectorySeparatorChar, ""));
                        failed.Release();
                    };
                });
                WebApplication app = builder.Build();
                await app.StartAsync();
                string file = Path.Combine(app.Environment.ContentRootPath, "limits.cfg");
                IOptionsMonitor<Limits> monitor = app.Services.GetRequiredService<IOptionsMonitor<Limits>>();
                using var changed = new SemaphoreSlim(0);
                monitor.OnChange(_ => changed.Release());
                Console.WriteLine($"start: {monitor.CurrentValue.Requests} {app.Services.GetRequiredService<IOptions<Limits>>().Value.Requests}");

                File.WriteAllText(file, "requests: 20\n");
                Console.WriteLine($"changed: {await changed.WaitAsync(20_000)} {monitor.CurrentValue.Requests}");
                File.WriteAllText(file, "requests: 0\n");
                Console.WriteLine($"rule: {await failed.WaitAsync(20_000)} {monitor.CurrentValue.Requests}");
                File.WriteAllText(file, "\nrequest: 30\n");
                Console.WriteLine($"text: {await failed.WaitAsync(20_000)} {monitor.CurrentValue.Requests}");
                File.WriteAllText(file, "requests: 40\n");
                Console.WriteLine($"repaired: {await changed.WaitAsync(20_000)} {monitor.CurrentValue.Requests}");
                await app.StopAsync();
                await app.DisposeAsync();

                // A file with errors ends the start.
                File.WriteAllText(file, "requests: -1\n");
                WebApplicationBuilder broken = WebApplication.CreateBuilder(args);
                broken.Logging.ClearProviders();
                broken.WebHost.UseUrls("http://127.0.0.1:0");
                broken.Services.AddTextConfig<Limits>("limits.cfg");
                try
                {
                    await broken.Build().StartAsync();
                }
                catch (OptionsValidationException exception)
                {
                    Console.WriteLine("start failed: " + exception.Failures.Single().Replace(Path.GetDirectoryName(file)! + Path.DirectorySeparatorChar, ""));
                }
                """));

        (int exitCode, string output) = Consumer.Run(folder, "run");

        Assert.True(exitCode == 0, output);
        Assert.Equal(
            [
                "start: 10 10",
                "changed: True 20",
                "failed: limits.cfg(1,1): error: requests",
                "rule: True 20",
                "failed: limits.cfg(2,1): error AMCT5010",
                "text: True 20",
                "repaired: True 40",
                "start failed: limits.cfg(1,11): error AMCT5012",
            ],
            output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => Regex.Replace(line, @"(error(?: \w+)?: requests|error AMCT\d+).*", "$1")).Where(static line => line.Contains(": ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_tool_installs_and_checks_a_file()
    {
        string folder = consumer.Folder("tool");
        (int exitCode, string output) = Consumer.Run(
            folder, "tool", "install", "AmctGen.Cli", "--version", Consumer.Version, "--tool-path", Path.Combine(folder, "bin"), "--add-source", consumer.Feed);
        Assert.True(exitCode == 0, output);
        File.WriteAllText(Path.Combine(folder, "quant.cfg"), "batch_nun: 1\n");
        string program = Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "amctgen.exe" : "amctgen");

        (exitCode, output) = Consumer.RunProgram(program, folder, "check", "--mode", "retrain", "quant.cfg");

        Assert.Equal(1, exitCode);
        Assert.Contains("quant.cfg(1,1): error AMCT5010: ", output, StringComparison.Ordinal);
        Assert.Contains("did you mean 'batch_num'?", output, StringComparison.Ordinal);
        Assert.Contains("AMCT5010", Consumer.RunProgram(program, folder, "explain", "AMCT5010").Output, StringComparison.Ordinal);
    }

    private static string Project(string sdk, params string[] packages) => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(static package => $"<PackageReference Include=\"{package}\" Version=\"{Consumer.Version}\" />"))}
          </ItemGroup>
        </Project>
        """;
}
