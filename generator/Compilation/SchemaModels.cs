using System.Collections.Concurrent;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;

namespace AmctGen.Generator.Compilation;

/// <summary>
/// The models of the messages of many files. A file is linked when one of its messages is needed, because documents need few of them.
/// </summary>
/// <remarks>Safe for many threads.</remarks>
/// <param name="findFile">Finds the file that declares a message by the message's full name; null if there is none.</param>
/// <param name="link">Links a file to the models of its messages by full name; null if they are not certain because it has errors.</param>
internal sealed class SchemaModels(
    Func<string, FileExports?> findFile, Func<FileExports, Dictionary<string, MessageModel>?> link)
{
    private static readonly Dictionary<string, MessageModel> s_none = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Dictionary<string, MessageModel>> _files = new(StringComparer.Ordinal);

    /// <summary>The model of a message by its full name; null if it is not declared, or in a file with errors.</summary>
    public MessageModel? Find(string fullName) =>
        findFile(fullName) is { } file
        && _files.GetOrAdd(file.ImportPath, _ => link(file) ?? s_none).TryGetValue(fullName, out MessageModel? model)
            ? model
            : null;

    /// <summary>Whether the file of a message was linked, so that documents may depend on its models.</summary>
    public bool IsUsed(string fullName) => findFile(fullName) is { } file && _files.ContainsKey(file.ImportPath);

    /// <summary>Indexes messages, and the messages nested in them, by full name.</summary>
    public static Dictionary<string, MessageModel> Index(IEnumerable<MessageModel> messages)
    {
        var models = new Dictionary<string, MessageModel>(StringComparer.Ordinal);
        var waiting = new Stack<MessageModel>(messages);
        while (waiting.Count > 0)
        {
            MessageModel message = waiting.Pop();
            models[message.ProtoName] = message;
            foreach (MessageModel nested in message.Messages)
            {
                waiting.Push(nested);
            }
        }
        return models;
    }
}
