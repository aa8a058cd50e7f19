using System.Text.RegularExpressions;

namespace AmctGen.Package.Tests;

/// <summary>The files of <see cref="HostProjects"/>, by path. <c>&lt;AmctGen/&gt;</c> denotes the reference to the package.</summary>
internal static class HostFiles
{
    private const string Shop = """
        syntax = "proto2";
        package shop;
        message Server {
          required string host = 1;
          optional uint32 port = 2;
          repeated string tag = 3;
          optional string old = 4 [deprecated = true];
        }
        message Client { optional int32 id = 1; }
        """;

    /// <summary>Folders with special names for MSBuild or the compiler, or with unusual names.</summary>
    public static readonly string[] Folders = ["C#", "a;b", "100%", "o'brien & söhne (日本)", "$(x) @y {z},!+=~^`"];

    public static (string Path, string Text)[] All { get; } =
    [
        .. Folders.SelectMany(static folder => Strange(folder)),
        .. Languages(),
        .. Frameworks(),
        .. Grpc(),
        .. DataFiles(),
        .. Severities(),
        .. Configs(),
        .. SameSchemaTwice(),
        .. Binder(),
        .. Compilers(),
        .. HostKinds.All,
    ];

    /// <summary>A C# project with the package, and with more items and properties.</summary>
    public static string CSharp(string items, string properties = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>{properties}</PropertyGroup>
          <ItemGroup><AmctGen/></ItemGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    // The SDK sets the property after the project, so a target changes it.
    private static (string Path, string Text)[] Compilers() =>
    [
        ("old-compiler/host.csproj", CSharp("").Replace("</Project>", """
            <Target Name="Old" BeforeTargets="AmctGenCheckProject"><PropertyGroup><CompilerApiVersion>roslyn4.8</CompilerApiVersion></PropertyGroup></Target>
            </Project>
            """, StringComparison.Ordinal)),
        ("old-compiler/shop.proto", Shop),
    ];

    // An import from the project's folder, one from an import root, a namespace, a data file with a mistake: each needs its setting.
    private static (string Path, string Text)[] Strange(string folder) =>
    [
        ($"{folder}/host.csproj", CSharp("""
            <AdditionalFiles Include="sch%3Be#ma/**/*.proto" AmctGenImportRoot="none;sch%3Be#ma" AmctGenNamespace="Of.Item" />
            <AdditionalFiles Include="server.cfg" AmctGenMessage="main.Main" />
            """)),
        ($"{folder}/main.proto", "syntax = 'proto3'; package main; import 'common/base.proto'; message Main { common.Base b = 1; }"),
        ($"{folder}/common/base.proto", "syntax = 'proto3'; package common; message Base { string s = 1; }"),
        ($"{folder}/sch;e#ma/x/deep.proto", "syntax = 'proto3'; package deep; import 'x/other.proto'; message Deep { Other o = 1; }"),
        ($"{folder}/sch;e#ma/x/other.proto", "syntax = 'proto3'; package deep; message Other {}"),
        ($"{folder}/server.cfg", "b { s: 'x' }\nb { s: 'y' }\n"),
        ($"{folder}/Use.cs", "class Use { Main.Main A = new(); Common.Base B = new(); Of.Item.Deep C = new() { O = new Of.Item.Other() }; }"),
    ];

    private static (string Path, string Text)[] Languages() =>
    [
        ("fsharp/host.fsproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><Compile Include="C.fs" /><AmctGen/></ItemGroup>
            </Project>
            """),
        ("fsharp/C.fs", "module C\nlet x = 1\n"),
        ("fsharp/shop.proto", Shop),
        ("basic/host.vbproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><AmctGen/></ItemGroup>
            </Project>
            """),
        ("basic/shop.proto", Shop),
        // Nothing to compile, so nothing to say.
        ("fsharp-user/host.fsproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><Compile Include="C.fs" /><AmctGen/></ItemGroup>
            </Project>
            """),
        ("fsharp-user/C.fs", "module C\nlet x = 1\n"),
    ];

    private static IEnumerable<(string Path, string Text)> Frameworks() => ((string[])["net472", "netstandard2.0", "netstandard2.1", "net6.0"]).Select(static framework => (
        $"{framework}/host.csproj",
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
            <AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>
          </PropertyGroup>
          <ItemGroup><AmctGen/></ItemGroup>
        </Project>
        """));

    private static (string Path, string Text)[] Grpc()
    {
        const string Packages = """<PackageReference Include="Grpc.Tools" Version="2.85.0" /><PackageReference Include="Google.Protobuf" Version="3.31.1" />""";
        return
        [
            ("grpc-only/host.csproj", CSharp(Packages + """<Protobuf Include="shop.proto" />""")),
            ("grpc-only/shop.proto", Shop),
            ("grpc-both/host.csproj", CSharp(Packages + """<Protobuf Include="shop.proto" /><AdditionalFiles Include="shop.proto" AmctGenNamespace="My.Config" />""")),
            ("grpc-both/shop.proto", Shop),
            ("grpc-both/Use.cs", """
                class Use { Google.Protobuf.IMessage A = new Shop.Server(); AmctGen.IMessage B = My.Config.Server.ParseText("host: 'a'"); }
                """),
            .. Page(Packages),
            ("grpc-beside/host.csproj", CSharp(Packages + """<Protobuf Include="service.proto" />""")),
            ("grpc-beside/service.proto", "syntax = 'proto3'; package service; message Request {}"),
            ("grpc-beside/shop.proto", Shop),
        ];
    }

    // The project that the page on interoperation shows.
    private static (string Path, string Text)[] Page(string packages)
    {
        string page = File.ReadAllText(Path.Combine(Consumer.RepositoryRoot(), "runtime", "docs", "interop.md")).ReplaceLineEndings("\n");
        string items = Regex.Match(page, "```xml\n<ItemGroup>\n(.*?)</ItemGroup>\n```", RegexOptions.Singleline).Groups[1].Value;
        string program = Regex.Match(page, "```csharp\n(using AmctGen.Binary;.*?)```", RegexOptions.Singleline).Groups[1].Value;
        return
        [
            ("grpc-page/host.csproj", CSharp(packages + items, "<OutputType>Exe</OutputType>")),
            ("grpc-page/server.proto", Regex.Match(page, "```proto\n(.*?)```", RegexOptions.Singleline).Groups[1].Value),
            ("grpc-page/Program.cs", program),
        ];
    }

    private static (string Path, string Text)[] DataFiles() =>
    [
        ("data/host.csproj", CSharp("""
            <AdditionalFiles Include="*.cfg" />
            <AdditionalFiles Include="full.cfg" AmctGenMessage="shop.Server" />
            <AdditionalFiles Include="short.cfg" AmctGenMessage="Server" />
            <AdditionalFiles Include="dotted.cfg" AmctGenMessage=".shop.Server" />
            <AdditionalFiles Include="wrong.cfg" AmctGenMessage="shop.Sever" />
            <AdditionalFiles Include="ambiguous.cfg" AmctGenMessage="Client" />
            <AdditionalFiles Include="dialect.cfg" AmctGenMessage="shop.Server" AmctGenDialect="mege" />
            <AdditionalFiles Include="lone.cfg" AmctGenDialect="merge" />
            <AdditionalFiles Include="differs.cfg" AmctGenMessage="shop.Server" />
            <AdditionalFiles Include="twice.cfg" AmctGenMessage="shop.Server" />
            <AdditionalFiles Include="twice.cfg" AmctGenMessage="farm.Client" />
            """)),
        ("data/shop.proto", Shop),
        ("data/farm.proto", "syntax = 'proto3'; package farm; message Client { string host = 1; }"),
        ("data/full.cfg", "hots: 1\n"),
        ("data/short.cfg", "hots: 1\n"),
        ("data/dotted.cfg", "hots: 1\n"),
        ("data/wrong.cfg", "hots: 1\n"),
        ("data/ambiguous.cfg", "hots: 1\n"),
        ("data/dialect.cfg", "host: 'a'\n"),
        ("data/lone.cfg", "host: 'a'\n"),
        ("data/none.cfg", "hots: 1\n"),
        ("data/header.cfg", "# proto-message: shop.Server\nhots: 1\n"),
        ("data/differs.cfg", "# proto-message: farm.Client\nhost: 'a'\n"),
        ("data/twice.cfg", "host: 'a'\n"),
        ("broken/host.csproj", CSharp("""<AdditionalFiles Include="*.cfg" AmctGenMessage="shop.Server" />""")),
        ("broken/shop.proto", Shop.Replace("  optional uint32 port = 2;", "  requ", StringComparison.Ordinal)),
        ("broken/server.cfg", "host: 'a'\nport: 1\ntag: 'b'\n"),
    ];

    // One id of a data file and one of a .proto for each of the ways.
    private static (string Path, string Text)[] Severities()
    {
        const string Items = """<AdditionalFiles Include="a.cfg" AmctGenMessage="shop.Server" AmctGenDialect="merge" />""";
        const string Data = "host: 'a'\nhost: 'b'\nprt: 1\n";
        const string Unused = "syntax = 'proto3'; package unused; import 'shop.proto'; message Unused {}";
        return
        [
            ("severity/host.csproj", CSharp(Items)),
            ("severity/shop.proto", Shop),
            ("severity/unused.proto", Unused),
            ("severity/a.cfg", Data),
            ("globalconfig/host.csproj", CSharp(Items)),
            // Looked for in the folders of the C# files and above.
            ("globalconfig/Empty.cs", ""),
            ("globalconfig/shop.proto", Shop),
            ("globalconfig/unused.proto", Unused),
            ("globalconfig/a.cfg", Data),
            ("globalconfig/.globalconfig", """
                is_global = true
                dotnet_diagnostic.AMCT5010.severity = warning
                dotnet_diagnostic.AMCT5015.severity = none
                dotnet_diagnostic.AMCT2051.severity = error
                """),
            ("nowarn/host.csproj", CSharp(Items, "<NoWarn>$(NoWarn);AMCT5015;AMCT2051</NoWarn>")),
            ("nowarn/shop.proto", Shop),
            ("nowarn/unused.proto", Unused),
            ("nowarn/a.cfg", Data.Replace("prt: 1\n", "", StringComparison.Ordinal)),
            ("warnaserror/host.csproj", CSharp(Items, "<WarningsAsErrors>AMCT5015;AMCT2051</WarningsAsErrors>")),
            ("warnaserror/shop.proto", Shop),
            ("warnaserror/unused.proto", Unused),
            ("warnaserror/a.cfg", Data.Replace("prt: 1\n", "", StringComparison.Ordinal)),
            ("editorconfig/host.csproj", CSharp(Items)),
            ("editorconfig/Empty.cs", ""),
            ("editorconfig/shop.proto", Shop),
            ("editorconfig/a.cfg", Data.Replace("prt: 1\n", "", StringComparison.Ordinal)),
            ("editorconfig/.editorconfig", "root = true\n[*.cfg]\ndotnet_diagnostic.AMCT5015.severity = none\n"),
        ];
    }

    private static (string Path, string Text)[] Configs()
    {
        const string Press = """
            syntax = "proto2";
            package press;
            import "amctgen/options.proto";
            message PressConfig {
              option (amctgen.feature) = {
                name: "press" section { entry: "bits" }
                override { field: "layers" key: "name" by: LAYER_NAME } skip { field: "skip" by: LAYER_NAME }
              };
              optional Bits bits = 1;
              repeated string skip = 2;
              repeated Layer layers = 3;
              optional string old = 4 [deprecated = true];
            }
            message Bits { required uint32 count = 1; }
            message Layer { required string name = 1; optional Bits bits = 2; }
            """;
        const string Use = """
            using Press;
            static class Use { public static Bits Made => Bits.CreateBuilder().Build(); }
            """;
        return
        [
            ("config/host.csproj", CSharp("""
                <AmctGenConfig Include="sub/*.cfg" Message=".PressConfig" Layers="sub/net.layers.csv" />
                <AmctGenConfig Include="merge.cfg" Message="press.PressConfig" Dialect="merge" NoWarn="AMCT5020;AMCT5106" />
                <AmctGenConfig Include="header.cfg" />
                <AmctGenConfig Include="lost.cfg" Message="PressConfig" Layers="lost.layers.csv" />
                <AdditionalFiles Include="old.cfg" AmctGenMessage="PressConfig" AmctGenNoWarn="AMCT5020" />
                """)),
            ("config/press.proto", Press),
            ("config/sub/a.cfg", "skip: 'conv3'\nlayers { name: 'conv1' }\n"),
            ("config/sub/b.cfg", "old: 'x' # amctgen: ignore AMCT5020\nskip: 'conv1'\n"),
            ("config/sub/net.layers.csv", "conv1,Conv2d\nconv2,Conv2d\n"),
            ("config/merge.cfg", "old: 'a'\nold: 'b'\nskip: 'c' skip: 'c'\n"),
            ("config/header.cfg", "# proto-message: press.PressConfig\nskp: 'a'\n"),
            ("config/lost.cfg", "skip: 'a'\n"),
            ("config/old.cfg", "old: 'a'\n"),
            ("typed/host.csproj", CSharp(
                """<AmctGenConfig Include="sub/*.cfg" Message="PressConfig" Layers="sub/net.layers.csv" Generate="true" />""",
                "<OutputType>Exe</OutputType><RootNamespace>My.Typed</RootNamespace><TreatWarningsAsErrors>true</TreatWarningsAsErrors>")),
            ("typed/press.proto", Press),
            ("typed/sub/quant-small.cfg", "skip: 'backbone.conv1'\n"),
            ("typed/sub/net.layers.csv", "backbone.conv1,Conv2d\nfc,Linear\n"),
            ("typed/Program.cs", """
                using My.Typed;
                System.Console.WriteLine($"{TextConfigs.QuantSmall.Skip[0] == Layers.Backbone.Conv1} {TextConfigs.QuantSmallLocations.Find("skip[0]")} {TextConfigs.LoadQuantSmall(args[0]).Skip[0]}");
                """),
            ("lax/host.csproj", CSharp("")),
            ("lax/press.proto", Press),
            ("lax/Use.cs", Use),
            ("strict/host.csproj", CSharp("", "<AmctGenStrict>true</AmctGenStrict>")),
            ("strict/press.proto", Press),
            ("strict/Use.cs", Use),
            ("strict-set/host.csproj", CSharp("", "<AmctGenStrict>true</AmctGenStrict>")),
            ("strict-set/press.proto", Press),
            ("strict-set/Use.cs", Use),
            ("strict-set/.globalconfig", "is_global = true\ndotnet_diagnostic.AMCT4010.severity = none\n"),
            ("strict-test/host.csproj", CSharp("", "<IsTestProject>true</IsTestProject>")),
            ("strict-test/press.proto", Press),
            ("strict-test/Use.cs", Use),
        ];
    }

    private static (string Path, string Text)[] SameSchemaTwice()
    {
        const string Library = """<ProjectReference Include="../twice-library/library.csproj" />""";
        return
        [
            ("twice-library/library.csproj", CSharp("")),
            ("twice-library/shop.proto", Shop),
            ("twice/host.csproj", CSharp(Library)),
            ("twice/shop.proto", Shop),
            ("twice/Use.cs", "class Use { Shop.Server A = Shop.Server.ParseText(\"host: 'a'\"); }"),
            ("twice-internal/host.csproj", CSharp(Library.Replace("twice-library", "internal-library", StringComparison.Ordinal), "<AmctGenAccess>Internal</AmctGenAccess>")),
            ("twice-internal/shop.proto", Shop),
            ("twice-internal/Use.cs", "class Use { Shop.Server A = Shop.Server.ParseText(\"host: 'a'\"); }"),
            ("internal-library/library.csproj", CSharp("", "<AmctGenAccess>Internal</AmctGenAccess>")),
            ("internal-library/shop.proto", Shop),
        ];
    }

    private static (string Path, string Text)[] Binder() =>
    [
        ("binder/host.csproj", CSharp("""
            <PackageReference Include="Microsoft.Extensions.Configuration" Version="8.0.0" />
            <PackageReference Include="Microsoft.Extensions.Options.ConfigurationExtensions" Version="8.0.0" />
            """, "<OutputType>Exe</OutputType>")),
        ("binder/shop.proto", Shop),
        ("binder/Program.cs", """
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Shop;

            IConfiguration configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["Host"] = "a", ["Tag:0"] = "b" }).Build();
            Console.WriteLine($"{configuration.Get<Server>()!.Host} {configuration.Get<Server>()!.Tag.Count}");
            Console.WriteLine(configuration.Get<Client>());

            static class Registration
            {
                public static void Add(IServiceCollection services, IConfiguration configuration)
                {
                    services.Configure<Server>(configuration);
                    services.AddOptions<Settings>().Bind(configuration).BindConfiguration("Settings");
                    services.AddOptions<Client>().Bind(configuration);
                    services.Configure<Server>(static server => { });
                    configuration.Bind("Settings", new Settings());
                    _ = configuration.GetValue<int>("Port");
                }
            }

            class Settings { public Dictionary<string, Server> Servers { get; } = new(); }
            """),
    ];
}
