/** The name of the file at an address: its last part, as people write it; empty where it ends with a folder. */
export function toFileName(url: string): string {
  const name = new URL(url, 'https://example.org').pathname.replace(/^.*\//, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
