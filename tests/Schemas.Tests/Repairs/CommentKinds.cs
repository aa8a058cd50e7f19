using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>Comments of other languages.</summary>
internal static class CommentKinds
{
    public static readonly BrokenKind[] All =
    [
        new("comment line", static text => AtLine(text, text.One("// it's: \"so\" {", "//", "/// <summary> x", "-- why not", "--- why", "; see a, b", "% per cent", "%% why", "//中文：注释"))),
        new("comment after a value", static text => AfterValue(text, text.One(" // it's {", "// no", " -- why not", " % per cent", " // “x”：y"))),
        new("prose after a value", static text => AfterValue(text, text.One(" number of them all", " (default)", " this is the usual value, of all", " 默认值", " （默认）"))),
        new("comment after a brace", static text => text.AtMessage((_, message) => text.EndsLine(message.Open.End) ? text.Insert(message.Open.End, text.One(" // it's {", " -- why not", " /* why: not } */")) : null)),
        new("block comment", static text => AtLine(text, text.One("/* one\n   two: 2 {\n * it's */", "/* one */", "/**\n * one\n */", "<!-- one\ntwo: 2 -->", "/* 一：二 “三 */", "/*\nclip { a: 1 }\n\n*/"))),
        new("short block comment", static text => text.AtScalar((_, scalar) => text.Insert(text.Random.Next(2) == 0 ? scalar.Span.Start : scalar.Span.End, " /* it's one: 1 */ "))),
        new("block comment after a line", static text => AfterValue(text, " /* one */")),
        new("fields in a block comment", static text => text.AtField(place => text.StartsLine(place.Field.Name.Start) && text.EndsLine(place.Value.Span.End) && place.Shape.Cardinality == FieldCardinality.Optional && place.ParentShape.RequiredFields.Length == 0 && place.Parent.Fields.Count > 1
            ? text.With([TextEdit.Insert(place.Field.Name.Start, "/* "), TextEdit.Insert(place.Value.Span.End, " */")], [TextEdit.Remove(SourceSpan.FromBounds(place.Field.Name.Start, place.Value.Span.End))]) : null)),
    ];

    private static Broken? AtLine(SoundText text, string comment) => text.AtField(place =>
        text.StartsLine(place.Field.Name.Start) ? text.Insert(place.Field.Name.Start, comment + "\n") : null);

    private static Broken? AfterValue(SoundText text, string comment) => text.AtSingle((_, scalar) =>
        text.EndsLine(scalar.Span.End) ? text.Insert(scalar.Span.End, comment) : null);
}
