/** All that a command can see and touch; `main` makes it of the process, a test of what it likes. */
import type { DrawingTools } from '../publish/index.js';

/** What the command line ends with: 0 all is well, 1 errors were found in the content, 2 the work could not be done. */
export type ExitCode = 0 | 1 | 2;

/** How a text stands out on a terminal, by Node's names. */
export type TerminalStyle = 'bold' | 'dim' | 'red' | 'yellow';

/** A stream that a person or a program reads. */
export interface Output {
  readonly write: (text: string) => void;
  /** Whether a person looks at it as it is written: progress is for them alone. */
  readonly isTerminal: boolean;
  /** `text` in a colour or a style, where the stream shows them. */
  readonly paint: (style: TerminalStyle, text: string) => string;
}

/** The surroundings of a command. */
export interface World extends Required<DrawingTools> {
  readonly version: string;
  readonly out: Output;
  readonly err: Output;
  /** The bytes of a file, or of the standard input for `-`, as they come. @throws an error of Node's file system */
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
  /** So many bytes of a file from `offset` on; fewer where it ends before. @throws an error of Node's file system */
  readonly readPart: (path: string, offset: number, length: number) => Promise<Uint8Array>;
  /** Asks a server, which only a command does whose user has named it. @throws what the platform's `fetch` does */
  readonly fetch: (url: string, request: RequestInit) => Promise<Response>;
  /** Asks the person at the terminal, and gives the answer, one line; absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<string>;
  /** The paths of all files in a folder and its folders, from there, `/` between their parts. @throws an error of Node's file system */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The names of what is in a folder itself. @throws an error of Node's file system */
  readonly names: (folder: string) => Promise<readonly string[]>;
  /** Where a file really is, links followed. @throws an error of Node's file system */
  readonly realPath: (path: string) => Promise<string>;
  /**
   * Writes a file, with the folders it needs. An existing one is replaced only by `replace`, and whole or not at all.
   * @throws an error of Node's file system, `EEXIST` where the file is there
   */
  readonly write: (path: string, content: string | Uint8Array, how?: 'replace') => Promise<void>;
  /** Removes a file. @throws an error of Node's file system */
  readonly remove: (path: string) => Promise<void>;
  /** What an ES module exports. @throws whatever Node, or the module itself, throws */
  readonly load: (path: string) => Promise<Readonly<Record<string, unknown>>>;
  /** The folder of the built element. */
  readonly element: string;
  /** The folder of the regions that do not come with it. */
  readonly regions: string;
  /** The file of the schema of story documents. */
  readonly schema: string;
  /** The street pack of a made-up town, for stories to begin with. */
  readonly streets: string;
  /** Aborted when the user asks the program to end. */
  readonly stopped: AbortSignal;
}

/** What the user did wrong, or what the machine did not let us do: told without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
