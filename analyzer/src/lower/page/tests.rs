use super::constants::constants;
use super::{Markup, loaded_scripts, lower, script_path, server_code};
use crate::ir::{ExprKind, File, Span};
use crate::lower::dump::dump;

fn lowered(page: &str, markup: Markup) -> File {
    let file = lower(page, markup);
    assert_eq!(file.problems, [], "in\n{page}");
    file
}

#[track_caller]
fn check(page: &str, markup: Markup, expected: &str) {
    assert_eq!(dump(&lowered(page, markup)), expected, "of\n{page}");
}

/// What the calls of a file look like in the page.
fn calls<'p>(page: &'p str, file: &File) -> Vec<&'p str> {
    let calls = file.exprs.iter().filter(|expr| matches!(expr.kind, ExprKind::Call { .. }));
    calls.map(|expr| &page[expr.span.start as usize..expr.span.end as usize]).collect()
}

#[test]
fn scripts_of_a_page_are_one_file() {
    check(
        "<html><script>\n  var a = 1;\n</script><p>é</p><script src=\"js/b.js\"></script><script type='text/x-template'><a href=x></script>\n\
         <script>go(a)</script><script type=module src=/m.js></script></html>",
        Markup::Html,
        "import _ = \"./js/b.js\".*all*\nimport _ = \"/m.js\".\nlocals a\nlet a = 1\ngo(a)\n",
    );
}

#[test]
fn places_are_those_of_the_page() {
    let page =
        "<p>é</p>\n<script>\n  é.get('/a', \"b{{ c.d }}e\");\n</script>\n<a onclick=\"go(&quot;x&quot;)\">é</a><script>late()</script>";
    let file = lowered(page, Markup::Html);
    assert_eq!(calls(page, &file), ["é.get('/a', \"b{{ c.d }}e\")", "late()", "go(&quot;x&quot;)"]);
}

#[test]
fn what_a_server_fills_in_is_unknown() {
    check(
        "<script>var a = {{ a|tojson }};\n{% if x %}b('{{ b }}/c'){% endif %}\nvar d = \"h\\n{% if q %}q-{% endif %}e$\", f = `g<%= h %>`; // '{{ i }}'\n\
         var url = \"<?php echo $cfg['host']; ?>/x\"</script>",
        Markup::Html,
        "locals a d f url\nlet a = __server__.a\nb(`__server__.b \"/c\"`)\nlet d = `\"h\\n\" __server__.choice \"e$\"`\nlet f = `\"g\" __server__.h`\nlet url = `__server__.host \"/x\"`\n",
    );
}

#[test]
fn thymeleaf_and_jsp() {
    check(
        "<script>let a = /*[[${user.token}]]*/ 'x'; let b = [[${b}]]; f('/c/[(${c})]'); let d = [[1], /*[[*/ 2]</script>",
        Markup::Html,
        "locals a b d\nlet a = __server__.token\nlet b = __server__.b\nf(`\"/c/\" __server__.c`)\nlet d = [[1], 2]\n",
    );
    check(
        "<script>let a = \"${sessionScope.a}\"; let b = ${b}; let c = `${c}`;</script>",
        Markup::Jsp,
        "locals a b c\nlet a = `__server__.a`\nlet b = __server__.b\nlet c = `__server__.c`\n__session__.shown(__session__.read(\"a\"))\n",
    );
}

#[test]
fn plain_scripts_may_look_like_templates() {
    check(
        "<script>f({a: {b: 1}}); if (x) {{ y(); }}\nvar t = `{a: ${ {b: {}} }}`, s = '<b>' + \"{c}\", m = a < b;</script>",
        Markup::Html,
        "locals m s t\nf({a: {b: 1}})\nif x\n  block\n    y()\nlet t = `\"{a: \" {b: {}} \"}\"`\nlet s = (\"<b>\" + \"{c}\")\nlet m = (a < b)\n",
    );
}

#[test]
fn addresses_of_links_and_forms() {
    check(
        "<a href=\"https://{{ d }}.x.com/t?a=1&amp;b=2\">x</a><a href='/local'>y</a><form action=https://x.com/go></form>\n\
         <form method=post action=https://x.com/go></form><link href=https://x.com/a.css>\n\
         <meta http-equiv=Refresh content=\"0; url=https://x.com/`r`\"><iframe src=https://x.com/f></iframe><img src=https://x.com/i>",
        Markup::Html,
        "<\"\" {href: `\"https://\" __server__.d \".x.com/t?a=1&b=2\"`} []>\n<\"\" {action: \"https://x.com/go\"} []>\n<\"\" {href: \"https://x.com/`r`\"} []>\n<\"\" {href: \"https://x.com/f\"} []>\n",
    );
}

