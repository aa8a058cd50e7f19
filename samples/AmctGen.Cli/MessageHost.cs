using System.Reflection;
using AmctGen.Text;
using Any = AmctGen.WellKnownTypes.Any;

namespace AmctGen.Cli;

/// <summary>A message type that was found by name, ready to be used without further reflection.</summary>
internal abstract class MessageHost
{
    public abstract MessageShape Shape { get; }

    /// <summary>The extensions and Any types that its texts may name.</summary>
    public ExtensionRegistry Registry { get; private set; } = ExtensionRegistry.Empty;

    public abstract bool TryRead(byte[] utf8, TextReaderOptions options, out IMessage? message, out EquatableArray<TextError> findings);

    protected abstract ExtensionRegistry AddTo(ExtensionRegistry registry);

    /// <summary>The hosts of all messages in an assembly, each of which knows the extensions and messages of all.</summary>
    public static List<MessageHost> Of(Assembly assembly)
    {
        var hosts = new List<MessageHost>();
        ExtensionRegistry registry = ExtensionRegistry.Empty.AddMessage<Any>();
        foreach (Type type in assembly.GetTypes())
        {
            if (type is { IsClass: true, IsAbstract: false } && typeof(IMessage).IsAssignableFrom(type))
            {
                hosts.Add((MessageHost)Activator.CreateInstance(typeof(MessageHost<>).MakeGenericType(type))!);
                registry = hosts[^1].AddTo(registry);
            }
            else
            {
                registry = registry.Add(ExtensionsOf(type));
            }
        }
        hosts.ForEach(host => host.Registry = registry);
        return hosts;
    }

    private static IEnumerable<Extension> ExtensionsOf(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where typeof(Extension).IsAssignableFrom(property.PropertyType)
        select (Extension)property.GetValue(null)!;

    /// <summary>Whether a name is the message's full name, or an end of it.</summary>
    public bool IsNamed(string name) => Shape.FullName == name || Shape.FullName.EndsWith("." + name, StringComparison.Ordinal);

    /// <summary>The message of a full name, with a dot before it or not, or of an end of it that is unique.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public static MessageHost Find(List<MessageHost> hosts, string name)
    {
        List<string> found = MessageNames.Find(name, hosts.Select(static host => host.Shape.FullName));
        return found.Count switch
        {
            1 => hosts.Find(host => host.Shape.FullName == found[0])!,
            > 1 => throw new UsageException($"'{name}' is ambiguous: {MessageNames.List(found)}"),
            _ => throw new UsageException($"there is no message '{name}'" + MessageNames.Hint(name, hosts.Select(static host => host.Shape.FullName))),
        };
    }
}

/// <inheritdoc cref="MessageHost"/>
internal sealed class MessageHost<T> : MessageHost
    where T : class, IMessage<T>
{
    public override MessageShape Shape => T.Shape;

    protected override ExtensionRegistry AddTo(ExtensionRegistry registry) => registry.AddMessage<T>();

    public override bool TryRead(byte[] utf8, TextReaderOptions options, out IMessage? message, out EquatableArray<TextError> findings)
    {
        bool succeeded = TextFormat.TryParse(utf8, out T? read, out findings, options);
        message = read;
        return succeeded;
    }
}
