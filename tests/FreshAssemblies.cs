using System.Reflection;
using System.Runtime.Loader;

namespace AmctGen.Tests;

/// <summary>Runs code in newly loaded assemblies, so that everything that is created on first use is created again, by several threads at once.</summary>
internal sealed class FreshAssemblies() : AssemblyLoadContext(null, isCollectible: true)
{
    private const int Threads = 4;

    /// <summary>Reloads the assembly of the tests and those that it tests in each round, and calls a method of it on several threads at the same moment.</summary>
    /// <param name="type">The class of the method.</param>
    /// <param name="method">A static method without parameters that returns the problem; null if there is none.</param>
    /// <param name="rounds">The number of times that everything is loaded.</param>
    /// <returns>The problems, each once.</returns>
    public static string[] Run(Type type, string method, int rounds)
    {
        var problems = new HashSet<string>();
        for (int round = 0; round < rounds; round++)
        {
            var context = new FreshAssemblies();
            MethodInfo fresh = context.LoadFromAssemblyPath(type.Assembly.Location).GetType(type.FullName!, throwOnError: true)!.GetMethod(method)!;
            problems.UnionWith(RunAtOnce(fresh.CreateDelegate<Func<string?>>()));
            context.Unload();
        }
        return [.. problems];
    }

    /// <summary>Calls a function on several threads at the same moment.</summary>
    /// <returns>The problems.</returns>
    public static IEnumerable<string> RunAtOnce(Func<string?> function)
    {
        var problems = new string?[Threads];
        using var barrier = new Barrier(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            barrier.SignalAndWait();
            try
            {
                problems[index] = function();
            }
            catch (Exception exception)
            {
                problems[index] = exception.ToString();
            }
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        return problems.OfType<string>();
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name!.StartsWith("AmctGen", StringComparison.Ordinal) ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")) : null;
}
