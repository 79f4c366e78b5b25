using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>All tests share one pack, and run one after the other: two packs at once would write the same obj folder.</summary>
[CollectionDefinition("package")]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>;
