import type { ComponentChildren } from 'preact';
import { codexScenario } from '../codex/place';
import { linked } from './term';

/** Authored text knows paragraphs, **bold** and lists, and its terms link to the codex. Everything else stays the character it is. */
export function RichText({ text, within = '' }: { readonly text: string; readonly within?: string }) {
  const scenario = codexScenario.value;
  const seen = new Set([within]);
  const inline = (words: string): ComponentChildren =>
    words
      .split(/(\*\*[^*]+\*\*)/)
      .map((part, i) =>
        part.startsWith('**') && part.endsWith('**') && part.length > 4 ? (
          <strong key={i}>{part.slice(2, -2)}</strong>
        ) : (
          linked(part, scenario, seen)
        ),
      );
  const blocks = text.trim().split(/\n\s*\n/);
  return (
    <>
      {blocks.map((block, i) => {
        const lines = block.split('\n').map((line) => line.trim());
        if (lines.every((line) => line.startsWith('- '))) {
          return (
            <ul key={i}>
              {lines.map((line, j) => (
                <li key={j}>{inline(line.slice(2))}</li>
              ))}
            </ul>
          );
        }
        return <p key={i}>{inline(lines.join(' '))}</p>;
      })}
    </>
  );
}
