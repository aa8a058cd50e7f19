using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>The names of the runtime's types, and of .NET's, in full from <c>global::</c>.</summary>
internal static class RuntimeNames
{
    public const string EditorBrowsableNever =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
    public const string Obsolete = "[global::System.Obsolete(\"deprecated in the schema\")]";
    public const string SetsRequiredMembers = "[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]";
    // The methods that read and write a message call each other. Inlining them makes large stack frames.
    public const string NoInlining =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    public const string SchemaFile = "global::AmctGen.Generated.SchemaFile";
    public const string Uninitialized = "default(global::AmctGen.Generated.Uninitialized)";
    public const string Reader = "global::AmctGen.Generated.TextFormatReader";
    public const string Writer = "global::AmctGen.Generated.TextFormatWriter";
    public const string MessageRecord = "global::AmctGen.Records.MessageRecord";
    public const string MessageBuilder = "global::AmctGen.Records.MessageBuilder";
    public const string MessageBuilderInterface = "global::AmctGen.Generated.IMessageBuilder";
    public const string MessageShape = "global::AmctGen.Text.MessageShape";
    public const string EnumShape = "global::AmctGen.Text.EnumShape";
    public const string FieldShape = "global::AmctGen.Text.FieldShape";
    public const string FieldNames = "global::AmctGen.Generated.FieldNames";
    public const string MessageReader = "global::AmctGen.Generated.MessageReader";
    public const string ValueCodec = "global::AmctGen.Generated.ValueCodec";
    public const string ValidationContext = "global::AmctGen.Validation.ValidationContext";
    public const string ExtensionSet = "global::AmctGen.Generated.ExtensionSet";
    public const string ExtensionSetBuilder = "global::AmctGen.Generated.ExtensionSetBuilder";
    public const string MissingFields = "global::AmctGen.Generated.MissingFields";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string Enumerable = "global::System.Collections.Generic.IEnumerable";

    public static string Array(string element) => $"global::AmctGen.EquatableArray<{element}>";

    public static string Map(string key, string value) => $"global::AmctGen.EquatableMap<{key}, {value}>";

    public static string Extension(string message, string value) => $"global::AmctGen.Extension<{message}, {value}>";

    public static string ListBuilder(string element) => $"global::AmctGen.Generated.ListBuilder<{element}>";

    public static string MapBuilder(string key, string value) => $"global::AmctGen.Generated.MapBuilder<{key}, {value}>";

    public static string MessageSlot(string message) => $"global::AmctGen.Generated.MessageSlot<{message}.Builder, {message}>";

    public static string MessageListBuilder(string message) =>
        $"global::AmctGen.Generated.MessageListBuilder<{message}.Builder, {message}>";

    /// <summary>The type of a delegate that edits a message through its builder.</summary>
    public static string Configure(string message) => $"global::System.Action<{message}.Builder>";

    /// <summary>Two arguments: the codec of a map's keys and the codec of its values.</summary>
    public static string MapCodecs(FieldModel map) => $"{ValueCodec}.{ScalarName(map.MapKey ?? Text.FieldKind.String)}, {Codec(map)}";

    /// <summary>An expression: the codec that reads and writes values of a field's type.</summary>
    public static string Codec(FieldModel field) => field.Kind switch
    {
        Text.FieldKind.Message or Text.FieldKind.Group => $"{ValueCodec}.Message<{field.TypeName}>()",
        Text.FieldKind.Enum => $"{ValueCodec}.Enum<{field.TypeName}>({field.Enum}.Shape)",
        Text.FieldKind kind => $"{ValueCodec}.{ScalarName(kind)}",
    };

    /// <summary>The C# type of a scalar, for example of a map's keys.</summary>
    public static string ScalarType(FieldKind kind) => kind switch
    {
        Text.FieldKind.Double => "double",
        Text.FieldKind.Float => "float",
        Text.FieldKind.Int32 or Text.FieldKind.SInt32 or Text.FieldKind.SFixed32 => "int",
        Text.FieldKind.Int64 or Text.FieldKind.SInt64 or Text.FieldKind.SFixed64 => "long",
        Text.FieldKind.UInt32 or Text.FieldKind.Fixed32 => "uint",
        Text.FieldKind.UInt64 or Text.FieldKind.Fixed64 => "ulong",
        Text.FieldKind.Bool => "bool",
        Text.FieldKind.Bytes => "global::AmctGen.ByteString",
        _ => "string",
    };

    /// <summary>The end of the names of the methods that read a scalar, for example <c>Int32</c> in <c>ReadInt32</c>.</summary>
    public static string ScalarName(FieldKind kind) => kind switch
    {
        Text.FieldKind.Double => "Double",
        Text.FieldKind.Float => "Float",
        Text.FieldKind.Int32 or Text.FieldKind.SInt32 or Text.FieldKind.SFixed32 => "Int32",
        Text.FieldKind.Int64 or Text.FieldKind.SInt64 or Text.FieldKind.SFixed64 => "Int64",
        Text.FieldKind.UInt32 or Text.FieldKind.Fixed32 => "UInt32",
        Text.FieldKind.UInt64 or Text.FieldKind.Fixed64 => "UInt64",
        Text.FieldKind.Bool => "Bool",
        Text.FieldKind.Bytes => "Bytes",
        _ => "String",
    };
}
