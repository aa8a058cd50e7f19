using System.Globalization;
using System.Runtime.CompilerServices;

namespace AmctGen.Generator.Tests.Analysis.Editor;

/// <summary>What an analysis after a keystroke costs, as counts: files read, and bytes allocated.</summary>
public sealed class KeystrokeTests
{
    private const int AnyAllocated = 64 << 10;
    private const int FileAllocated = 64;

    // Each imports one of the files before it; the first ones have rules.
    private static EditorProject Project(int protos, int dataFiles)
    {
        var project = new EditorProject();
        for (int i = 0; i < protos; i++)
        {
            string rule = i < 100 ? " [(buf.validate.field).int32.gte = 0]" : "";
            string import = i > 0 ? $"import \"p{i / 2}.proto\";\n" : "";
            string field = i > 0 ? $"optional n{i / 2}.M inner = 2;" : "";
            project.Add($"p{i}.proto", $$"""
                syntax = "proto2";
                package n{{i}};
                import "buf/validate/validate.proto";
                {{import}}message M { optional int32 count = 1{{rule}}; {{field}} }
                message Other { optional string text = 1; }
                """);
        }
        for (int i = 0; i < dataFiles; i++)
        {
            string inner = i % protos > 0 ? "inner { count: 2 }" : "";
            project.Add($"d{i}.cfg", $"# A file.\ncount: 1\n{inner}\n", ("AmctGenMessage", $"n{i % protos}.M"));
        }
        return project;
    }

    [Fact]
    public async Task A_keystroke_in_csharp_reads_no_file_and_allocates_almost_nothing()
    {
        EditorProject project = Project(200, 500);
        Assert.Empty(await project.Type());
        Assert.Equal(project.Read.Distinct(), project.Read);
        Assert.Equal(700, project.Read.Length);

        Assert.Empty(await project.Type());

        Assert.Empty(project.Read);
        Assert.InRange(project.Allocated, 1, AnyAllocated + (700 * FileAllocated));
    }

    [Fact]
    public async Task A_tree_of_thousands_of_schemas_costs_a_keystroke_less_than_one_mebibyte()
    {
        EditorProject project = Project(7000, 20);
        Assert.Empty(await project.Type());

        Assert.Empty(await project.Type());

        Assert.Empty(project.Read);
        Assert.InRange(project.Allocated, 1, 1 << 20);
    }

    [Fact]
    public async Task An_edit_of_a_data_file_reads_that_one_once()
    {
        EditorProject project = Project(20, 40);
        await project.Type();

        Assert.Equal(
            ["d7.cfg(2,8): error AMCT5031: count: must be at least 0; it is -1 [int32.gte]"],
            await project.Edit("d7.cfg", "count: 1", "count: -1"));

        Assert.Equal(["d7.cfg"], project.Read);
        Assert.Empty(await project.Edit("d7.cfg", "count: -1", "count: 5"));
    }

    [Fact]
    public async Task An_edit_of_a_schema_reads_it_once_and_the_data_files_whose_messages_lead_to_it()
    {
        EditorProject project = Project(20, 40);
        await project.Type();

        await project.Edit("p6.proto", "int32 count = 1", "int64 count = 1");

        // The messages of 12 and 13 have fields of the message of 6.
        Assert.Equal(["p6.proto", "d6.cfg", "d12.cfg", "d13.cfg", "d26.cfg", "d32.cfg", "d33.cfg"], project.Read);
        await project.Edit("p19.proto", "int32 count = 1", "int64 count = 1");
        Assert.Equal(["p19.proto", "d19.cfg", "d39.cfg"], project.Read);
    }

    [Fact]
    public async Task An_edit_of_a_rule_checks_the_data_files_again_that_it_is_about()
    {
        EditorProject project = Project(20, 20);
        await project.Type();

        Assert.Equal(
            [
                "d12.cfg(3,16): error AMCT5031: inner.count: must be at least 3; it is 2 [int32.gte]",
                "d13.cfg(3,16): error AMCT5031: inner.count: must be at least 3; it is 2 [int32.gte]",
                "d6.cfg(2,8): error AMCT5031: count: must be at least 3; it is 1 [int32.gte]",
            ],
            await project.Edit("p6.proto", "gte = 0", "gte = 3"));
        Assert.Equal(["p6.proto", "d6.cfg", "d12.cfg", "d13.cfg"], project.Read);
    }

    [Theory]
    [InlineData("message M", "// A comment.\n\nmessage M")]
    [InlineData("; ", " ;  /* Another one. */ ")]
    [InlineData("message Other {", "message Other { optional int32 more = 2;")]
    public async Task An_edit_of_a_schema_that_no_data_file_depends_on_checks_none_of_them(string old, string changed)
    {
        EditorProject project = Project(20, 40);
        await project.Type();

        Assert.Empty(await project.Edit("p1.proto", old, changed));

        Assert.Equal(["p1.proto"], project.Read);
        Assert.Empty(await project.Type());
        Assert.Empty(project.Read);
    }

    [Fact]
    public async Task A_cancelled_analysis_leaves_no_trace()
    {
        EditorProject project = Project(20, 40);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => project.Type(cancelled.Token));

        Assert.Empty(await project.Type());
        Assert.Equal(["d7.cfg(2,1): error AMCT5010: M has no field 'cuont'; did you mean 'count'?"], await project.Edit("d7.cfg", "count: 1", "cuont: 1"));
    }

    [Fact]
    public async Task Texts_that_were_edited_away_are_collected()
    {
        EditorProject project = Project(5, 5);
        WeakReference[] old = await EditOften(project);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        // The last one may still be referenced by the driver.
        Assert.InRange(old.Count(static text => text.IsAlive), 0, 3);
        Assert.Empty(await project.Type());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference[]> EditOften(EditorProject project)
    {
        var old = new List<WeakReference>();
        for (int i = 0; i < 20; i++)
        {
            old.Add(project.Reference("p0.proto"));
            old.Add(project.Reference("d3.cfg"));
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            await project.Edit("p0.proto", project.TextOf("p0.proto") + $"message Last{number} {{ }}\n");
            await project.Edit("d3.cfg", project.TextOf("d3.cfg") + $"# {number}\n");
        }
        await project.Type();
        return [.. old];
    }

    [Fact]
    public async Task Analyses_at_the_same_moment_read_each_schema_once()
    {
        EditorProject project = Project(20, 40);

        string[][] found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => project.Type())));

        Assert.All(found, Assert.Empty);
        Assert.All(project.Reads.Take(20), static reads => Assert.Equal(1, reads));
    }
}
