/** Pieces of a stream for git fast-import. */

/** The content of a blob or a message, counted so that it may hold anything. */
export function fastImportData(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

/** @param content `null` deletes */
export function fastImportChange(path: string, content: string | Uint8Array | null, mode: string): Buffer {
  const quoted = `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
  if (content === null) return Buffer.from(`D ${quoted}\n`);
  return Buffer.concat([Buffer.from(`M ${mode} inline ${quoted}\n`), fastImportData(content)]);
}
