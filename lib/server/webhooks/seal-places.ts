import "server-only";

/** Where the two sealed secrets of a webhook are at home: one copied to another place does not open. */
export const sealPlaces = (webhook: string) => ({
  present: `webhooks/${webhook}/secret`,
  previous: `webhooks/${webhook}/previous_secret`,
});
