using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hrtify.Fuzz.Forms;
using Hrtify.Fuzz.Programs;
using Xunit;

namespace Hrtify.Fuzz.Tests;

/// <summary>What CI plays: a fixed seed, one to two minutes on two cores.</summary>
[Collection("workers")]
public sealed class CampaignTests
{
    [Fact]
    public void The_programs_of_a_fixed_seed_do_not_differ()
    {
        var run = FuzzRun.Of("--seed", "20261", "--programs", "600", "--jobs", "2", "--shrink", "30", "--most", "3");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Matches(new Regex("^600 programs, [0-9]+ forms covered, [0-9]+ fields refused, 0 differences$"), run.LastLine);
    }

    [Fact]
    public void A_seed_makes_the_same_programs_each_time() =>
        Assert.Equal(JsonSerializer.Serialize(new Batches(5, 20, null).Make(0)), JsonSerializer.Serialize(new Batches(5, 20, null).Make(0)));

    [Fact]
    public void A_seed_begins_with_the_same_programs_however_many_are_asked_for() =>
        Assert.Equal(JsonSerializer.Serialize(new Batches(5, 20, null).Make(0).Programs), JsonSerializer.Serialize(new Batches(5, 120, null).Make(0).Programs.Take(20)));

    [Fact]
    public void A_form_that_is_asked_for_is_used()
    {
        foreach (var form in Registry.All.Where(form => form.Slot == Slot.Member))
            Assert.True(new Batches(5, 30, form.Name).Make(0).Programs.Sum(program => program.Forms.GetValueOrDefault(form.Name)) > 0, form.Name);
    }
}
