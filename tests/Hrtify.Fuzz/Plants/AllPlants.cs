using System.Collections.Generic;
using System.Linq;

namespace Hrtify.Fuzz.Plants;

/// <summary>All plants by name.</summary>
internal static class AllPlants
{
    internal static IReadOnlyList<Plant> All { get; } = [Plant.None, .. StoragePlants.All, .. InitializerPlants.All, .. TextPlants.All, .. TwinPlants.All, .. ProcessPlants.All, .. ContextPlants.All, .. LaterPlants.All];

    internal static Plant? Named(string name) => All.FirstOrDefault(plant => plant.Name == name);
}
