/**
 * The order in which a story's child nodes are shown: what stands before the first event first, then the events as asked,
 * each followed by what the page put behind it. No node is lost and none is moved in the page.
 */
export function slotOrder<Child>(children: readonly Child[], events: readonly Child[]): Child[] {
  const isEvent = new Set(events);
  const head: Child[] = [];
  const followers = new Map<Child, Child[]>();
  let group = head;
  for (const child of children) {
    if (isEvent.has(child)) followers.set(child, (group = [child]));
    else group.push(child);
  }
  return [...head, ...events.flatMap((event) => followers.get(event) ?? [])];
}
