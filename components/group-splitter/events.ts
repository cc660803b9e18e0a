/** The event of a group splitter. Read the groups from the target. */

/** Other groups than before: made, made again, dropped, or with other topics. */
export class GroupsChangeEvent extends Event {
  constructor() {
    super('groups-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'groups-change': GroupsChangeEvent;
  }
}
