using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits extensions: the class that declares them, and the methods of the extended record and of its builder.</summary>
internal static class ExtensionsEmitter
{
    private const string Factory = "global::AmctGen.Extension";

    /// <summary>Emits the class that declares extensions.</summary>
    public static void Emit(SourceWriter writer, ExtensionsModel extensions)
    {
        writer.WriteLine($"/// <summary>The extensions declared in {XmlDocs.Code(extensions.ProtoName)}.</summary>");
        writer.OpenBlock($"{writer.Access} static class {extensions.Name}");
        string all = string.Join(", ", extensions.Items.Select(static extension => extension.Field.Name));
        writer.WriteLine("/// <summary>All extensions of this class.</summary>");
        writer.WriteLine($"public static {RuntimeNames.Enumerable}<{Factory}> All => [{all}];");
        foreach (ExtensionModel extension in extensions.Items)
        {
            FieldModel field = extension.Field;
            writer.WriteLine();
            XmlDocs.WriteSummary(writer, field.Docs, $"The extension {XmlDocs.Code(field.ProtoName)}.");
            if (field.IsDeprecated)
            {
                writer.WriteLine(RuntimeNames.Obsolete);
            }
            writer.WriteLine($"public static {RuntimeNames.Extension(extension.Extendee, ValueType(field))} {field.Name} {{ get; }} =");
            writer.WriteLine($"    {Create(extension)};");
        }
        writer.CloseBlock();
    }

    /// <summary>Emits the methods of a record that can be extended.</summary>
    public static void EmitAccess(SourceWriter writer, MessageLayout layout)
    {
        if (layout.ExtensionSet is null)
        {
            return;
        }
        string name = layout.Message.Name;
        string extension = $"{RuntimeNames.Extension(name, "TValue")} extension";
        string set = layout.ExtensionSet;
        writer.WriteMember($$"""
            /// <summary>The value of an extension, or its default if it is not set.</summary>
            /// <typeparam name="TValue">The type of the value.</typeparam>
            /// <param name="extension">The extension.</param>
            public TValue Get<TValue>({{extension}}) => {{set}}.Get(extension);

            /// <summary>Whether an extension is set.</summary>
            /// <typeparam name="TValue">The type of the value.</typeparam>
            /// <param name="extension">The extension.</param>
            public bool Has<TValue>({{extension}}) => {{set}}.Has(extension);

            /// <summary>A copy of the message with an extension set.</summary>
            /// <typeparam name="TValue">The type of the value.</typeparam>
            /// <param name="extension">The extension.</param>
            /// <param name="value">The value; null or an empty list unsets it.</param>
            public {{name}} With<TValue>({{extension}}, TValue value) => this with { {{set}} = {{set}}.With(extension, value) };

            /// <summary>A copy of the message with an extension not set.</summary>
            /// <typeparam name="TValue">The type of the value.</typeparam>
            /// <param name="extension">The extension.</param>
            public {{name}} Clear<TValue>({{extension}}) => this with { {{set}} = {{set}}.Clear(extension) };
            """);
    }

    /// <summary>Emits the methods of the builder of a record that can be extended.</summary>
    public static void EmitBuilding(SourceWriter writer, MessageLayout layout)
    {
        if (layout.ExtensionSet is null)
        {
            return;
        }
        string extension = $"{RuntimeNames.Extension(layout.Message.Name, "TValue")} extension";
        string set = $"_message.{layout.ExtensionSet}";
        writer.WriteMember($$"""
            /// <summary>Sets an extension.</summary>
            /// <typeparam name="TValue">The type of the value.</typeparam>
            /// <param name="extension">The extension.</param>
            /// <param name="value">The value; null or an empty list unsets it.</param>
            public Builder With<TValue>({{extension}}, TValue value) { {{set}} = {{set}}.With(extension, value); return this; }

            /// <summary>Unsets an extension.</summary>
            /// <typeparam name="TValue">The type of the value.</typeparam>
            /// <param name="extension">The extension.</param>
            public Builder Clear<TValue>({{extension}}) { {{set}} = {{set}}.Clear(extension); return this; }
            """);
    }

    private static bool IsMessage(FieldModel field) => field.Kind is FieldKind.Message or FieldKind.Group;

    private static string ValueType(FieldModel field) => field switch
    {
        { Cardinality: FieldCardinality.Repeated } => RuntimeNames.Array(field.TypeName),
        _ when IsMessage(field) => field.TypeName + "?",
        _ => field.TypeName,
    };

    private static string Create(ExtensionModel extension)
    {
        FieldModel field = extension.Field;
        string types = $"<{extension.Extendee}, {field.TypeName}>";
        string shape = ShapeEmitter.Extension(field);
        return field switch
        {
            { Cardinality: FieldCardinality.Repeated } => $"{Factory}.Repeated{types}({shape}, {RuntimeNames.Codec(field)})",
            _ when IsMessage(field) => $"{Factory}.Message{types}({shape})",
            _ => $"{Factory}.Scalar{types}({shape}, {RuntimeNames.Codec(field)}, {CSharpLiterals.Of(field.Default!)})",
        };
    }
}
