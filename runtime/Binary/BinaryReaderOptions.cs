using AmctGen.WellKnownTypes;

namespace AmctGen.Binary;

/// <summary>The options of <see cref="BinaryFormat"/>.</summary>
public sealed record BinaryReaderOptions
{
    private const int DeepestLimit = 1000;

    /// <summary>The defaults: at most 100 messages deep and 64 MiB of values, without extensions and Any types.</summary>
    public static BinaryReaderOptions Default { get; } = new();

    /// <summary>The maximum nesting depth of messages; deeper ones are an error. Values above 1000 count as 1000.</summary>
    public int DepthLimit { get; init; } = 100;

    /// <summary>
    /// The maximum number of bytes that all values of the message together need. Fields that the schema does not declare are skipped and do
    /// not count, so a file can be longer.
    /// </summary>
    public int SizeLimit { get; init; } = 64 << 20;

    /// <summary>
    /// The extensions, and the types inside an <see cref="Any"/>, that the message may contain; extensions that are not included are
    /// skipped, and an Any of another type keeps its binary form.
    /// </summary>
    public ExtensionRegistry Registry { get; init => field = value ?? throw new ArgumentNullException(nameof(value));
        } = ExtensionRegistry.Empty;

    internal int EffectiveDepthLimit => Math.Min(DepthLimit, DeepestLimit);
}
