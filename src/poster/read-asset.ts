/**
 * Gives the bytes of a file of the built element (`dist/cdn`) by its path there: `basemap/world-low-b9013110.json`; nothing
 * where there is no such file.
 */
export type ReadAsset = (path: string) => Promise<Uint8Array | undefined>;
