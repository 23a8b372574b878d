/** Appointments of the first day: customer, store, time, place, subject as booked, days booked ahead. */
export const firstDay: readonly (readonly [string, string, string, string, string, number])[] = [
  ["Davi Moraes", "jardins", "10:30", "Fitting room 1", "A fitting", 2],
  ["Regina Sampaio", "jardins", "12:00", "Fitting room 2", "", 6],
  ["Otto Lindqvist", "jardins", "14:30", "Fitting room 3", "A first suit", 4],
  ["Helena Prado", "jardins", "16:00", "Fitting room 2", "Something for next month", 5],
  ["Ana Lúcia Ferraz", "jardins", "17:30", "Fitting room 1", "", 9],
  ["Mariana Coutinho", "jardins", "18:45", "Fitting room 2", "The new prints", 3],
  ["Stella Aguiar", "leblon", "11:00", "Fitting room 1", "", 7],
  ["Luciana Galvão", "leblon", "15:30", "Fitting room 2", "Weekend clothes", 3],
  ["Graça d'Orey", "chiado", "13:00", "Salon", "A gala in spring", 12],
];

export const times = ["10:30", "12:00", "14:30", "16:00", "17:30", "18:45"] as const;
export const places = ["Fitting room 1", "Fitting room 2", "Fitting room 3", "Salon"] as const;
export const subjects = [
  "",
  "",
  "Something for work",
  "A present",
  "The new pieces",
  "Alterations",
  "For a dinner",
] as const;
