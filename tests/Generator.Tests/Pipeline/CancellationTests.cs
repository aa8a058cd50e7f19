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

/// <summary>Each stage ends soon after it is cancelled, also in the middle of a single huge message, enum or service.</summary>
public sealed class CancellationTests
{
    private const int Many = 60_000;

    // What takes no longer need not be cut short.
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(2);

    [Theory]
    [InlineData("message M {", "optional string f{0} = {1}; // A field.\n", "}")]
    [InlineData("enum E {", "VALUE_{0} = {1};\n", "}")]
    [InlineData("message M { } service S {", "rpc R{0}(M) returns (M);\n", "}")]
    [InlineData("message M { extensions 1 to max; } extend M {", "optional int32 f{0} = {1};\n", "}")]
    public void A_cancelled_stage_ends_long_before_its_work_does(string start, string each, string end)
    {
        var text = new StringBuilder("syntax = 'proto2'; ").Append(start);
        for (int i = 0; i < Many; i++)
        {
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, each, i, i < 15000 ? i : i + 10_000);
        }
        var proto = new ProtoText("a.proto", "a.proto", Encoding.UTF8.GetBytes(text.Append(end).ToString()));
        ProtoFileSyntax syntax = ProtoParser.Parse(proto, CancellationToken.None).Value;
        FileExports exports = FileExports.From(syntax, LinkSettings.Default);
        ResolvedImports imports = ImportResolver.Resolve(exports, new ImportTable([]), CancellationToken.None);
        FileModel model = SchemaLinker.Link(syntax, imports, CancellationToken.None).Value;

        AssertEndsEarly(token => ProtoParser.Parse(proto, token));
        // Made in a moment, so that how soon it ends cannot be told from noise.
        Assert.Throws<OperationCanceledException>(() => FileExports.From(syntax, LinkSettings.Default, new CancellationToken(canceled: true)));
        AssertEndsEarly(token => SchemaLinker.Link(syntax, imports, token));
        foreach (EmissionUnit unit in EmissionUnit.Split(model).Where(static unit => unit.Enum is not null || unit.Message is { Fields.IsEmpty: false }))
        {
            AssertEndsEarly(token => unit.Emit(token));
        }
    }

    // Some of several attempts must come to an end in less than half of the time that the work takes: others may use the machine too.
    private static void AssertEndsEarly(Action<CancellationToken> work)
    {
        work(CancellationToken.None);
        for (int attempt = 0; attempt < 20; attempt++)
        {
            TimeSpan whole = Measure(() => work(CancellationToken.None));
            if (whole < s_moment)
            {
                // As emitting a message with more fields than C# takes.
                return;
            }
            using var cancellation = new CancellationTokenSource();

            // A thread of its own: other tests may keep those of the pool busy, and its timers with them.
            var canceller = new Thread(() =>
            {
                Thread.Sleep(whole / 10);
                cancellation.Cancel();
            });
            TimeSpan ended = Measure(() =>
            {
                canceller.Start();
                try
                {
                    work(cancellation.Token);
                }
                catch (OperationCanceledException)
                {
                }
            });
            canceller.Join();
            if (ended < whole / 2)
            {
                return;
            }
        }
        Assert.Fail("the work went on after it was cancelled");
    }

    private static TimeSpan Measure(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }
}
