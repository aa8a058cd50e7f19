using System.Collections.Concurrent;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;

namespace AmctGen.Generator.Compilation;

/// <summary>
/// The models of the messages of many files. A file is linked when one of its messages is needed, because documents need few of them.
/// </summary>
/// <remarks>Safe for many threads.</remarks>
/// <param name="findFile">Finds the file that declares a message by the message's full name; null if there is none.</param>
/// <param name="link">Links a file; null if its models are not certain because it has errors.</param>
internal sealed class SchemaModels(Func<string, FileExports?> findFile, Func<FileExports, FileModel?> link)
{
    private readonly ConcurrentDictionary<string, Dictionary<string, MessageModel>> _files = new(StringComparer.Ordinal);

    /// <summary>The model of a message by its full name; null if it is not declared, or in a file with errors.</summary>
    public MessageModel? Find(string fullName) =>
        findFile(fullName) is { } file
        && _files.GetOrAdd(file.ImportPath, _ => Index(link(file)?.Messages ?? default)).TryGetValue(fullName, out MessageModel? model)
            ? model
            : null;

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
