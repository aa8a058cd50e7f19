using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>The stages that run again after an edit.</summary>
public sealed class IncrementalTests
{
    private const string Shapes = """
        syntax = "proto2";
        package shop;
        // A point.
        message Point {
          optional int32 x = 1;
          optional int32 y = 2;
        }
        enum Color { RED = 0; BLUE = 1; }
        message Line {
          optional Point from = 1;
          optional Color color = 2;
        }
        """;

    private const string User = """
        syntax = "proto2";
        package shop;
        import "shapes.proto";
        message Drawing { repeated Line line = 1; }
        """;

    private static readonly ProtoFile s_shapes = new("/project/shapes.proto", Shapes);
    private static readonly ProtoFile s_user = new("/project/user.proto", User);

    [Fact]
    public void An_edit_of_other_csharp_runs_nothing()
    {
        GeneratorRun run = GeneratorRun.Create([s_shapes, s_user]);
        SourceText[] before = Texts(run);

        run.EditCSharp("internal static class Unrelated;");

        run.AssertNothingRan();
        AssertSame(before, Texts(run));
    }

    [Fact]
    public void Moved_lines_emit_nothing()
    {
        GeneratorRun run = GeneratorRun.Create([s_shapes, s_user]);
        SourceText[] before = Texts(run);

        run.Replace(s_shapes, new ProtoFile(s_shapes.Path, Shapes.Replace("message Line", "\n\n// detached\n\nmessage Line", StringComparison.Ordinal)));

        Assert.Equal(1, run.Changed(TrackingNames.Parse));
        Assert.Equal(0, run.Changed(TrackingNames.Exports));
        Assert.Equal(0, run.Changed(TrackingNames.Model));
        Assert.All(run.Reasons(TrackingNames.Emit), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        AssertSame(before, Texts(run));
    }

    [Fact]
    public void An_edited_message_alone_is_emitted_again()
    {
        GeneratorRun run = GeneratorRun.Create([s_shapes, s_user]);
        SourceText[] before = Texts(run);

        run.Replace(s_shapes, new ProtoFile(s_shapes.Path, Shapes.Replace("A point.", "A place.", StringComparison.Ordinal)));

        Assert.Equal(0, run.Changed(TrackingNames.Exports));
        Assert.Equal(1, run.Changed(TrackingNames.Unit));
        Assert.Equal(1, run.Changed(TrackingNames.Emit));
        Assert.Equal(1, run.Changed(TrackingNames.File));
        Assert.NotSame(before[0], Texts(run)[0]);
        Assert.Same(before[1], Texts(run)[1]);
    }

    [Fact]
    public void An_added_field_links_its_own_file_and_emits_one_message()
    {
        GeneratorRun run = GeneratorRun.Create([s_shapes, s_user]);

        run.Replace(s_shapes, new ProtoFile(s_shapes.Path, Shapes.Replace("y = 2;", "y = 2; optional int32 z = 3;", StringComparison.Ordinal)));

        Assert.Equal(1, run.Changed(TrackingNames.Exports));
        Assert.Equal(0, run.Changed(TrackingNames.Types));
        Assert.Equal(1, run.Ran(TrackingNames.Link));
        // The message, the names of fields, and the text that the assembly carries.
        Assert.Equal(3, run.Changed(TrackingNames.Emit));
    }

    [Fact]
    public void An_added_message_links_what_imports_it()
    {
        GeneratorRun run = GeneratorRun.Create([s_shapes, s_user, new ProtoFile("/project/other.proto", "syntax = 'proto3'; message Other {}")]);

        run.Replace(s_shapes, new ProtoFile(s_shapes.Path, Shapes + "message More {}"));

        Assert.Equal(1, run.Changed(TrackingNames.Types));
        Assert.Equal(2, run.Ran(TrackingNames.Link));
        Assert.Equal(2, run.Changed(TrackingNames.Emit));
    }

    [Fact]
    public void A_field_of_an_options_type_links_what_may_set_the_option()
    {
        var types = new ProtoFile("/project/types.proto", "syntax = 'proto2'; message Tag { optional string text = 1; }");
        var options = new ProtoFile("/project/options.proto", "syntax = 'proto2'; import 'google/protobuf/descriptor.proto'; import 'types.proto'; extend google.protobuf.MessageOptions { optional Tag tag = 50001; }");
        var user = new ProtoFile("/project/user.proto", "syntax = 'proto2'; import 'options.proto'; message User { option (tag).text = ''; }");
        GeneratorRun run = GeneratorRun.Create([types, options, user, s_shapes, s_user]);

        run.Replace(types, new ProtoFile(types.Path, "syntax = 'proto2'; message Tag { optional string text = 1; optional int32 more = 2; }"));

        Assert.Equal(3, run.Ran(TrackingNames.Link));
        Assert.Equal(1, run.Changed(TrackingNames.Model));
    }

    [Fact]
    public void A_file_nobody_imports_links_nothing_else()
    {
        GeneratorRun run = GeneratorRun.Create([s_shapes, s_user]);

        run.Add(new ProtoFile("/project/other.proto", "syntax = 'proto3'; message Other {}"));

        Assert.Equal(1, run.Changed(TrackingNames.Link));
        // The message, the names of fields, and the text that the assembly carries.
        Assert.Equal(3, run.Changed(TrackingNames.Emit));
        Assert.Equal(3, run.Sources.Length);
    }

    [Fact]
    public void A_run_that_is_cancelled_stops()
    {
        using var cancelled = new CancellationTokenSource();
        GeneratorRun run = GeneratorRun.Create([s_shapes]);
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => run.Add(s_user, cancelled.Token));
        Assert.Equal(2, run.Run().Sources.Length);
    }

    private static SourceText[] Texts(GeneratorRun run) => [.. run.Sources.Select(static source => source.SourceText)];

    private static void AssertSame(SourceText[] before, SourceText[] after)
    {
        Assert.Equal(before.Length, after.Length);
        for (int i = 0; i < before.Length; i++)
        {
            Assert.Same(before[i], after[i]);
        }
    }
}
