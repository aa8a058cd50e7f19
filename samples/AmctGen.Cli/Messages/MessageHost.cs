using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen.Cli.Messages;

/// <summary>A message that was found by name: it reads files and finds violations of their rules.</summary>
internal abstract class MessageHost
{
    public abstract MessageShape Shape { get; }

    /// <summary>The extensions, and the messages in an Any, that its texts may contain.</summary>
    public abstract ExtensionRegistry Registry { get; }

    /// <summary>The message of a text, if more than one is possible and its fields decide.</summary>
    public virtual MessageHost For(byte[] utf8) => this;

    /// <summary>Reads a text; the message is null if the text has errors.</summary>
    public abstract IMessage? Read(byte[] utf8, TextReaderOptions options, out EquatableArray<TextDiagnostic> diagnostics);

    /// <summary>Finds the rules that a message violates.</summary>
    /// <param name="message">The message, as <see cref="Read"/> returned it.</param>
    /// <param name="file">The file that it was read from.</param>
    /// <param name="dialect">The dialect of the file.</param>
    /// <param name="locations">The locations of the message's fields.</param>
    public virtual IEnumerable<Finding> BrokenRules(
        IMessage message, FindingFile file, TextDialect dialect, FieldLocations locations) =>
        ValidationContext.Run(message).Violations.Select(violation =>
            new ConfigFinding(DataDiagnostics.BrokenRule.Id, DataDiagnostics.BrokenRule.Severity, violation.FieldPath, violation.ToString())
            {
                Location = locations.FindNearest(violation.FieldPath),
            }.ToFinding(file, locations));

    /// <summary>Whether the message declares <c>(amctgen.feature)</c>, so that layers of a network affect it without a mode.</summary>
    public virtual bool HasFeatures => false;

    /// <summary>The features that the message declares, as data; null if it declares none.</summary>
    public virtual ResolverModel? Features => null;

    /// <summary>Finds overrides and list elements without effect, or with another effect than they seem to have.</summary>
    /// <param name="file">The file of the message, which has no errors.</param>
    /// <param name="dialect">The dialect of the file.</param>
    /// <param name="layers">The layers of the network; null if they are not known.</param>
    public virtual IEnumerable<Finding> Lint(FindingFile file, TextDialect dialect, LayerRef[]? layers) => [];

    /// <summary>What applies to each layer, and why; nothing if the message declares no features.</summary>
    /// <param name="utf8">The text of the message, which has no errors.</param>
    /// <param name="dialect">The dialect of the text.</param>
    /// <param name="layers">The layers.</param>
    /// <param name="locations">The locations of the message's fields.</param>
    public virtual IEnumerable<LayerOutcome> Explain(
        byte[] utf8, TextDialect dialect, IEnumerable<ShownLayer> layers, FieldLocations locations) => [];

    /// <summary>The layers that a text names, for an explanation without a network; none if the message declares no features.</summary>
    /// <param name="utf8">The text of the message. If it has errors, there are none.</param>
    /// <param name="dialect">The dialect of the text.</param>
    public virtual IReadOnlyList<ShownLayer> NamedLayers(byte[] utf8, TextDialect dialect) => [];

    /// <summary>Whether a name is the message's full name or an end of it.</summary>
    public bool IsNamed(string name) => Shape.FullName == name || Shape.FullName.EndsWith("." + name, StringComparison.Ordinal);

    /// <summary>
    /// The full name of a message that is selected by its full name, with or without a leading dot, or by a unique end of it.
    /// </summary>
    /// <exception cref="UsageException">There is no such message, or more than one.</exception>
    public static string FindName(IReadOnlyCollection<string> names, string name)
    {
        List<string> found = MessageNames.Find(name, names);
        return found.Count switch
        {
            1 => found[0],
            > 1 => throw new UsageException($"'{name}' is ambiguous: {MessageNames.List(found)}"),
            _ => throw new UsageException($"there is no message '{name}'" + MessageNames.Hint(name, names)),
        };
    }
}
