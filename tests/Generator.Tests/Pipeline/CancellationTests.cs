using System.Diagnostics;
using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Emit;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>Each stage ends soon after it is cancelled, even in the middle of a single huge message, enum or service.</summary>
public sealed class CancellationTests
{
    private const int Many = 60_000;

    // Below this the exception of the cancellation itself would count.
    private const long LeastWork = 1_000_000;

    // Not a measure of the work: only a stage that never looks at its token uses it up.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("message M {", "optional string f{0} = {1}; // A field.\n", "}", 3 * Many)]
    [InlineData("message M {", "optional string f{0} = {1}; // A field.\n", "}", 10_000)]
    [InlineData("enum E {", "VALUE_{0} = {1};\n", "}", Many)]
    [InlineData("message M { } service S {", "rpc R{0}(M) returns (M);\n", "}", Many)]
    [InlineData("message M { extensions 1 to max; } extend M {", "optional int32 f{0} = {1};\n", "}", Many)]
    public void A_cancelled_stage_ends_long_before_its_work_does(string start, string each, string end, int count)
    {
        var text = new StringBuilder("syntax = 'proto2'; ").Append(start);
        for (int i = 0; i < count; i++)
        {
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, each, i, i < 15000 ? i : i + 10_000);
        }
        var proto = new SourceFile("a.proto", "a.proto", Encoding.UTF8.GetBytes(text.Append(end).ToString()));
        ProtoFileSyntax syntax = ProtoParser.Parse(proto, CancellationToken.None).Value;
        FileExports exports = FileExports.From(syntax, LinkSettings.Default);
        ResolvedImports imports = ImportResolver.Resolve(exports, new ImportTable([]), CancellationToken.None);
        FileModel model = SchemaLinker.Link(syntax, imports, CancellationToken.None).Value;

        AssertEndsEarly(token => ProtoParser.Parse(proto, token));
        // Made in a moment, so that how soon it ends cannot be told from noise.
        Assert.Throws<OperationCanceledException>(() => FileExports.From(syntax, LinkSettings.Default, new CancellationToken(canceled: true)));
        AssertEndsEarly(token => SchemaLinker.Link(syntax, imports, token));
        foreach (EmissionUnit unit in EmissionUnit.Split(model).Where(static unit => unit.Enum is not null || unit.Extensions is not null || unit.Message is { Fields.IsEmpty: false }))
        {
            AssertEndsEarly(token => unit.Emit(token));
        }
    }

    // Work is counted in bytes that its thread allocates: a count does not change when the machine is busy. The cancelling thread waits until
    // the process has allocated a share of the work. It may be late, or other tests may allocate meanwhile, so the share varies until one
    // attempt ends inside the first half of the work, and not at its very start.
    private static void AssertEndsEarly(Action<CancellationToken> work)
    {
        work(CancellationToken.None);
        long whole = Allocated(() => work(CancellationToken.None));
        Assert.True(whole > LeastWork, $"{whole} bytes of work are too little to be cut short");
        var watch = Stopwatch.StartNew();
        for (int attempt = 0; attempt == 0 || watch.Elapsed < s_patience; attempt++)
        {
            long ended = AllocatedUntilCancelled(work, whole / 10 * (1 + attempt % 40));
            if (ended > whole / 50 && ended < whole / 2)
            {
                return;
            }
        }
        Assert.Fail("the work went on after it was cancelled");
    }

    private static long AllocatedUntilCancelled(Action<CancellationToken> work, long share)
    {
        using var cancellation = new CancellationTokenSource();
        using var ready = new ManualResetEventSlim();
        long start = long.MaxValue;

        // A thread of its own: other tests may keep those of the pool busy.
        var canceller = new Thread(() =>
        {
            ready.Set();
            SpinWait.SpinUntil(() => GC.GetTotalAllocatedBytes() - Volatile.Read(ref start) >= share);
            cancellation.Cancel();
        });
        canceller.Start();
        ready.Wait();
        long allocated = Allocated(() =>
        {
            Volatile.Write(ref start, GC.GetTotalAllocatedBytes());
            try
            {
                work(cancellation.Token);
            }
            catch (OperationCanceledException)
            {
            }
        });

        // Releases the thread when the whole work was less than the share.
        Volatile.Write(ref start, long.MinValue / 2);
        canceller.Join();
        return allocated;
    }

    private static long Allocated(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
