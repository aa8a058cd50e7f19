namespace AmctGen.Text;

/// <summary>The problem of an unknown name in brackets, and the name that was probably meant.</summary>
static class UnknownExtensionHints
{
    private const string UsualPrefix = "type.googleapis.com/";

    /// <summary>The message, and the name to write instead, if there is one.</summary>
    /// <param name="name">The name with its brackets.</param>
    /// <param name="shape">The message that contains it.</param>
    /// <param name="registry">The known extensions and messages.</param>
    public static (MessageText Message, string? Near) Find(string name, MessageShape shape, ShapeRegistry registry) =>
        shape.IsAny ? OfContent(name, registry) : OfExtension(name, shape, registry);

    private static (MessageText Message, string? Near) OfExtension(string name, MessageShape shape, ShapeRegistry registry)
    {
        string inner = name.Substring(1, name.Length - 2);
        if (inner.IndexOf('/') >= 0)
        {
            return ($"'{name}' names a type, which only google.protobuf.Any can contain, not {shape.Name}", null);
        }
        string last = inner.Substring(inner.LastIndexOf('.') + 1);
        if ((inner == last || inner == $"{shape.FullName}.{last}") && shape.FindField(last) is not null)
        {
            return ($"'{last}' is a field of {shape.Name}, not an extension: write it without brackets", last);
        }
        if (!shape.IsExtendable)
        {
            return ($"{shape.Name} accepts no extensions, so '{name}' is not allowed here", null);
        }
        if (registry.ExtendeeOf(name) is { } extendee)
        {
            return ($"'{name}' extends {extendee}, so it cannot be set in {shape.FullName}", null);
        }
        List<string> known = [.. registry.NamesOf(shape)];
        string? near = Suggestions.Find(name, known) ?? known.Find(one => one.EndsWith($".{last}]", StringComparison.Ordinal));
        MessageText? hint = near is not null ? $"; did you mean '{near}'?" : null;
        return ($"'{name}' is not a known extension of {shape.Name}{hint}", near);
    }

    private static (MessageText Message, string? Near) OfContent(string name, ShapeRegistry registry)
    {
        string inner = name.Substring(1, name.Length - 2);
        if (TypeUrl.MessageOf(name) is not { } type)
        {
            return inner.IndexOf('/') < 0
                ? ($"'{name}' is missing the prefix of the type in an Any: write [{UsualPrefix}{inner}]", $"[{UsualPrefix}{inner}]")
                : ($"'{name}' is not a type URL: letters, digits, -.~_!$&()*+,;= and escapes such as %2F may come before the last '/'",
                    null);
        }
        string? near = Suggestions.Find(type, registry.MessageNames);
        MessageText? hint = near is not null ? $"; did you mean '{near}'?" : null;
        return ($"the type '{type}' of '{name}' is not known{hint}",
            near is null ? null : $"{name.Substring(0, name.LastIndexOf('/') + 1)}{near}]");
    }
}
