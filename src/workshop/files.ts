/** What the parser lets in (LIMITS of the scenario room); here as a number, so that the page need not carry the parser. */
export const LARGEST = 1_000_000;

/** Files on the reader's disk: the File System Access API where the browser has it, else a file field and a download. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string;
  readonly handle: FileHandle | null;
}
export type NotOpened =
  | { readonly kind: 'too-large'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'not-text'; readonly name: string };

export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}
interface Pickers {
  showOpenFilePicker?(options: object): Promise<readonly FileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileHandle>;
}

const TYPES = [{ description: 'YAML', accept: { 'application/yaml': ['.yaml', '.yml'] } }];
const pickers = window as unknown as Pickers;

/** Null when nothing was chosen. */
export async function openFile(): Promise<OpenedFile | NotOpened | null> {
  if (pickers.showOpenFilePicker) {
    try {
      const [handle] = await pickers.showOpenFilePicker({ types: TYPES });
      return handle ? readFile(await handle.getFile(), handle) : null;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      // Refused inside a frame, for example: the field below works there.
    }
  }
  const file = await askByField();
  return file ? readFile(file, null) : null;
}

export async function readFile(file: File, handle: FileHandle | null): Promise<OpenedFile | NotOpened> {
  // Before anything is read: a mistaken click on a film must not fill the memory.
  if (file.size > LARGEST) return { kind: 'too-large', name: file.name, bytes: file.size };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return { name: file.name, text: text.replaceAll('\r\n', '\n'), handle };
  } catch {
    return { kind: 'not-text', name: file.name };
  }
}

function askByField(): Promise<File | null> {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = '.yaml,.yml,.txt';
  field.hidden = true;
  document.body.append(field);
  return new Promise((resolve) => {
    const answer = (file: File | null): void => {
      field.remove();
      resolve(file);
    };
    field.addEventListener('change', () => answer(field.files?.[0] ?? null));
    field.addEventListener('cancel', () => answer(null));
    field.click();
  });
}

/** Saves where the text came from, else asks where; a download where nobody can be asked. Null when the reader thought better of it. */
export async function saveFile(
  name: string,
  text: string,
  known: FileHandle | null,
): Promise<{ readonly handle: FileHandle | null } | null> {
  if (known || pickers.showSaveFilePicker) {
    try {
      const handle = known ?? (await pickers.showSaveFilePicker?.({ suggestedName: name, types: TYPES })) ?? null;
      if (handle) {
        const out = await handle.createWritable();
        await out.write(text);
        await out.close();
        return { handle };
      }
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
    }
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return { handle: null };
}
