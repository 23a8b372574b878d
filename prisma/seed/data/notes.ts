/** What staff wrote down: customer, author, days before the anchor, text. Some of it the records contradict. */
export const notes: readonly (readonly [customer: string, author: string, daysBefore: number, text: string])[] = [
  ["Helena Prado", "Beatriz Tavares", 97, "Asked for the fitting room by the window. Likes the hem done the same day."],
  ["Helena Prado", "Otávio Reis", 630, "Says she never wears green."],
  ["Ana Lúcia Ferraz", "Beatriz Tavares", 41, "Prefers to be sent two options, not ten."],
  ["Mariana Coutinho", "Caio Prates", 260, "Told me she only buys in black now."],
  ["Isabel Nóbrega", "Beatriz Tavares", 18, "Prefers a call to a message. Always asks which bag is the last one."],
  ["Clara Antunes", "Caio Prates", 96, "Wool itches, she says. Cashmere is fine."],
  ["Davi Moraes", "Beatriz Tavares", 2, "In and out in ten minutes. Asked for navy next."],
  ["Regina Sampaio", "Beatriz Tavares", 150, "Only interested in the sale."],
  ["Otto Lindqvist", "Beatriz Tavares", 12, "Came in by chance, asked where the ties are."],
  ["Tomás Quintela", "Caio Prates", 75, "Usa só preto, segundo a esposa."],
  ["Graça d'Orey", "Duarte Pimentel", 33, "Always late for fittings; keep an hour."],
  ["Rosângela Pádua", "Lívia Monteiro", 60, "Needs all sizes in one delivery, invoice to the hotel."],
  ["Vera Lúcia Amaral", "Beatriz Tavares", 120, "Price does not matter to her, she says."],
];
