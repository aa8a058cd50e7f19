using Microsoft.Extensions.Logging;

namespace AmctGen.Configuration;

/// <summary>What is logged.</summary>
internal static partial class TextConfigLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Path} has errors; the old configuration stays\n{Errors}")]
    public static partial void Failure(ILogger logger, string path, string errors);
}
