import "server-only";

/**
 * What a search finds a customer by, lower case and without accents, as SQL over SQL: files and requests write it by this
 * one formula. `contacts` are the normalised email, phone and document.
 */
export const searchTextSql = (name: string, company: string, contacts: string[], id: string) =>
  `lower(unaccent(concat_ws(' ', ${[name, company, ...contacts, id].join(", ")})))`;