#[test]
fn fields_of_forms_are_their_query() {
    check(
        "<form action='https://x.com/go'><input type=hidden name=a value='1 &amp; {{ b }}'><p><select name=c></select><input name='d[]'>\
         <input value=e></form><input type=hidden name=f value=g><form action='https://x.com/q?h=i'><input type=hidden name=j value=k></form>",
        Markup::Html,
        "<\"\" {action: `\"https://x.com/go?a=1 & \" __server__.b \"&c=\" __server__.c`} []>\n<\"\" {action: \"https://x.com/q?h=i\"} []>\n",
    );
}

#[test]
fn handlers_run_code() {
    let page = "<button onclick=\"save(1); return false\" onhover=''>x</button><a href=\"javascript:void open('u')\">y</a><b on=x>z</b>";
    let file = lowered(page, Markup::Html);
    assert_eq!(calls(page, &file), ["save(1)", "open('u')"]);
}

#[test]
fn components_of_vue() {
    let page = "<script lang=ts setup>\nconst a = <string>b;\n</script><template><a :href=\"link(a)\" @click=\"go\" @x.prevent=\"a = f($event)\" v-if=\"no(1)\" :k='c'>{{ d }}</a></template>";
    check(
        page,
        Markup::Vue,
        "locals a\nlet a = b\n<\"\" {href: link(a)} []>\narrow(event, $event) {\n  go(event)\n}\narrow(event, $event) {\n  (a = f($event))\n}\n",
    );
}

#[test]
fn components_of_svelte_and_astro() {
    let page = "<script>let d;</script>{#if d}<a href=\"https://{d.x}/p\" on:click={() => go(d)} {d}>x</a><a href={url(d)}/>{/if}";
    let file = lowered(page, Markup::Svelte);
    assert_eq!(calls(page, &file), ["go(d)", "url(d)"]);
    let page = "---\nconst x: string = await load('a');\n---\n<p>{x}</p><script>run()</script><a href={to(x)}>x</a>";
    let file = lowered(page, Markup::Astro);
    assert_eq!(calls(page, &file), ["load('a')", "run()", "to(x)"]);
}

#[test]
fn one_bad_part_does_not_hide_the_others() {
    let page = "<script>\n  good(1);\n  var a = ;\n  function f() {\n    good(2);\n  }\n</script><a onclick='bad('>x</a><a onclick='good(3)'>x</a>\n<script>good(4)</script>";
    let file = lower(page, Markup::Html);
    assert_eq!(calls(page, &file), ["good(2)", "good(1)", "good(4)", "good(3)"], "functions come first");
    assert_eq!(file.problems.len(), 1);
    let place = file.problems[0].span;
    assert_eq!(page[place.start as usize..place.end as usize].trim(), "var a = ;");
}

#[test]
fn scripts_in_comments_of_the_markup() {
    check(
        "<script><!--\n a(1)\n//--></script><script>//<![CDATA[\n b(2)\n//]]></script><!-- <script>no()</script> -->",
        Markup::Html,
        "a(1)\nb(2)\n",
    );
}

#[test]
fn code_that_the_server_runs() {
    let code = |page: &'static str, markup| server_code(page, markup).into_iter().map(|range| page[range].trim()).collect::<Vec<_>>();
    let page = "<% call(1) %> /text <p title='<%= quiet(1) %>'><%# no %><%-- no %> --%><%= shown %></p><script>f('<%= quiet(2) %>'); <% if x %></script>\
        <script runat=\"server\">void Load() {}</script>";
    assert_eq!(code(page, Markup::Html), ["void Load() {}", "<% call(1) %>", "<%= shown %>", "<% if x %>", "quiet(1)", "quiet(2)"]);
    let page = "@model Page\n@{ var a = \"}\"; if (b) { c(); } }<p>/text @Model.Name</p>@functions { string F() => \"{\"; }@* no *@";
    assert_eq!(code(page, Markup::Razor), ["@", "var a = \"}\"; if (b) { c(); } }", "@Model.Name", "string F() => \"{\"; }"]);
    for page in ["<%", "@{", "@{ \"", "@functions", "@code {{{", "<script runat=server>", "@"] {
        assert!(server_code(page, Markup::Razor).iter().all(|range| range.end <= page.len()), "{page}");
    }
}

