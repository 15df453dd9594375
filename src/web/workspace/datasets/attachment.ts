/** Answers with a file to be saved, whatever it holds: never shown by the browser on our own pages. */
export function attachment(
  content: BodyInit,
  { name, type, size }: { readonly name: string; readonly type: string; readonly size: number },
): Response {
  const plain = name.replaceAll(/[^\w.-]+/g, "_");
  return new Response(content, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(size),
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}
