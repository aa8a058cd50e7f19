using System.Text;
using AmctGen.Generator.Compilation;
using AmctGen.Schemas.Retrain;
using AmctGen.Tests;
using AmctGen.Text;
using Xunit.Abstractions;

namespace AmctGen.Schemas.Tests;

/// <summary>AMCT's configurations have the same findings and the same bytes with generated code and with shapes that are created at run time.</summary>
public sealed class DynamicSchemaTests(ITestOutputHelper output)
{
    private static readonly SchemaSet s_schemas = CompiledSchemaTests.Compile(
    [
        .. Directory.GetFiles(Path.Combine(Amctgen.Root, "schemas", "amct"), "*.proto").Append(Path.Combine(Amctgen.Root, "schemas", "amctgen", "network.proto"))
            .Select(static file => (Path.GetRelativePath(Path.Combine(Amctgen.Root, "schemas"), file).Replace('\\', '/'), File.ReadAllText(file))),
    ]);

    // As root of any configuration that is not meant for it, a message refuses most of it, with many findings.
    private static readonly Func<byte[], string?>[] s_laws =
    [
        .. from type in typeof(AMCTRetrainConfig).Assembly.GetTypes()
           where type is { IsClass: true, IsAbstract: false } && typeof(IMessage).IsAssignableFrom(type)
           orderby type.FullName
           select typeof(DynamicSchemaTests).GetMethod(nameof(Law), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
               .MakeGenericMethod(type).CreateDelegate<Func<byte[], string?>>(),
    ];

    private static readonly byte[][] s_texts =
    [
        .. Directory.GetFiles(Path.Combine(Amctgen.Root, "tests", "Corpus"), "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetExtension(file) is ".cfg" or ".canonical").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        .. Directory.GetFiles(Path.Combine(Amctgen.Root, "samples", "QuickStart", "configs")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    [Fact]
    public void Configurations_are_read_the_same_as_every_message()
    {
        Assert.Empty(s_texts.SelectMany(static text => s_laws.Select(law => law(text))).OfType<string>().Take(3));
        Assert.InRange(s_laws.Length, 50, 1000);
        Assert.InRange(s_texts.Length, 60, 1000);
    }

    [Fact]
    public void Changed_configurations_are_read_the_same()
    {
        string[] pieces = ["override_layer_configs {", "retrain_data_quant_config {", "}", "layer_name: 'a'", "skip_layers: ['a', 'b']", "prune_ratio: 0.5", "batch_num: 3", "batch_num: x"];
        output.WriteLine(Fuzzing.Run(6_000, random =>
        {
            byte[] text = TextMutations.Mutate(random, s_texts[random.Next(s_texts.Length)], pieces);
            return s_laws[random.Next(s_laws.Length)](text) is { } problem ? $"{problem}\n--- for\n{Encoding.UTF8.GetString(text)}" : null;
        }));
    }

    private static string? Law<T>(byte[] text)
        where T : class, IMessage<T> =>
        DynamicLaw.Broken<T>(text, TextReaderOptions.Default, ExtensionRegistry.Empty, s_schemas.Find(T.Shape.FullName)!) is { } problem ? $"{T.Shape.FullName}: {problem}" : null;
}
