/** Cache keys of imports. */
export const importKeys = {
  all: ["imports"] as const,
  list: () => [...importKeys.all, "list"] as const,
  detail: (id: string) => [...importKeys.all, "detail", id] as const,
  errors: (id: string) => [...importKeys.all, "errors", id] as const,
};
