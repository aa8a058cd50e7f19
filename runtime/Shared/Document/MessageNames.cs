namespace AmctGen.Text;

/// <summary>Names by which users select a message: its full name, with or without a leading dot, or a unique end of it.</summary>
static class MessageNames
{
    // More candidates than are useful in a message.
    private const int MostNamed = 5;

    /// <summary>
    /// The full names that <paramref name="name"/> can mean: the one that equals it, otherwise those that end with it. If there are
    /// several, it is ambiguous.
    /// </summary>
    public static List<string> Find(string name, IEnumerable<string> fullNames)
    {
        string bare = name.Trim().TrimStart('.');
        string end = "." + bare;
        var found = new List<string>();
        foreach (string fullName in fullNames)
        {
            if (fullName == bare)
            {
                return [fullName];
            }
            if (bare.Length > 0 && fullName.EndsWith(end, StringComparison.Ordinal) && !found.Contains(fullName))
            {
                found.Add(fullName);
            }
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary><c>; did you mean 'x'?</c> with the most similar full name or last part of one, or nothing.</summary>
    public static MessageText? Hint(string name, IEnumerable<string> fullNames) =>
        Suggestions.Hint(name.Trim().TrimStart('.'),
            fullNames.SelectMany(static fullName => new[] { fullName, fullName.Substring(fullName.LastIndexOf('.') + 1) }));

    /// <summary>Lists the candidates of an ambiguous name, up to a limit.</summary>
    public static MessageText List(List<string> fullNames) => MessageText.List(fullNames, MostNamed);
}
