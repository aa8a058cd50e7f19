namespace AmctGen.Package.Tests;

public sealed class PackageTests(Consumer consumer) : IClassFixture<Consumer>
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
}
