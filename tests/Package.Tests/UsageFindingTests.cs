namespace AmctGen.Package.Tests;

/// <summary>Mistakes in the C# of a project that references the package.</summary>
[Collection(PackageCollection.Name)]
public sealed class UsageFindingTests(Consumer consumer)
{
    private const string Proto = """
        syntax = "proto2";
        package shop;
        import "buf/validate/validate.proto";
        message Server {
          required string host = 1;
          optional uint32 port = 2 [(buf.validate.field).uint32.gte = 1024];
          oneof log { string file = 3; bool console = 4; }
        }
        """;

    private const string Mistakes = """
        using Shop;

        Server server = Server.CreateBuilder()
            .WithPort(80)
            .WithPort(8080)
            .Build();
        server.Validate();
        server.ToBuilder().WithFile("a.log").WithConsole(true);
        """;

    private const string Repaired = """
        using Shop;

        Server server = Server.CreateBuilder()
            .WithPort(8080)
            .WithHost("TODO")
            .Build();
        server.Validate().ThrowIfInvalid();
        server = server.ToBuilder().WithConsole(true).Build();
        """;

    [Fact]
    public void They_fail_the_build_at_their_places_and_are_repaired_at_once()
    {
        string folder = consumer.Create("Mistaken", ("config/server.proto", Proto), ("Program.cs", Mistakes));

        (int exitCode, string output) = Consumer.Run(folder, "build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Program.cs(4,6): error AMCT4013: 'port' is set again in line 5, so this has no effect", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(4,15): error AMCT4011: port: must be at least 1024; it is 80 [uint32.gte]", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(6,6): error AMCT4010: the required field 'host' is not set, so Build() throws an exception", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(7,1): error AMCT4001: ", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(8,38): error AMCT4012: 'console' replaces 'file': both are in the oneof 'log'", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(8,38): error AMCT4003: ", output, StringComparison.Ordinal);

        (exitCode, output) = Consumer.Run(folder, "format", "analyzers", "--severity", "warn");

        Assert.True(exitCode == 0, output);
        Assert.Equal(Repaired, File.ReadAllText(Path.Combine(folder, "Program.cs")).ReplaceLineEndings("\n").TrimEnd());
        (exitCode, output) = Consumer.Run(folder, "build");
        Assert.True(exitCode == 0, output);
    }
}
