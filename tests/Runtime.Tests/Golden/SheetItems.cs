using AmctGen;
using AmctGen.Generated;
using AmctGen.Text;

namespace Golden;

/// <summary>An extension of <see cref="Sheet"/> that a text may name by its type, as those of message sets.</summary>
public static class SheetItems
{
    public static Extension<Sheet, EquatableArray<Sheet>> Sheets { get; } = Extension.Repeated<Sheet, Sheet>(
        FieldShape.Parse("repeated message [golden.Sheet.sheets] = 5 text [golden.Sheet]", MessageReader.Of<Sheet>()), ValueCodec.Message<Sheet>());
}
