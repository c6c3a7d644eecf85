// No manifest and no page loads this with the others: its `Drive` is its own affair.
const notes = new Drive("notes");
notes.call("links/archive");
