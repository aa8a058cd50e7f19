using AmctGen.Text;

namespace AmctGen.Cli.Messages;

/// <summary>A message of AMCT's schemas, read and validated by generated code.</summary>
internal sealed class BuiltInMessage<T> : MessageHost, IBuiltInMessage
    where T : class, IMessage<T>
{
    public override MessageShape Shape => T.Shape;

    public override ExtensionRegistry Registry => BuiltInMessages.Registry;

    public ExtensionRegistry AddTo(ExtensionRegistry registry) => registry.AddMessage<T>();

    public override IMessage? Read(byte[] utf8, TextReaderOptions options, out EquatableArray<TextDiagnostic> diagnostics)
    {
        TextFormat.TryParse(utf8, out T? message, out diagnostics, options);
        return message;
    }
}
