// Islands run in the browser. The build of the server leaves this folder out, so its code cannot use these names.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
