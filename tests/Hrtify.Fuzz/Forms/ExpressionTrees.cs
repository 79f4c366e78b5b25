using System.Collections.Generic;
using Hrtify.Fuzz.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace Hrtify.Fuzz.Forms;

/// <summary>Thread-statics in expression trees: lambdas and query clauses, evaluated on several threads.</summary>
internal static class ExpressionTrees
{
    internal static IReadOnlyList<Form> All { get; } =
    [
        Script.Member("tree-lambda", "%TS static int %t;\ninternal static void %Go() { %t += 3; Expression<Func<int, int>> e = v => v + %t; Stage.Show(\"tree\", e.Compile(true)(2)); }", "%H.%Go();", "%H.%Go();") with { Weight = 4 },
        Script.Member("tree-on-lanes", "%TS internal static int %t;\ninternal static Func<int> %Make() { Expression<Func<int>> e = () => %t * 2; return e.Compile(true); }", "var made = %H.%Make(); for (var lane = 0; lane < 3; lane++) Stage.On(lane, () => { Stage.Show(\"tree\", made()); });") with { Weight = 4 },
        Script.Member("tree-struct-path", "%TS static Pair %p;\ninternal static void %Go() { %p.A += 3; Expression<Func<int>> e = () => %p.A + %p.In.F + %p.Sum(1); Stage.Show(\"tree\", e.Compile(true)()); }", "%H.%Go();") with { Weight = 4 },
        Script.Member("tree-object-path", "%TS static Node %n;\ninternal static void %Go() { %n = new Node { V = 2 }; Expression<Func<int>> e = () => %n.V + %n.P; Stage.Show(\"tree\", e.Compile(true)()); %n = null; }", "%H.%Go();") with { Weight = 4 },
        Script.Member("tree-nested-lambda", "%TS static int %t;\ninternal static void %Go() { %t++; Expression<Func<int[], int>> e = a => a.Select(v => v + %t).Sum(); Stage.Show(\"tree\", e.Compile(true)(new[] { 1, 2 })); }", "%H.%Go();") with { Weight = 3 },
        Script.Member("tree-argument", "%TS static int %t;\nstatic int %Run(Expression<Func<int>> e) { return e.Compile(true)(); }\ninternal static void %Go() { %t++; Stage.Show(\"tree\", %Run(() => %t + 1) + %t); }", "%H.%Go();") with { Weight = 4 },
        Script.Member("tree-nullable-and-text", "%TS static int? %m;\n%TS static %S %s;\ninternal static void %Go() { %m = 4; Expression<Func<string>> e = () => (%m ?? 1) + %s; Stage.Show(\"tree\", e.Compile(true)()); }", "%H.%Go();") with { Weight = 3 },
        Script.Member("queryable-where", "%TS static int %t;\ninternal static void %Go() { %t += 2; Stage.Show(\"query\", new[] { 1, 2, 3, 4 }.AsQueryable().Where(v => v > %t).Select(v => v * %t)); }", "%H.%Go();").VeryRare(),
        Script.Member("queryable-query", "%TS static int %t;\ninternal static void %Go() { %t += 2; Stage.Show(\"query\", from v in new[] { 4, 3, 1 }.AsQueryable() where v > %t orderby v - %t select v + %t); }", "%H.%Go();").VeryRare(),
        Script.Member("queryable-let-group", "%TS static int %t;\ninternal static void %Go() { %t += 2; Stage.Show(\"query\", (from v in new[] { 4, 3, 1 }.AsQueryable() let w = v % (%t + 1) group w by w > %t into g select g.Count()).Sum()); }", "%H.%Go();").VeryRare(),
        Script.Member("queryable-join", "%TS static int %t;\ninternal static void %Go() { %t = 1; Stage.Show(\"query\", from v in new[] { 1, 2 }.AsQueryable() join w in new[] { 1, 2, %t } on v + %t equals w + %t select v * 10 + w); }", "%H.%Go();").VeryRare(),
        Script.Member("queryable-source-only", "%TS static int[] %a;\ninternal static void %Go() { %a = new[] { 1, 2 }; Stage.Show(\"query\", from v in %a.AsQueryable() where v > 1 select v); }", "%H.%Go();").VeryRare(),
        Form.Number("tree-of-any", static pen => "((Expression<Func<int>>)(() => " + pen.UseInTree(Kind.Number) + " + " + pen.UseInTree(Kind.Number) + ")).Compile(true)()").Rare().If(static pen => pen.Flow is not Flow.Initializer),
        Script.Member("tree-text", "%TS static int %t;\ninternal static void %Go() { Expression<Func<int>> e = () => %t + 1; Stage.Show(\"tree\", e.ToString().Length > 0); }", "%H.%Go();") with { Weight = 2 },
    ];
}
