namespace AmctGen.Generator.Tests;

/// <summary>Runs an action with a small stack, because compilers run generators on threads with small stacks.</summary>
internal static class SmallStack
{
    private const int Size = 1024 * 1024;

    public static void Run(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    test();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            Size);
        thread.Start();
        thread.Join();
        Assert.True(failure is null, failure?.ToString());
    }
}
