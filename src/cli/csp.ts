import type { Plugin } from 'vite';

/**
 * The page may load from its own host only. `data:` and `blob:` pictures stay allowed because Phaser makes its own
 * textures that way and never boots without them. No inline script or style, no eval.
 */
export const CONTENT_SECURITY_POLICY =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; style-src 'self'; script-src 'self'; form-action 'none'; worker-src 'self'; manifest-src 'self'";

/** What a server of the built game adds to every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Writes the policy into the built page, so that it holds on any host. The development server needs inline styles and goes without. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY }, injectTo: 'head-prepend' },
    ],
  };
}
