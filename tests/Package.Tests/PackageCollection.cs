namespace AmctGen.Package.Tests;

/// <summary>All tests share one package, packed once.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<Consumer>
{
    public const string Name = "package";
}
