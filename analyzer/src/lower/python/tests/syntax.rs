use super::*;

#[test]
fn explore() {
    for text in [
        "print \"hello\" % x\nprint x\nfoo(1)\ntry:\n    a()\nexcept ValueError, e:\n    raise IOError, 'x'\nprint >>sys.stderr, 'a'\nexec 'code'\nb = `x`\nbar(2)\ndef f((a, b), c): pass\nif a <> b: baz(0777)\nend(ur'x')\n",
        "async async\ndef f(:\n  pass\nx = (1\ny = foo(2)\n@\nclass A\n   def g(self): self.x\nz=f\"{a\"\nimport\nfrom . import\nlast()\n",
    ] {
        let file = lower(text);
        eprintln!("{}\n{:#?}", sketch::sketch(&file), file.problems);
    }
    panic!();
}
