using AmctGen.Generator.Exports;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Options;

/// <summary>
/// Checks everything that a value in braces sets against the targets and editions of its declaration: nested fields, extensions, enum
/// values.
/// </summary>
internal sealed class NestedUses(
    TextDocument document, int offset, OptionOwner owner, OptionTargetRules rules, OptionChecker checker, OptionRegistry registry)
{
    /// <summary>Checks the value of a field.</summary>
    /// <param name="value">The value.</param>
    /// <param name="field">The field.</param>
    /// <param name="type">Its type.</param>
    /// <param name="declaring">The file that declares the type.</param>
    public void Check(DocumentMessage value, FieldExport field, FieldType type, FileExports declaring)
    {
        if (field.MapKey is null)
        {
            Check(value, type.Message!, declaring, isTargeted: type.Kind != FieldKind.Group);
            return;
        }
        foreach (DocumentField written in value.Fields)
        {
            if (written.NameText == "value" && type.Message is { } message && written.Value is DocumentMessage inner)
            {
                Check(inner, message, declaring, isTargeted: true);
            }
        }
    }

    // protoc does not check targets inside of groups.
    private void Check(DocumentMessage value, MessageExport message, FileExports declaring, bool isTargeted)
    {
        foreach (DocumentField written in value.Fields)
        {
            (FieldExport Field, FileExports File)? found = registry.Named is { } names
                && names.TryGetValue(written.Name.Start, out (FieldExport, FileExports) named) ? named
                : (message.FindField(written.NameText) ?? message.FindField(written.NameText.ToLowerInvariant())) is { } member
                    ? (member, declaring)
                : null;
            if (found is not { } set)
            {
                continue;
            }
            rules.CheckField(set.Field, message.FullName, Place(written.Name), isTargeted ? owner : null);
            if ((set.Field.MapKey is not null || FieldTypes.Scalar(set.Field.Type) is null)
                && checker.TypeOf(set.Field, set.File) is { } type)
            {
                CheckValue(written.Value!, set.Field, type, set.File);
            }
        }
    }

    private void CheckValue(DocumentValue value, FieldExport field, FieldType type, FileExports file)
    {
        switch (value)
        {
            case DocumentList list:
                list.Items.ForEach(item => CheckValue(item, field, type, file));
                break;
            case DocumentMessage message when type.Message is { } nested
                && checker.TableFor(file).FindAnywhere(nested.FullName) is { } symbol:
                Check(message, field, type, symbol.File);
                break;
            case DocumentMessage message when field.MapKey is not null:
                Check(message, field, type, file);
                break;
            case DocumentScalar { Kind: TokenKind.Identifier } scalar:
                rules.CheckValue(type, document.TextOf(scalar.Tokens[0]), Place(scalar.Span));
                break;
        }
    }

    private SourceSpan Place(SourceSpan span) => new(offset + span.Start, span.Length);
}
