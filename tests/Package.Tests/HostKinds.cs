namespace AmctGen.Package.Tests;

/// <summary>Projects of <see cref="HostProjects"/> that are set up in different ways; each compiles the same schema.</summary>
internal static class HostKinds
{
    private const string Proto = """
        syntax = "proto2";
        package shop;
        message Server { required string host = 1; optional uint32 port = 2 [default = 8080]; }
        """;

    private const string Program = """
        Shop.Server server = Shop.Server.ParseText("host: 'a'").ToBuilder().WithPort(80).Build();
        System.Console.WriteLine($"{server.ToText(AmctGen.Text.TextWriterOptions.SingleLine)} {System.Environment.Version.Major >= 8}");
        """;

    private const string Strict = "<OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>";

    /// <summary>The files of all of them.</summary>
    public static (string Path, string Text)[] All { get; } =
    [
        .. Central(),
        .. SeveralFrameworks(),
        .. Emitted(),
        .. Levels(),
        .. Contracts(),
    ];

    // Central Package Management: versions are in one file.
    private static (string Path, string Text)[] Central() =>
    [
        ("central/Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="AmctGen" Version="{Consumer.Version}" /></ItemGroup>
            </Project>
            """),
        ("central/host.csproj", HostFiles.CSharp("", Strict).Replace("<AmctGen/>", """<PackageReference Include="AmctGen" />""", StringComparison.Ordinal)),
        ("central/shop.proto", Proto),
        ("central/Program.cs", Program),
    ];

    // The older framework runs on the newest runtime.
    private static (string Path, string Text)[] SeveralFrameworks() =>
    [
        ("frameworks/host.csproj", HostFiles.CSharp(
                """<AmctGenConfig Include="server.cfg" Message="Server" />""",
                Strict + "<LangVersion>12.0</LangVersion><RollForward>Major</RollForward><UseAppHost>false</UseAppHost>")
            .Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", StringComparison.Ordinal)),
        ("frameworks/shop.proto", Proto),
        ("frameworks/server.cfg", "host: 'a'\n"),
        ("frameworks/Program.cs", Program),
    ];

    // Generated files are written into the project's own folder, where the project looks for sources.
    private static (string Path, string Text)[] Emitted() =>
    [
        ("emitted/host.csproj", HostFiles.CSharp(
            "", Strict + "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>")),
        ("emitted/shop.proto", Proto),
        ("emitted/Program.cs", Program),
    ];

    // A schema imports that of a library, which imports that of another one; a program without a schema uses the types of both.
    private static (string Path, string Text)[] Levels() =>
    [
        ("levels-base/Base.csproj", HostFiles.CSharp("", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>")),
        ("levels-base/shop.proto", Proto),
        ("levels-middle/Middle.csproj", HostFiles.CSharp("""<ProjectReference Include="../levels-base/Base.csproj" />""", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>")),
        ("levels-middle/farm.proto", "syntax = 'proto3'; package farm; import 'shop.proto'; message Farm { repeated shop.Server server = 1; }"),
        ("levels-top/host.csproj", HostFiles.CSharp("""<ProjectReference Include="../levels-middle/Middle.csproj" />""", Strict)),
        ("levels-top/town.proto", """
            syntax = 'proto3';
            package town;
            import 'farm.proto';
            import 'shop.proto';
            message Town { farm.Farm farm = 1; shop.Server own = 2; }
            """),
        ("levels-top/Program.cs", """
            Town.Town town = Town.Town.ParseText("farm { server { host: 'a' } } own { host: 'b' }");
            Shop.Server own = town.Own!;
            Farm.Farm farm = town.Farm!.ToBuilder().AddServer(own).Build();
            System.Console.WriteLine($"{farm.ToText(AmctGen.Text.TextWriterOptions.SingleLine)} {own.PortOrDefault}");
            """),
        ("levels-user/host.csproj", HostFiles.CSharp("""<ProjectReference Include="../levels-middle/Middle.csproj" />""", Strict)
            .Replace("<AmctGen/>", "", StringComparison.Ordinal)),
        ("levels-user/Program.cs", """
            Farm.Farm farm = Farm.Farm.ParseText("server { host: 'a' }");
            Shop.Server server = farm.Server[0];
            System.Console.WriteLine($"{server.Host} {server.PortOrDefault} {farm.Validate().IsValid}");
            """),
    ];

    // An assembly whose code was generated for a contract that is not supported any more, and one that uses it and has no schema itself.
    private static (string Path, string Text)[] Contracts() =>
    [
        ("contract-library/Outdated.csproj", HostFiles.CSharp("").Replace("<AmctGen/>",
            $"""<PackageReference Include="AmctGen" Version="{Consumer.Version}" ExcludeAssets="analyzers;buildTransitive" />""", StringComparison.Ordinal)),
        ("contract-library/Outdated.cs", """
            [assembly: AmctGen.Generated.SchemaFile(1, "old.proto", "Old", "", "")]
            namespace Old;
            public static class Type;
            """),
        ("contract/host.csproj", HostFiles.CSharp("""<ProjectReference Include="../contract-library/Outdated.csproj" />""")),
        ("contract/Use.cs", "class Use { System.Type A = typeof(Old.Type); }"),
    ];
}
