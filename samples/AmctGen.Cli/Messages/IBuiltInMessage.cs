namespace AmctGen.Cli.Messages;

/// <summary>A message of AMCT's schemas.</summary>
internal interface IBuiltInMessage
{
    /// <summary>The registry with this message, for an Any that contains it.</summary>
    ExtensionRegistry AddTo(ExtensionRegistry registry);
}
