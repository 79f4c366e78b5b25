using Tenants.Engine;

namespace Tenants;

/// <summary>What the rules wrote for one tenant, and what is right.</summary>
internal sealed record Invoice(int Tenant, string Text, string Expected)
{
    private const int Items = 6;

    private const string Rules = """
        let total = 0
        let item = 1
        repeat items
          let total = total + (price(item) + fee) * amount
          let item = item + 1
        end
        print tenant {tenant}: {item - 1} items, total {total}
        """;

    public bool IsRight => Text == Expected;

    /// <summary>Runs the rules for a tenant. Each price is asked for, and comes later.</summary>
    public static async Task<Invoice> WriteAsync(int tenant, Rounds rounds)
    {
        var prices = new Prices(tenant, rounds);
        string text;
        try
        {
            RuleEngine.Begin(prices);
            RuleEngine.Define("tenant", tenant);
            RuleEngine.Define("items", Items);
            RuleEngine.Define("amount", tenant + 1);
            RuleEngine.Define("fee", tenant * 3);
            text = await RuleEngine.RunAsync(Rules);
        }
        catch (RuleFault fault)
        {
            text = $"tenant {tenant}: {fault.Message}";
        }
        finally
        {
            rounds.Leave();
        }

        return new Invoice(tenant, text, Expect(tenant));
    }

    // The same without the engine.
    private static string Expect(int tenant)
    {
        long total = 0;
        for (int item = 1; item <= Items; item++)
        {
            total += (Prices.Of(tenant, item) + (tenant * 3)) * (tenant + 1);
        }

        return $"tenant {tenant}: {Items} items, total {total}";
    }
}
