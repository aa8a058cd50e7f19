using System.Text.RegularExpressions;

namespace AmctGen.Package.Tests;

/// <summary>Programs that use the packages are published trimmed and native without a warning, and give the same answers.</summary>
[Collection(PackageCollection.Name)]
public sealed class PublishTests(Consumer consumer)
{
    private const string Proto = """
        syntax = "proto2";
        package shop;
        import "amctgen/options.proto";
        import "buf/validate/validate.proto";
        import "google/protobuf/any.proto";
        import "google/protobuf/duration.proto";

        message Server {
          option (buf.validate.message).cel = { id: "server.range", message: "first must not be after last", expression: "this.first <= this.last" };
          required string host = 1 [(buf.validate.field).string.pattern = "^[a-z]+$"];
          optional uint32 port = 2 [default = 8080, (buf.validate.field).uint32.gte = 1024];
          repeated string tag = 3 [(buf.validate.field).repeated.unique = true];
          map<string, int32> limit = 4;
          oneof log { string file = 5; bool console = 6; }
          optional google.protobuf.Duration timeout = 7;
          optional google.protobuf.Any more = 8;
          optional Kind kind = 9;
          optional int32 first = 10;
          optional int32 last = 11;
        }
        enum Kind { PLAIN = 0; SECURE = 1; }
        message Network {
          option (amctgen.feature) = {
            name: "press" section { entry: "bits" }
            override { field: "layers" key: "name" by: LAYER_NAME } skip { field: "skip" by: LAYER_NAME }
          };
          optional Bits bits = 1;
          repeated string skip = 2;
          repeated Layer layers = 3;
        }
        message Bits { required uint32 count = 1; }
        message Layer { required string name = 1; optional Bits bits = 2; }
        """;

    private const string Program = """"
        using AmctGen;
        using AmctGen.Configuration;
        using AmctGen.Resolution;
        using AmctGen.Text;
        using AmctGen.WellKnownTypes;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;
        using Shop;

        Server server = Server.ParseText("""
            host: "UP" tag: ["a", "a"] limit { key: "x" value: 1 } console: true timeout { seconds: 3 } kind: SECURE first: 2 last: 1
            """);
        Console.WriteLine(server.ToText(TextWriterOptions.SingleLine));
        Console.WriteLine(server.ToJson());
        Console.WriteLine($"{Server.ParseJson(server.ToJson()) == server} {server.PortOrDefault} {server.Log!.Match(file => file, console => console.ToString())}");
        foreach (var violation in server.Validate().Violations) { Console.WriteLine(violation); }
        Server changed = server.ToBuilder().WithHost("up").ClearTag().AddTag("b").WithFirst(0).SetLimit("y", 2).Build();
        Console.WriteLine($"{changed.Validate().IsValid} {changed.Limit.Count} {changed.KindOrDefault.ToProtoName()}");
        if (!Server.TryParseText("hots: 1", out _, out var diagnostics)) { Console.WriteLine(diagnostics[0]); }

        Network network = Network.ParseText("bits { count: 8 } skip: 'conv1' layers { name: 'fc' bits { count: 4 } }");
        Network.Resolver resolver = network.CreateResolver();
        foreach (LayerRef layer in new LayerRef[] { new("conv1", "Conv2d"), new("fc", "Linear") })
        {
            var press = resolver.Resolve(layer).Press;
            Console.WriteLine($"{layer}: {press.IsSkipped} {press.Bits.Value?.Count} {press.Bits.Provenance}");
        }

        string folder = Directory.CreateTempSubdirectory().FullName;
        string file = Path.Combine(folder, "server.cfg");
        File.WriteAllText(file, changed.ToText());
        var services = new ServiceCollection();
        services.AddTextConfig<Server>(file);
        await using ServiceProvider provider = services.BuildServiceProvider();
        Console.WriteLine(provider.GetRequiredService<IOptions<Server>>().Value == changed);
        Directory.Delete(folder, recursive: true);
        """";

    private static readonly string[] s_answers =
    [
        """host: "UP" tag: "a" tag: "a" limit { key: "x" value: 1 } console: true timeout { seconds: 3 } kind: SECURE first: 2 last: 1""",
        """{"host":"UP","tag":["a","a"],"limit":{"x":1},"console":true,"timeout":"3s","kind":"SECURE","first":2,"last":1}""",
        "True 8080 True",
        "first must not be after last [server.range]",
        "host: must match '^[a-z]+$'; it is 'UP' [string.pattern]",
        "tag: must not contain duplicate values [repeated.unique]",
        "True 2 SECURE",
        "(1,1): error AMCT5010: Server has no field 'hots'; did you mean 'host'?",
        "conv1 (Conv2d): True 8 global bits",
        "fc (Linear): False 4 layers[0].bits; hides global bits",
        "True",
    ];

    [NativeTheory]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    public void A_program_with_generated_code_gives_its_answers(string form)
    {
        string folder = consumer.Create(
            "Published",
            ("Published.csproj", Project("AmctGen.Extensions.Configuration", """<PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="9.0.0" />""")),
            ("server.proto", Proto),
            ("Program.cs", Program));

        Assert.Equal(s_answers, Publish(folder, form));
    }

    [NativeTheory]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    public void A_program_with_the_schemas_of_AMCT_gives_its_answers(string form)
    {
        string readme = File.ReadAllText(Path.Combine(Consumer.RepositoryRoot(), "schemas", "README.md")).ReplaceLineEndings("\n");
        string folder = consumer.Create(
            "PublishedSchemas",
            ("PublishedSchemas.csproj", Project("AmctGen.Schemas", "")),
            ("Program.cs", Regex.Match(readme, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value + "Console.Write(File.ReadAllText(\"quant.cfg\"));"));

        string[] answers = Publish(folder, form);

        Assert.StartsWith("2 layers: 1 A8W8, 1 skipped", answers[0], StringComparison.Ordinal);
        Assert.Equal("retrain_data_quant_config {", answers[1]);
        Assert.Equal("skip_layers: \"fc\"", answers[^1]);
    }

    // All warnings of the trimmer and of the native compiler, each of its own, are errors.
    private static string Project(string package, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <RuntimeIdentifier>{NativeToolchain.Platform}</RuntimeIdentifier>
            <SelfContained>true</SelfContained>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="AmctGen" Version="{Consumer.Version}" />
            <PackageReference Include="{package}" Version="{Consumer.Version}" />
            {items}
          </ItemGroup>
        </Project>
        """;

    private static string[] Publish(string folder, string form)
    {
        (int exitCode, string output) = Consumer.Run(folder, "publish", "-nologo", "-v:m", $"-p:{form}=true", "-o", form);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
        // The native compiler reports a method that it cannot compile as a message, not as a warning; calling it would throw.
        Assert.DoesNotContain("will always throw", output, StringComparison.Ordinal);
        string program = Path.Combine(folder, form, Path.GetFileName(folder) + (OperatingSystem.IsWindows() ? ".exe" : ""));
        Assert.Equal(form == "PublishTrimmed", File.Exists(Path.Combine(folder, form, "AmctGen.Runtime.dll")));

        (exitCode, output) = Consumer.RunProgram(program, folder);

        Assert.True(exitCode == 0, output);
        return output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
