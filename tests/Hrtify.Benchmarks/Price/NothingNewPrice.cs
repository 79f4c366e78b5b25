namespace Hrtify.Benchmarks.Price;

/// <summary>Builds of nothing new alone: they are short, and many of them tell more than a few among long ones.</summary>
internal sealed class NothingNewPrice
{
    private readonly BuildPairs _noOp;

    internal NothingNewPrice(PricedPair projects, int rounds)
    {
        _noOp = new("no-op-build", projects.Order);
        projects.BuildFirst();
        for (var round = 0; round < rounds; round++)
        {
            var (with, plain) = projects.Build(round);
            _noOp.Add(with, plain);
        }
    }

    internal void Print(string prefix, Server server) => _noOp.Print(prefix, 1.05, server);
}
