using AmctGen.Tests;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>Parser, linker and emitters with random files: they return a diagnostic inside the text or correct code, never an exception.</summary>
public sealed class ProtoFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void What_is_changed_is_sound_at_first() => Assert.Empty(ProtoFuzz.UnsoundSamples());

    [Fact]
    public void Any_file_is_read_and_linked() => output.WriteLine(Fuzzing.Run(6_000, static random => new ProtoFuzz(random).Check()));
}
