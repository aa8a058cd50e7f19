using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>What a user expected to apply to a layer.</summary>
internal abstract record Wanted
{
    /// <summary>The feature, section or value that the question is about; null for all.</summary>
    public string? Field { get; init; }

    /// <summary>What is expected, for a sentence.</summary>
    public abstract MessageText Title { get; }

    /// <summary>Whether it applies.</summary>
    /// <param name="answers">What the resolver found.</param>
    /// <param name="values">The values of the configuration.</param>
    public abstract bool IsMet(IEnumerable<LayerAnswer> answers, ConfigValues values);

    /// <summary>Whether the question is about a value of a feature.</summary>
    public bool Concerns(string feature, string value) =>
        Field is null || Field == feature || Field == value || Field.StartsWith(value + ".", StringComparison.Ordinal);

    /// <summary>The values that the question is about, of the features that apply.</summary>
    protected IEnumerable<IResolved> ValuesOf(IEnumerable<LayerAnswer> answers) => answers.Where(static answer => answer.IsOn)
        .SelectMany(answer => answer.Values.Where(value => Concerns(answer.Feature, value.Name)));
}
