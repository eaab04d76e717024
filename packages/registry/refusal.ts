/** What a registry says when it refuses (OCI distribution specification, "Error codes"). Pure. */

export interface Refusal {
  /** `MANIFEST_UNKNOWN`; undefined when the body is no registry's, such as a proxy's page. */
  code: string | undefined;
  /** One line. */
  message: string;
}

export function readRefusal(status: number, body: string): Refusal {
  const [first] = errorsOf(body);
  if (first === undefined) return { code: undefined, message: `answered ${status}` };
  const said = first.message === '' ? first.code : `${first.code}: ${first.message}`;
  return { code: first.code, message: `answered ${status} (${said.replaceAll(/\s+/g, ' ').slice(0, 200)})` };
}

function errorsOf(body: string): { code: string; message: string }[] {
  const parsed = parseJson(body);
  const errors = fields(parsed)['errors'];
  if (!Array.isArray(errors)) return [];
  return errors.map(fields).flatMap(({ code, message }) => {
    return typeof code === 'string' ? [{ code, message: typeof message === 'string' ? message : '' }] : [];
  });
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of an object that somebody else sent; anything else has none. */
export function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
