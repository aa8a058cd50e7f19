using System.Reflection;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>A message type that was found by name, ready to be used without further reflection.</summary>
internal abstract class MessageHost
{
    public abstract MessageShape Shape { get; }

    public abstract bool TryRead(byte[] utf8, TextReaderOptions options, out IMessage? message, out EquatableArray<TextError> findings);

    /// <summary>The hosts of all messages in an assembly.</summary>
    public static List<MessageHost> Of(Assembly assembly)
    {
        var hosts = new List<MessageHost>();
        foreach (Type type in assembly.GetTypes())
        {
            if (type is { IsClass: true, IsAbstract: false } && typeof(IMessage).IsAssignableFrom(type))
            {
                hosts.Add((MessageHost)Activator.CreateInstance(typeof(MessageHost<>).MakeGenericType(type))!);
            }
        }
        return hosts;
    }

    /// <summary>The message of a full name, or of an end of it that is unique.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public static MessageHost Find(List<MessageHost> hosts, string name)
    {
        List<MessageHost> found = hosts.FindAll(host => host.Shape.FullName == name);
        if (found.Count == 0)
        {
            found = hosts.FindAll(host => host.Shape.FullName.EndsWith("." + name, StringComparison.Ordinal));
        }
        if (found.Count == 1)
        {
            return found[0];
        }
        if (found.Count > 1)
        {
            throw new UsageException($"'{name}' is ambiguous: {string.Join(", ", found.Select(static host => host.Shape.FullName).Order(StringComparer.Ordinal))}");
        }
        string? near = NearNames.Find(name, hosts.SelectMany(static host => new[] { host.Shape.FullName, host.Shape.Name }));
        throw new UsageException($"there is no message '{name}'" + (near is null ? "" : $"; did you mean '{near}'?"));
    }
}

/// <inheritdoc cref="MessageHost"/>
internal sealed class MessageHost<T> : MessageHost
    where T : class, IMessage<T>
{
    public override MessageShape Shape => T.Shape;

    public override bool TryRead(byte[] utf8, TextReaderOptions options, out IMessage? message, out EquatableArray<TextError> findings)
    {
        bool succeeded = TextFormat.TryParse(utf8, out T? read, out findings, options);
        message = read;
        return succeeded;
    }
}
