// Of the same name as a package that this one depends on: an import of that means the package.
export default function () {
  throw new Error("nobody asks this one for the time");
}
