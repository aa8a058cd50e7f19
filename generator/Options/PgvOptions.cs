using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Options;

/// <summary>
/// The options of a file that are rules of protoc-gen-validate (PGV), the predecessor of protovalidate: they look similar but are not
/// enforced.
/// </summary>
internal sealed class PgvOptions
{
    private const string Package = "validate";

    // The numbers of its options.
    private const int First = 1071;
    private const int Last = 1072;

    private readonly List<ResolvedOption> _all = [];
    private Dictionary<OptionSyntax, ResolvedOption>? _byWritten;

    /// <summary>The options, in the order in which they were checked.</summary>
    public IReadOnlyList<ResolvedOption> All => _all;

    /// <summary>Adds an option if it is one of PGV.</summary>
    public void Add(ResolvedOption option)
    {
        if (option.First is { Extendee: not null, Number: >= First and <= Last } rules && FullNames.Parent(rules.FullName) == Package)
        {
            _all.Add(option);
        }
    }

    /// <summary>The PGV option of a statement; null if the statement sets another option, or is not valid.</summary>
    public ResolvedOption? Find(OptionSyntax option)
    {
        if (_byWritten is null)
        {
            _byWritten = [];
            foreach (ResolvedOption known in _all)
            {
                _byWritten[known.Syntax] = known;
            }
        }
        return _byWritten.TryGetValue(option, out ResolvedOption? found) ? found : null;
    }
}
