using System.CommandLine;
using System.CommandLine.Parsing;
using AmctGen.Text;

namespace AmctGen.Cli.Calls;

/// <summary>The words of a command line, sorted into options and files.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);

    private Arguments(List<string> files) => Files = files;

    /// <summary>The words that are not options.</summary>
    public List<string> Files { get; }

    /// <summary>Creates the arguments of a command from the parsed words.</summary>
    /// <param name="result">The result of parsing.</param>
    /// <param name="command">The command that was found.</param>
    /// <param name="words">The words as the user typed them.</param>
    /// <exception cref="UsageException">An option is unknown or missing, is given too often, or has no value.</exception>
    public static Arguments From(ParseResult result, ToolCommand command, string[] words)
    {
        foreach (string word in words.TakeWhile(static word => word != "--"))
        {
            ThrowIfValueIsWrong(word, command);
        }
        IReadOnlyList<Token> files = result.GetResult(command.Files)?.Tokens ?? [];
        int afterDashes = result.Tokens.SkipWhile(static token => token.Type != TokenType.DoubleDash).Skip(1).Count();
        IEnumerable<Token> beforeDashes = files.Take(files.Count - afterDashes);
        if (beforeDashes.FirstOrDefault(static token => token.Value.Length > 1 && token.Value.StartsWith('-')) is { } unknown)
        {
            throw UnknownOption(unknown.Value, command.Options);
        }
        var arguments = new Arguments([.. files.Select(static token => token.Value)]);
        foreach (ToolOption option in command.Options.OfType<ToolOption>())
        {
            arguments._values.Add(option.Name, Values(option, result.GetResult(option), command));
        }
        ThrowIfOverwritten(arguments, command);
        return result.Errors.Count == 0 ? arguments : throw new UsageException(result.Errors[0].Message);
    }

    /// <summary>The error about an option that is not in the table.</summary>
    public static UsageException UnknownOption(string word, IEnumerable<Option> known)
    {
        string name = word.Split('=', 2)[0];
        string[] names = [.. known.Select(static option => option.Name)];
        string? begun = Array.Find(names, option => name.Length > 3 && option.StartsWith(name, StringComparison.Ordinal));
        return new UsageException($"unknown option '{Shown.Text(name)}'{Suggestions.Question(begun ?? Suggestions.Find(name, names))}");
    }

    /// <summary>Whether an option of the command is given.</summary>
    public bool Has(string name) => All(name).Count > 0;

    /// <summary>The values of an option of the command; for a flag, an empty value each time that it is given.</summary>
    public IReadOnlyList<string> All(string name) => _values[name];

    /// <summary>The value of an option; null if it is not given.</summary>
    public string? Single(string name) => All(name) is [string value, ..] ? value : null;

    /// <summary>The value of an option that another option requires.</summary>
    public string Required(string name) => Single(name) ?? throw Missing(name);

    /// <summary>One of several words; the first is the default.</summary>
    public string OneOf(string name, params string[] words)
    {
        string value = Single(name) ?? words[0];
        return Array.IndexOf(words, value) >= 0
            ? value
            : throw new UsageException($"{name} must be one of {string.Join(", ", words)}, not '{value}'");
    }

    // The result of a call would replace what it is made of.
    private static void ThrowIfOverwritten(Arguments arguments, ToolCommand command)
    {
        const string output = "-o";
        const string layers = "--layers";
        if (!command.Options.Any(static option => option.Name == output) || arguments.Single(output) is not { Length: > 0 } target)
        {
            return;
        }
        IEnumerable<string> inputs = arguments.Files.Concat(arguments._values.GetValueOrDefault(layers, []));
        if (inputs.Any(input => input.Length > 0 && Path.GetFullPath(input) == Path.GetFullPath(target)))
        {
            throw new UsageException($"{output} names an input of the call, '{Shown.Text(target)}': name another file");
        }
    }

    // System.CommandLine reads --name=value as two words: an empty value would be the next word, and the value of a flag a file.
    private static void ThrowIfValueIsWrong(string word, ToolCommand command)
    {
        int separator = word.StartsWith("--", StringComparison.Ordinal) ? word.AsSpan().IndexOfAny('=', ':') : -1;
        if (separator < 0 || command.Options.FirstOrDefault(option => option.Name == word[..separator]) is not ToolOption option)
        {
            return;
        }
        if (option.IsFlag)
        {
            throw new UsageException($"the option {option.Name} is given without a value");
        }
        if (separator == word.Length - 1)
        {
            throw NeedsValue(option);
        }
    }

    private static IReadOnlyList<string> Values(ToolOption option, OptionResult? given, ToolCommand command)
    {
        if (given is null or { Implicit: true })
        {
            return option.Required ? throw Missing(option.Name) : [];
        }
        if (option.IsFlag)
        {
            return [.. Enumerable.Repeat("", given.IdentifierTokenCount)];
        }
        string[] values = [.. given.Tokens.Select(static token => token.Value)];
        if (values.Length < given.IdentifierTokenCount || Array.Exists(values, value => command.Options.Any(other => other.Name == value)))
        {
            throw NeedsValue(option);
        }
        return values.Length == 1 || option.IsRepeated
            ? values
            : throw new UsageException($"the option {option.Name} is given {values.Length} times; it expects one value");
    }

    private static UsageException NeedsValue(ToolOption option) => new($"the option {option.Name} needs a value");

    private static UsageException Missing(string name) => new($"the option {name} is missing");
}