#[test]
fn texts_that_a_page_names() {
    let named = |page, markup| {
        let mut named: Vec<_> = constants(page, markup).into_iter().collect();
        named.sort_unstable();
        named
    };
    let page = "{% set api = \"https://a.example\" %}{% set twice = 'a' %}{% set twice = 'b' %}{% if x == 'no' %}{%😀last = 'c'%}";
    let texts = |page, markup| named(page, markup).into_iter().map(|(name, text)| format!("{name} {text}")).collect::<Vec<_>>();
    assert_eq!(texts(page, Markup::Html), ["api https://a.example", "last c"]);
    assert_eq!(texts("<% a = 'x'; a << 'y'; b = 'x'.upcase; c = 'x' +\n 'y' %>", Markup::Html), ["c xy"]);
    assert_eq!(texts("@{ var api = \"a\"; x.y = \"no\"; sum += \"no\"; é = \"b\"; }", Markup::Razor), ["api a", "é b"]);
    let page = "<?php $d = getenv('D'); $root = \"https://$d.a.example/{$x->path}\"; $api = $root . '/v1' . part($q['k']) . \"/x\"; $no = $d; $cost = '$1'; ?>";
    let api = "api https://${__server__.d}.a.example/${__server__.path}/v1${__server__.k}/x";
    assert_eq!(texts(page, Markup::Html), [api, "root https://${__server__.d}.a.example/${__server__.path}"]);
    let page = "<% const a = `https://${req.host}/v1`; const b = opts.base + '/v2' %>{% set c = 'https://' ~ host ~ '/v3' %}";
    let all = ["a https://${__server__.host}/v1", "b ${__server__.base}/v2", "c https://${__server__.host}/v3"];
    assert_eq!(texts(page, Markup::Html), all);
    assert_eq!(texts("@{ var a = $\"https://{Model.Host}/v1\"; }", Markup::Razor), ["a https://${__server__.Host}/v1"]);
}

#[test]
fn paths_of_scripts() {
    for (src, expected) in [
        ("app.js", Some("./app.js")),
        ("../lib/app.js?v=3", Some("../lib/app.js")),
        ("/static/app.js", Some("/static/app.js")),
        ("~/js/app.js", Some("/js/app.js")),
        ("{{ url_for('static', filename='js/app.js') }}", Some("/js/app.js")),
        ("{% static \"js/app.js\" %}", Some("/js/app.js")),
        ("<?= $base ?>/js/app.js", Some("/js/app.js")),
        ("{{ asset('js/app.js') }}", Some("/js/app.js")),
        ("https://cdn.example/x.js", None),
        ("//cdn.example/x.js", None),
        ("{{ script }}", None),
        ("", None),
    ] {
        assert_eq!(script_path(src).as_deref(), expected, "{src}");
    }
    let page = "<script src=a.js></script><script type='application/json' src=b.js></script><script type=module src=c.js></script>";
    let found = loaded_scripts(page, Markup::Html);
    assert_eq!(found.iter().map(|(_, path, module)| (path.as_str(), *module)).collect::<Vec<_>>(), [("./a.js", false), ("./c.js", true)]);
}

proptest::proptest! {
    /// Whatever a page holds, every place lies on whole characters of it.
    #[test]
    fn places_lie_in_the_page(
        page in r#"(<script>|</script>|<a href="https://|onclick="|<\?= |\?>|\{\{|\}\}|\{%|%\}|<%|%>|@|&amp;|`|\$\{|[a-z=(){}"'\\,|.;! \n\té😀0-9/<>-]){0,60}"#
    ) {
        for markup in [Markup::Html, Markup::Jsp, Markup::Razor, Markup::Blade, Markup::Vue, Markup::Svelte, Markup::Astro] {
            let file = lower(&page, markup);
            for expr in &file.exprs {
                let Span { start, end } = expr.span;
                proptest::prop_assert!(start <= end && page.get(start as usize..end as usize).is_some(), "{} {:?}", page, expr);
            }
            for problem in &file.problems {
                proptest::prop_assert!(page.get(problem.span.start as usize..problem.span.end as usize).is_some(), "{} {:?}", page, problem);
            }
        }
    }
}
