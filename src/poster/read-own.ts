/** Gives what lies beside a story, by the address that the story has for it. */
export type ReadOwn = (src: string) => Promise<Uint8Array | undefined>;

/** For a story that nothing is read of. */
export const noFile: ReadOwn = () => Promise.resolve(undefined);
