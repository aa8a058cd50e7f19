using AmctGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>A configuration that is bound to a message loses its collections: reported if that is certain, and never otherwise.</summary>
public sealed class BinderAnalyzerTests
{
    private static readonly ProtoFile s_proto = new("/project/press.proto", """
        syntax = "proto2";
        package press;
        message Lists { repeated string skip = 1; optional int32 bits = 2; }
        message Maps { map<string, int32> weights = 1; }
        message Bytes { optional bytes data = 1; }
        message Plain { optional int32 bits = 1; optional string name = 2; optional Kind kind = 3; }
        message Outer { optional Inner inner = 1; message Inner { repeated Plain plain = 1; } }
        message Deep { optional Plain plain = 1; optional Deep deep = 2; }
        enum Kind { NONE = 0; }
        """);

    // The API of the real packages, as far as binding needs it.
    private const string Packages = """
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration { string? this[string key] { get; set; } }
            public class BinderOptions { }
            public static class ConfigurationBinder
            {
                public static T? Get<T>(this IConfiguration configuration) => default;
                public static T? Get<T>(this IConfiguration configuration, System.Action<BinderOptions>? configure) => default;
                public static object? Get(this IConfiguration configuration, System.Type type) => null;
                public static void Bind(this IConfiguration configuration, object? instance) { }
                public static void Bind(this IConfiguration configuration, string key, object? instance) { }
                public static T? GetValue<T>(this IConfiguration configuration, string key) => default;
                public static object? GetValue(this IConfiguration configuration, System.Type type, string key) => null;
            }
        }
        namespace Microsoft.Extensions.Options
        {
            public class OptionsBuilder<TOptions> where TOptions : class { }
            public class NamedConfigureFromConfigurationOptions<TOptions>(string? name, Microsoft.Extensions.Configuration.IConfiguration config) where TOptions : class { }
            public interface IOptions<out TOptions> where TOptions : class { TOptions Value { get; } }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.Options;
            public interface IServiceCollection { }
            public static class OptionsServiceCollectionExtensions
            {
                public static OptionsBuilder<TOptions> AddOptions<TOptions>(this IServiceCollection services) where TOptions : class => new();
                public static IServiceCollection Configure<TOptions>(this IServiceCollection services, System.Action<TOptions> configure) where TOptions : class => services;
            }
            public static class OptionsConfigurationServiceCollectionExtensions
            {
                public static IServiceCollection Configure<TOptions>(this IServiceCollection services, IConfiguration config) where TOptions : class => services;
            }
            public static class OptionsBuilderConfigurationExtensions
            {
                public static OptionsBuilder<TOptions> Bind<TOptions>(this OptionsBuilder<TOptions> builder, IConfiguration config) where TOptions : class => builder;
                public static OptionsBuilder<TOptions> BindConfiguration<TOptions>(this OptionsBuilder<TOptions> builder, string path) where TOptions : class => builder;
            }
        }
        """;

    // The generated code is the same for all.
    private static readonly Lazy<Microsoft.CodeAnalysis.Compilation> s_generated = new(static () => GeneratorRun.Create([s_proto], Packages, tracksStages: false).Output);

