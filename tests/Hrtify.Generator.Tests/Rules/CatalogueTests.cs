using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Hrtify.Generator.Rules;
using Hrtify.Generator.Tests.Forms;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Hrtify.Generator.Tests.Rules;

/// <summary>
/// The catalogue is the one source of pages' heads, presets, release notes and the README's table.
/// <c>HRTIFY_WRITE=1 dotnet test --filter CatalogueTests</c> writes them.
/// </summary>
public sealed class CatalogueTests
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(Form.Root, "../.."));

    [Fact]
    public void What_is_made_from_it_is_up_to_date()
    {
        var old = new List<string>();
        foreach (var (path, make) in CatalogueTexts.Files())
        {
            var file = Path.Combine(s_root, path);
            var found = File.Exists(file) ? File.ReadAllText(file) : "";
            var text = make(found);
            if (found == text) continue;
            old.Add(path);
            if (Environment.GetEnvironmentVariable("HRTIFY_WRITE") != "1") continue;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(old.Count == 0, "not up to date, HRTIFY_WRITE=1 writes them: " + string.Join(", ", old));
    }

    [Fact]
    public void Ids_stand_once_and_in_order() =>
        Assert.Equal(Catalogue.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), Catalogue.All.Select(rule => rule.Id));

    [Fact]
    public void Each_page_says_what_happens_how_to_mend_and_when_to_suppress() =>
        Assert.All(Catalogue.All, rule =>
        {
            var page = File.ReadAllText(Path.Combine(s_root, "docs/rules", rule.Id + ".md"));
            foreach (var heading in new[] { "## What happens\n\n", "## Example\n\n", "## How to mend\n\n", "## When to suppress\n\n" }) Assert.Contains(heading, page, StringComparison.Ordinal);
        });

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Equal(Catalogue.All.Select(rule => rule.Id + ".md"), Directory.GetFiles(Path.Combine(s_root, "docs/rules")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_descriptor_is_the_catalogue_s_and_its_link_opens_the_page()
    {
        var supported = ShippedRules.All.SelectMany(rule => rule.SupportedDiagnostics).ToList();
        Assert.NotEmpty(supported);
        Assert.All(supported, descriptor =>
        {
            var rule = Assert.Single(Catalogue.All, rule => rule.Id == descriptor.Id);
            Assert.Equal(rule.Category, descriptor.Category);
            Assert.Equal("https://github.com/hrtify/hrtify/blob/main/docs/rules/" + rule.Id + ".md", descriptor.HelpLinkUri);
            Assert.True(File.Exists(Path.Combine(s_root, descriptor.HelpLinkUri[(descriptor.HelpLinkUri.IndexOf("docs/", StringComparison.Ordinal))..])));
            Assert.DoesNotContain("\n", descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });
    }
}
