export type Redact = (text: string) => string;

/** Hides a token in whatever form git or a server may echo it, and any password in a URL. */
export function redactor(token: string | undefined): Redact {
  const forms = token === undefined ? [] : secretForms(token);
  return (text) => {
    const hidden = forms.reduce((rest, form) => rest.replaceAll(form, '***'), text);
    return hidden.replace(/(\w:\/\/)[^\s/@']+@/g, '$1***@').replace(/(authorization:\s*\w+\s+)[^\s'"]+/gi, '$1***');
  };
}

/** The value of the header that GitHub, Gitea and GitLab accept for any kind of token. */
export function basicCredentials(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}

function secretForms(token: string): string[] {
  const encoded = [basicCredentials(token), Buffer.from(token).toString('base64'), encodeURIComponent(token)];
  const forms = [token, ...encoded, ...encoded.map((form) => form.replace(/=+$/, ''))];
  // Longest first, so that no form is left half replaced.
  return [...new Set(forms)].sort((one, other) => other.length - one.length);
}