    private static async Task<string[]> Run(string statement)
    {
        string source = $$"""
            using System.Collections.Generic;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;
            using Press;
            class Settings { public Lists? Press { get; set; } public int Other { get; set; } }
            class Nested { public List<Settings> All { get; } = new(); }
            class ByKey { public Dictionary<string, Maps> Maps { get; set; } = new(); }
            class Arrays : Base { public Arrays? Self { get; set; } }
            class Computed { public string File { get; set; } = ""; public Lists Press => Lists.ParseText(File); public Lists? Cached { get { return null; } } }
            class Base { public Bytes[] Items { get; set; } = []; }
            class Clean { public Plain? Plain { get; set; } public List<string> Names { get; } = new(); internal Lists? Hidden { get; set; } public static Lists? Shared { get; set; } }
            class C
            {
                void M(IConfiguration configuration, IServiceCollection services, Lists lists, object unknown)
                {
                    {{statement}}
                }
                T? Load<T>(IConfiguration configuration) => configuration.Get<T>();
            }
            """;
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions(LanguageVersion.Latest));
        Microsoft.CodeAnalysis.Compilation compilation = s_generated.Value.AddSyntaxTrees(tree);
        Assert.Empty(compilation.GetSemanticModel(tree).GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error));
        return await AnalyzerRun.Run(new BinderAnalyzer(), compilation);
    }

    [Theory]
    [InlineData("var x = configuration.Get<Lists>();", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = configuration?.Get<Lists>();", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = configuration.Get<Lists>(options => { });", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = ConfigurationBinder.Get<Lists>(configuration);", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = (Lists?)configuration.Get(typeof(Lists));", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = configuration.Get<Maps>();", "Maps.Weights", "EquatableMap<string, int>", "Maps")]
    [InlineData("var x = configuration.Get<Bytes>();", "Bytes.Data", "ByteString?", "Bytes")]
    [InlineData("var x = configuration.Get<Outer>();", "Outer.Inner.Plain", "EquatableArray<Plain>", "Outer.Types.Inner")]
    [InlineData("var x = configuration.Get<List<Lists>>();", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = configuration.Get<Lists[]>();", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = configuration.Get<Dictionary<string, Maps>>();", "Maps.Weights", "EquatableMap<string, int>", "Maps")]
    [InlineData("var x = configuration.Get<Settings>();", "Settings.Press.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = configuration.Get<Nested>();", "Nested.All.Press.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = configuration.Get<ByKey>();", "ByKey.Maps.Weights", "EquatableMap<string, int>", "Maps")]
    [InlineData("var x = configuration.Get<Arrays>();", "Arrays.Items.Data", "ByteString?", "Bytes")]
    [InlineData("System.Func<Lists?> x = configuration.Get<Lists>;", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = ConfigurationBinder.GetValue<Lists>(key: \"k\", configuration: configuration);", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("ConfigurationBinder.Bind(instance: lists, configuration: configuration);", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("configuration.Bind(lists);", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("configuration.Bind(\"key\", new Settings());", "Settings.Press.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = configuration.GetValue<Lists>(\"key\");", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = configuration.GetValue(typeof(Lists), \"key\");", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("services.Configure<Lists>(configuration);", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("services.AddOptions<Lists>().Bind(configuration);", "Lists.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("services.AddOptions<Settings>().BindConfiguration(\"key\");", "Settings.Press.Skip", "EquatableArray<string>", "Lists")]
    [InlineData("var x = new NamedConfigureFromConfigurationOptions<Lists>(null, configuration);", "Lists.Skip", "EquatableArray<string>", "Lists")]
    public async Task What_is_lost_is_told_with_the_way_to_it(string statement, string path, string type, string message)
    {
        string found = Assert.Single(await Run(statement));

        Assert.Contains($"warning AMCT4051: the configuration binder leaves '{path}' ({type}) empty without an error", found, StringComparison.Ordinal);
        Assert.EndsWith($"read it with {message}.ParseText, or with TextFormat.ParseFile<{message}>", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var x = configuration.Get<Plain>();")]
    [InlineData("var x = configuration.Get<Deep>();")]
    [InlineData("var x = configuration.Get<Clean>();")]
    [InlineData("var x = configuration.Get<Computed>();")]
    [InlineData("var x = configuration.Get<string>();")]
    [InlineData("var x = configuration.Get<List<int>>();")]
    [InlineData("var x = configuration.Get<Dictionary<string, Plain>>();")]
    [InlineData("var x = configuration.GetValue<int>(\"key\");")]
    [InlineData("configuration.Bind(unknown);")]
    [InlineData("configuration.Bind(null);")]
    [InlineData("services.AddOptions<Lists>();")]
    [InlineData("services.Configure<Lists>(options => { });")]
    [InlineData("var x = Load<Lists>(configuration);")]
    [InlineData("var x = Lists.ParseText(configuration[\"key\"]!);")]
    [InlineData("IOptions<Lists>? x = null;")]
    public async Task What_is_not_lost_or_not_known_is_left_alone(string statement) => Assert.Empty(await Run(statement));
}
