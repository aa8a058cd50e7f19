namespace AmctGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageTests(Consumer consumer)
{
    private const string Proto = """
        syntax = "proto2";
        package shop;

        // What a service listens on.
        message Server {
          required string host = 1;
          optional uint32 port = 2 [default = 8080];
          repeated string tag = 3;
        }
        """;

    [Fact]
    public void A_fresh_project_reads_changes_and_writes_a_config()
    {
        string folder = consumer.Create("Fresh", ("config/server.proto", Proto), ("Program.cs", """"
            using Shop;

            Server server = Server.ParseText("""
                host: "localhost"
                tag: ["a", 'b']
                """);
            Server changed = server.ToBuilder().WithPort(9090).AddTag("c").Build();
            Console.Write(changed.ToText());
            Console.WriteLine($"{server.PortOrDefault} {Server.ParseText(changed.ToText()) == changed} {changed.Validate().IsValid}");
            if (!Server.TryParseText("hots: \"x\"", out _, out var findings))
            {
                foreach (var finding in findings)
                {
                    Console.WriteLine(finding);
                }
            }
            """"));

        (int exitCode, string output) = Consumer.Run(folder, "run");

        Assert.True(exitCode == 0, output);
        Assert.Contains("""
            host: "localhost"
            port: 9090
            tag: "a"
            tag: "b"
            tag: "c"
            8080 True True
            """, output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("(1,1): error AMCT", output, StringComparison.Ordinal);
        Assert.Contains("did you mean 'host'?", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_schema_fails_the_build_at_its_place()
    {
        string folder = consumer.Create(
            "Broken",
            ("config/server.proto", Proto.Replace("uint32 port", "uint23 port", StringComparison.Ordinal)),
            ("Program.cs", "Console.WriteLine();"));

        (int exitCode, string output) = Consumer.Run(folder, "build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("server.proto(7,12): error AMCT2", output, StringComparison.Ordinal);
        Assert.Contains("did you mean 'uint32'?", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_imports_the_schema_of_another_one_and_gets_its_types()
    {
        string library = consumer.Create("Library", ("config/server.proto", Proto), ("Library.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AmctGen" Version="0.0.1-test" />
              </ItemGroup>
            </Project>
            """));
        string application = consumer.Create(
            "Application",
            ("farm.proto", """
                syntax = "proto3";
                package farm;
                import "config/server.proto";
                import "google/protobuf/duration.proto";
                message Farm { repeated shop.Server server = 1; google.protobuf.Duration timeout = 2; }
                """),
            ("Program.cs", """
                using System.Text.Json;
                using System.Text.Json.Serialization;

                Farm.Farm farm = Farm.Farm.ParseText("server { host: 'a' } timeout { seconds: 3 }");
                Shop.Server server = farm.Server[0];
                Console.WriteLine($"{server.Host} {server.PortOrDefault} {farm.Timeout!.Seconds} {server.GetType().Assembly.GetName().Name}");
                string json = JsonSerializer.Serialize(new Setup("s", server), SetupContext.Default.Setup);
                Console.WriteLine($"{json} {JsonSerializer.Deserialize(json, SetupContext.Default.Setup) == new Setup("s", server)} {farm.ToJson()}");

                public sealed record Setup(string Name, Shop.Server Server);

                // The server is from another project: the serializer's generator does not see what another generator makes in its own project.
                [JsonSerializable(typeof(Setup))]
                public sealed partial class SetupContext : JsonSerializerContext;
                """),
            ("Application.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../Library/Library.csproj" />
                    <PackageReference Include="AmctGen" Version="0.0.1-test" />
                  </ItemGroup>
                </Project>
                """));

        (int exitCode, string output) = Consumer.Run(application, "run");

        Assert.True(exitCode == 0, output + library);
        Assert.Contains("a 8080 3 Library", output, StringComparison.Ordinal);
        const string json = """
            {"Name":"s","Server":{"host":"a"}} True {"server":[{"host":"a"}],"timeout":"3s"}
            """;
        Assert.Contains(json, output, StringComparison.Ordinal);
    }
}
