using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Hrtify.Package.Tests;

/// <summary>Projects that are strict with themselves: conversion brings no warning of any analyzer beside ours.</summary>
[Collection("package")]
public sealed class AnalyzersBesideTests(PackedPackage package)
{
    private const string Properties =
        "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
        + "<AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><GenerateDocumentationFile>true</GenerateDocumentationFile>";

    private const string Items =
        "<PackageReference Include=\"StyleCop.Analyzers.Unstable\" Version=\"1.2.0.556\" PrivateAssets=\"all\" />"
        + "<PackageReference Include=\"Microsoft.CodeAnalysis.PublicApiAnalyzers\" Version=\"4.14.0\" PrivateAssets=\"all\" />"
        + "<AdditionalFiles Include=\"stylecop.json\" />";

    // Shapes and layout that only the copy has.
    [Fact]
    public void No_style_rule_complains_of_what_the_conversion_wrote()
    {
        var project = package.NewProject("style rules");
        project.WriteProject("App.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>");
        project.Write(".editorconfig", "root = true\n[*.cs]\n" + string.Concat(new[] { "IDE0025", "IDE0027", "IDE0032", "IDE0055" }.Select(id => "dotnet_diagnostic." + id + ".severity = warning\n")));
        project.Write("Program.cs", "System.Console.WriteLine(Lexer.Next());\nSystem.Console.WriteLine(Lexer.Next());\n");
        project.Write("Lexer.cs", "using System;\n\ninternal static class Lexer\n{\n    [ThreadStatic]\n    private static int t_at;\n\n    internal static int Next() => ++t_at;\n\n    internal static class Inner\n    {\n        [ThreadStatic]\n        internal static string t_name = \"a\";\n    }\n}\n");
        Assert.Equal(0, project.Dotnet("build", "-p:Hrtify=false", "-p:NoWarn=HRT1001").ExitCode);
        var built = project.Dotnet("build");
        Assert.True(built.ExitCode == 0 && built.Output.Contains("2 of 2", System.StringComparison.Ordinal), built.Output);
    }

    private const string StyleCop =
        """
        { "settings": {
            "documentationRules": { "companyName": "A Company", "copyrightText": "Copyright (c) A Company." },
            "orderingRules": { "usingDirectivesPlacement": "outsideNamespace" } } }
        """;

    // Style rules that speak of layout, order, naming and headers are the ones that a converted line could wake.
    private const string EditorConfig =
        """
        root = true
        [*.cs]
        indent_size = 4
        insert_final_newline = true
        dotnet_diagnostic.SA1101.severity = none
        dotnet_diagnostic.IDE0055.severity = warning
        dotnet_diagnostic.IDE0040.severity = warning
        dotnet_diagnostic.IDE0044.severity = warning
        dotnet_diagnostic.IDE1006.severity = warning
        dotnet_naming_symbols.statics.applicable_kinds = property
        dotnet_naming_symbols.statics.applicable_accessibilities = private
        dotnet_naming_symbols.statics.required_modifiers = static
        dotnet_naming_style.lower.capitalization = pascal_case
        dotnet_naming_rule.statics.symbols = statics
        dotnet_naming_rule.statics.style = lower
        dotnet_naming_rule.statics.severity = warning
        """;

    private const string Source =
        """
        // <copyright file="Engine.cs" company="A Company">
        // Copyright (c) A Company.
        // </copyright>

        using System;
        using System.Collections.Generic;
        using System.Globalization;

        namespace Company;

        /// <summary>An engine with state per thread.</summary>
        public static class Engine
        {
            /// <summary>The deepest level.</summary>
            public const int Limit = 16;

            private static readonly List<string> Log = [];

            [ThreadStatic]
            private static int depth;

            [ThreadStatic]
            private static List<string>? names;

        #pragma warning disable CA2019 // Only the first thread counts.
            [ThreadStatic]
            private static int first = 3;
        #pragma warning restore CA2019

            /// <summary>Gets or sets the depth.</summary>
            public static int Depth
            {
                get => depth;
                set => depth = value > Limit ? Limit : value;
            }

            /// <summary>Adds a name.</summary>
            /// <param name="name">The name.</param>
            /// <returns>How many there are.</returns>
            public static int Add(string name)
            {
                names ??= [];
                names.Add(name + (first++).ToString(CultureInfo.InvariantCulture));
                Log.AddRange(names);
                return Pool<string>.Count(names) + Log.Count;
            }

            /// <summary>Sums up.</summary>
            /// <param name="numbers">What is summed.</param>
            /// <returns>The sum.</returns>
            internal static int Sum(int[] numbers)
            {
                for (var i = 0; i < numbers.Length; i++)
                {
                    depth += numbers[i];
                }

                foreach (var number in numbers)
                {
                    if (number > Limit)
                    {
                        depth = number;
                    }
                }

                while (names == null)
                {
                    names = null;
                    if (depth++ > Limit)
                    {
                        return depth;
                    }
                }

                return depth + names.Count;
            }

            private static class Pool<T>
            {
                [ThreadStatic]
                private static T? last;

                internal static int Count(List<T> items)
                {
                    last = items[^1];
                    return last is null ? 0 : items.Count;
                }
            }
        }

        """;

