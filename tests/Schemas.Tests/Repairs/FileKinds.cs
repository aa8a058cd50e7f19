using System.Text;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>Files of other formats, conflicts and placeholders: only their author knows what was meant.</summary>
internal static class FileKinds
{
    public static readonly BrokenKind[] All =
    [
        new("merge conflict", static text => text.AtSingle((place, scalar) => text.StartsLine(place.Field.Name.Start) && text.EndsLine(scalar.Span.End)
            ? text.Replace(SourceSpan.FromBounds(LineStart(text, place.Field.Name.Start), scalar.Span.End), $"<<<<<<< HEAD\n{Line(text, place)}\n=======\n{Line(text, place)}\n>>>>>>> other: “branch”") with { Meant = null } : null)),
        new("merge conflict with the common version", static text => text.AtSingle((place, scalar) => text.StartsLine(place.Field.Name.Start) && text.EndsLine(scalar.Span.End)
            ? text.Replace(SourceSpan.FromBounds(LineStart(text, place.Field.Name.Start), scalar.Span.End), $"<<<<<<< ours\n{Line(text, place)}\n||||||| 123\n{Line(text, place)}\n=======\n{Line(text, place)}\n>>>>>>> theirs") with { Meant = null } : null)),
        new("HTML", static _ => Whole("<!DOCTYPE html>\n<html lang=\"en\"><head><title>404</title></head>\n<body>it's: not { found }</body></html>\n", "<html>\n<body>\n</body>\n</html>", "\n<!doctype HTML>\n<p>x")),
        new("XML", static _ => Whole("<?xml version=\"1.0\"?>\n<net><layer name=\"a\"/></net>")),
        new("JSON", static _ => Whole("{\n  \"a\": 1,\n  \"b\": { \"c\": [1, 2] }\n}\n", "[{ \"a\": 1 }, { \"a\": null }]", "{ \"x\": {} }")),
        new("YAML", static _ => Whole("a:\n  b: 1\n  c:\n    - x\n    - y\n", "---\nname: x\nitems:\n- a: 1\n  b: 2\n", "# settings\nnet:\n  size: 3\n  kind: small\nlist:\n  - 1\n")),
        new("schema", static _ => Whole("syntax = \"proto3\";\npackage a;\nmessage M {\n  int32 a = 1;\n}\n", "// License\n\nsyntax = \"proto2\";\nimport \"a.proto\";\n", "edition = \"2023\";\nmessage M { int32 a = 1; }", "message M {\n  optional int32 a = 1;\n}\n")),
        new("INI or TOML", static _ => Whole("[section]\na = 1\nb = x y\n\n[other]\nc = 2\n", "# TOML\n[net.layer]\nname = \"a\"\nsize = [1, 2]\n", "; settings\n[main]\na=1\n")),
        new("binary", static _ => Whole("\n\u0005conv1\u0012\u0003\u0008\u0001\u0010\u0002\u001a\u0004\u0000\u0001\u0002\u0003", "\u0000\u0001\u0002\u0003\u0000\u0000ab\u0000\u0001")),
        new("placeholder", static text => text.AtScalar((_, scalar) => text.Replace(scalar.Span, text.One("${n}", "{{ n }}", "<PATH>", "%n%", "$n", "@n@", "${a.b:-c}", "<your value>", "$(N)", "{{n|default(1)}}")) with { Meant = null })),
    ];

    private static Broken Whole(params string[] texts) => new(Encoding.UTF8.GetBytes(texts[Random.Shared.Next(texts.Length)]), null);

    private static int LineStart(SoundText text, int place) => text.All.LastIndexOf('\n', place - 1 < 0 ? 0 : place - 1) + 1;

    private static string Line(SoundText text, SoundText.Place place) => text.Of(SourceSpan.FromBounds(place.Field.Name.Start, place.Value.Span.End));
}
