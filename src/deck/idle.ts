/** What can wait is done outside the step itself: on a slow laptop that is what people wait for. */

/** In a task of its own, most often before the next picture is on the screen. */
export const soon = (act: () => void): void => {
  setTimeout(act);
};

/** When there is nothing else to do. Safari has no idle callbacks. */
export const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 100);
};