    private const string Awaits =
        """
        // <copyright file="Reading.cs" company="A Company">
        // Copyright (c) A Company.
        // </copyright>

        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        namespace Company;

        /// <summary>Reads, with state per thread.</summary>
        internal static class Reading
        {
        #pragma warning disable CA2019 // Only the first thread has one.
            [ThreadStatic]
            private static readonly object Gate = new();
        #pragma warning restore CA2019

            [ThreadStatic]
            private static volatile bool busy;

            [ThreadStatic]
            private static string? text;

            [ThreadStatic]
            private static (int Line, int Column) place;

            /// <summary>Gets how many were read.</summary>
            [field: ThreadStatic]
            internal static int Count { get; private set; } = 1;

            /// <summary>Reads on.</summary>
            /// <param name="next">What comes next.</param>
            /// <param name="all">What there was.</param>
            /// <returns>A task.</returns>
            internal static async Task<int> ReadAsync(Task<string> next, IEnumerable<string> all)
            {
                busy = !busy;
                text = await next.ConfigureAwait(false);
                place.Line += await Task.FromResult(text.Length).ConfigureAwait(false);
                Count++;
                return Add(ref place.Column, await Task.FromResult(2).ConfigureAwait(false)) + all.AsQueryable().Count(word => word == text) + (Gate is null ? 1 : 0);
            }

            private static int Add(ref int to, int value) => to += value;
        }

        """;

    private const string PublicApi =
        """
        #nullable enable
        Company.Engine
        const Company.Engine.Limit = 16 -> int
        static Company.Engine.Depth.get -> int
        static Company.Engine.Depth.set -> void
        static Company.Engine.Add(string! name) -> int
        """;

    [Fact]
    public void Every_rule_of_the_SDK_StyleCop_and_PublicApi_with_warnings_as_errors()
    {
        var project = package.NewProject("strict");
        project.WriteProject("Company.csproj", Properties, Items);
        project.Write("stylecop.json", StyleCop);
        // Its thread-statics stand on both sides of awaits on purpose.
        project.Write(".editorconfig", EditorConfig + "\n[*.cs]\ndotnet_diagnostic.HRT1009.severity = none\n");
        project.Write("Engine.cs", Source);
        project.Write("Reading.cs", Awaits);
        project.Write("PublicAPI.Shipped.txt", "#nullable enable\n");
        project.Write("PublicAPI.Unshipped.txt", PublicApi);

        var plain = project.Dotnet("build", "-p:Hrtify=false", "-p:WarningsNotAsErrors=HRT1001");
        Assert.All(plain.Reports("[A-Z]+"), line => Assert.True(line.Contains("HRT1001", System.StringComparison.Ordinal), line));
        var converted = project.Dotnet("build");
        Assert.All(converted.Reports("[A-Z]+"), line => Assert.Fail(line));
        Assert.Contains("Hrtify: 9 of 9 thread-statics converted in 2 files", converted.Output);

        // The rules were awake: a name that breaks them is reported.
        project.Write("Engine.cs", Source.Replace("Log", "log", System.StringComparison.Ordinal));
        Assert.Contains(project.Dotnet("build").Reports("[A-Z]+"), line => line.Contains("SA1311", System.StringComparison.Ordinal));
    }
}
