use insta::assert_snapshot;

use super::lowered;
use crate::lower::javascript::Dialect::Tsx;

#[test]
fn elements() {
    let source = r##"
export function Login({ url }: Props) {
  return (
    <Layout.Page title="a &amp; b" wide {...rest} key={url}>
      <a href={`${url}/x`} onClick={() => go()} data-id='1'>
        Sign in&nbsp;&#33; {name}
        {/* nothing */}
      </a>
      <>{...list}</>
      <svg:path xlink:href="#a" icon=<b/> />
    </Layout.Page>
  );
}
"##;
    assert_snapshot!(lowered(Tsx, source), @r##"
    locals Login
    function Login({url: url}: Props) {
      return <Layout.Page {title: "a & b", wide: true, ...rest, key: url} [<"a" {href: `url "/x"`, onClick: arrow onClick() {
        return go()
      }, data-id: "1"} ["Sign in\u{a0}!", name]>, <"" {} [list]>, <"svg:path" {xlink:href: "#a", icon: <"b" {} []>} []>]>
    }
    export Login = Login
    "##);
}
