using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Options;

/// <summary>The element that an option is written on.</summary>
internal enum OptionOwner
{
    File,
    Message,
    Field,
    Oneof,
    ExtensionRange,
    Enum,
    EnumValue,
    Service,
    Method,
}
