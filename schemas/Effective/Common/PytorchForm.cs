using System.Text;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>
/// Reads configurations of other frameworks as those of AMCT for PyTorch: AMCT's frameworks share the code that derives the result, and the
/// same field has the same name in each. So paths stay as they are.
/// </summary>
internal static class PytorchForm
{
    private static readonly TextReaderOptions s_options = new() { IgnoresUnknownFields = true };

    /// <summary>The fields of a message that a message for PyTorch has too.</summary>
    /// <typeparam name="T">The message for PyTorch.</typeparam>
    /// <param name="config">The message of another framework.</param>
    public static T Read<T>(IMessage config)
        where T : class, IMessage<T> =>
        TextFormat.Parse<T>(Encoding.UTF8.GetBytes(TextFormat.ToText(config)), s_options);
}
