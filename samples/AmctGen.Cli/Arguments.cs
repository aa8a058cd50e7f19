namespace AmctGen.Cli;

/// <summary>The words of a call, sorted into options and files.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>What is no option.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Sorts the words.</summary>
    /// <param name="words">The words behind the name of the call.</param>
    /// <param name="withValue">The options that take a value.</param>
    /// <param name="flags">The options that take none.</param>
    /// <exception cref="UsageException">An option is unknown or lacks its value.</exception>
    public static Arguments Parse(ReadOnlySpan<string> words, string[] withValue, string[] flags)
    {
        var arguments = new Arguments();
        bool optionsEnded = false;
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (optionsEnded || word == "-" || !word.StartsWith('-'))
            {
                arguments.Files.Add(word);
                continue;
            }
            if (word == "--")
            {
                optionsEnded = true;
                continue;
            }
            (string name, string? value) = Split(word, withValue);
            if (Array.IndexOf(flags, name) >= 0 && value is null)
            {
                arguments.Add(name, "");
            }
            else if (Array.IndexOf(withValue, name) < 0)
            {
                throw new UsageException(NoSuchOption(name, [.. withValue, .. flags]));
            }
            else
            {
                value ??= i + 1 < words.Length ? words[++i] : throw new UsageException($"the option {name} needs a value");
                arguments.Add(name, value);
            }
        }
        return arguments;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out List<string>? values) ? values : [];

    /// <summary>The value of an option that is given at most once; null where it is not.</summary>
    public string? Single(string name)
    {
        IReadOnlyList<string> values = All(name);
        return values.Count > 1 ? throw new UsageException($"the option {name} is given {values.Count} times; it takes one value") : values.Count == 0 ? null : values[0];
    }

    public string Required(string name) => Single(name) ?? throw new UsageException($"the option {name} is missing");

    /// <summary>One of several words; the first is the default.</summary>
    public string OneOf(string name, params string[] words)
    {
        string value = Single(name) ?? words[0];
        return Array.IndexOf(words, value) >= 0 ? value : throw new UsageException($"{name} takes {string.Join(", ", words)}, not '{value}'");
    }

    // --name=value and -Ifolder are the same as two words.
    private static (string Name, string? Value) Split(string word, string[] withValue)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        if (word.StartsWith("--", StringComparison.Ordinal))
        {
            return equals < 0 ? (word, null) : (word[..equals], word[(equals + 1)..]);
        }
        return word.Length > 2 && Array.IndexOf(withValue, word[..2]) >= 0 ? (word[..2], word[2..]) : (word, null);
    }

    private static string NoSuchOption(string name, string[] known)
    {
        string? near = Array.Find(known, option => option.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(option, StringComparison.Ordinal));
        return $"there is no option {name}" + (near is null ? "" : $"; did you mean {near}?");
    }

    private void Add(string name, string value)
    {
        if (!_values.TryGetValue(name, out List<string>? values))
        {
            _values[name] = values = [];
        }
        values.Add(value);
    }
}
