/** The name of a host that other machines cannot reach: this machine itself. Null where others can; empty for a page that is a file. */
export function ownMachine({ protocol, hostname }: { readonly protocol: string; readonly hostname: string }): string | null {
  if (protocol === 'file:') return '';
  const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(hostname);
  return loopback ? hostname : null;
}
