import type { Occasion, Words } from "./garment";

/** Words that name an occasion: in an occasion column (`column` too) or in a name and description. */
export type OccasionWords = Words & { name: Occasion; column: string };

export const occasionWords: readonly OccasionWords[] = [
  {
    name: "work",
    column: "work, business, career, professional, trabajo, trabalho, profissional, escritorio, office",
    en: "office, workwear, business, work wear, boardroom, professional look",
    pt: "escritorio, trabalho, executivo, executiva, reuniao",
    es: "oficina, trabajo, ejecutivo, ejecutiva, reunion",
  },
  {
    name: "evening",
    column: "evening, date, date night, dinner, night out, night, noite, noche, jantar, cena, encontro, cita",
    en: "evening, evening wear, date night, night out, dinner date",
    pt: "noite, jantar",
    es: "noche, cena",
  },
  {
    name: "party",
    column:
      "party, cocktail, club, celebration, birthday, festa, fiesta, balada, coquetel, coctel, aniversario, cumpleanos",
    en: "party, parties, partywear, cocktail, nightclub",
    pt: "festa, balada, coquetel",
    es: "fiesta, coctel",
  },
  {
    name: "wedding",
    column: "wedding, wedding guest, bridal, bride, bridesmaid, casamento, madrinha, noiva, boda, novia, invitada",
    en: "wedding, bridal, bridesmaid, bride, wedding guest",
    pt: "casamento, madrinha, noiva",
    es: "boda, novia, invitada",
  },
  {
    name: "formal-event",
    column:
      "formal, formal event, formal affair, black tie, gala, prom, ceremony, formatura, graduacao, gala, evento formal, graduacion, ceremonia, cerimonia",
    en: "black tie, black-tie, gala, prom, red carpet, formal event, formal occasion, formal attire",
    pt: "gala, formatura, evento formal, cerimonia",
    es: "gala, graduacion, evento formal, ceremonia",
  },
  {
    name: "everyday",
    column: "everyday, casual, daily, day, day to day, dia a dia, diario, cotidiano, basico, basics",
    en: "everyday, every day, day-to-day",
    pt: "dia a dia, cotidiano",
    es: "dia a dia, diario",
  },
  {
    name: "weekend",
    column: "weekend, leisure, brunch, fim de semana, lazer, fin de semana, ocio",
    en: "weekend, brunch",
    pt: "fim de semana",
    es: "fin de semana",
  },
  {
    name: "travel",
    column: "travel, vacation, holiday, trip, viagem, ferias, viaje, vacaciones",
    en: "travel, vacation, travelling, traveler, traveller, trekking, hiking",
    pt: "viagem, ferias",
    es: "viaje, vacaciones",
  },
  {
    name: "sport",
    column:
      "sport, sports, training, running, gym, fitness, workout, yoga, esporte, academia, treino, deporte, gimnasio, entrenamiento",
    en: "sports, sport, running, yoga, training, gym, workout, athletic, fast-drying functional fabric, fast-drying, functional fabric, cycling, ski, skiing",
    pt: "esportivo, esportiva, academia, treino, corrida, fitness",
    es: "deportivo, deportiva, gimnasio, entrenamiento, running",
  },
  {
    name: "beach",
    column: "beach, resort, pool, swim, praia, piscina, playa",
    en: "beach, poolside, beachwear",
    pt: "praia, piscina",
    es: "playa, piscina",
  },
  {
    name: "home",
    column: "home, lounge, sleep, relax, casa, dormir, hogar",
    en: "lounge, loungewear, sleepwear",
    pt: "ficar em casa, dormir",
    es: "estar por casa, dormir",
  },
];
