import type { Slot } from "@/lib/contracts/tags";
import type { Words } from "./garment";

/**
 * What a mixed retailer sells besides fashion. `shelf` words count only in a given category path (a "table" on a
 * furniture shelf), of an open
 * shelf only where no garment is named further in ("Outdoors > Jackets"); `thing` words count in names too, where no
 * garment word is found.
 */
export type NonFashion = { slot: Slot; kind: "shelf" | "open shelf" | "thing" } & Words;

export const nonFashion: readonly NonFashion[] = [
  {
    slot: "home",
    kind: "shelf",
    en: "furniture, housewares, homedecor, home decor, home, home and garden, homeware, kitchen, kitchenware, bedding, bedroom, bathroom, lighting, decorative, seasonal, christmas, halloween, easter, valentine, dining, tableware, garden, floral, bed, bath, living, interior, decoration",
    pt: "moveis, casa, decoracao, cama mesa e banho, cozinha, jardim, utilidades domesticas, iluminacao, natal, pascoa, flores, banho",
    es: "muebles, hogar, decoracion, cocina, jardin, iluminacion, navidad, flores, menaje, bano, ropa de cama",
  },
  {
    slot: "beauty",
    kind: "shelf",
    en: "beauty, cosmetic, makeup, make-up, fragrance, skincare, haircare, grooming, bathing, personal care",
    pt: "beleza, cosmetico, maquiagem, perfumaria, cuidados pessoais",
    es: "belleza, cosmetica, maquillaje, perfumeria, cuidado personal",
  },
  {
    slot: "other",
    kind: "shelf",
    en: "grocery, groceries, food, food service, snacks, salty snacks, sweet snacks, cold dispensed, hot dispensed, beverages, drinks, bakery, dairy, meat, seafood, vegetables, fruits, candy, packaged beverages, instruments, musical instruments, electronics, computer, tools, hardware, books, book, stationery, toys, games, pet, pets, automotive, office, media, music, gift card, dog wear, alcohol, beer, wine, tobacco, health, pharmacy, appliances",
    pt: "mercado, alimentos, bebidas, eletronicos, informatica, ferramentas, livros, papelaria, brinquedos, pet, instrumentos, automotivo, vale presente, farmacia",
    es: "alimentacion, bebidas, electronica, informatica, herramientas, libros, papeleria, juguetes, mascotas, instrumentos, tarjeta regalo, farmacia, comida",
  },
  {
    slot: "other",
    kind: "open shelf",
    en: "outdoors, sporting goods, fishing, camping, kayaking, baby care, sports",
    pt: "esporte e lazer, esportes",
    es: "deportes y aire libre, deportes",
  },
  {
    slot: "home",
    kind: "thing",
    en: "table, chair, sofa, couch, armchair, desk, dresser, bookshelf, ottoman, stool, cushion, pillow, pillowcase, duvet, blanket, throw blanket, towel, beach towel, bath towel, bedspread, rug, carpet, curtain, candle, vase, lamp, lantern, chandelier, clock, mug, cup, bowl, plate, dinnerware, cutlery, fork, spoon, teapot, kettle, skillet, saucepan, cookware, pot, pan, cutting board, wreath, bouquet, flower arrangement, plant, succulent, ornament, figurine, picture frame, wall art, mirror, pumpkin, christmas tree, stocking holder, nightstand, bench, cabinet, centerpiece, spatula, whisk, napkin, placemat, tablecloth",
    pt: "mesa, cadeira, poltrona, almofada, travesseiro, lencol, edredom, toalha, tapete, cortina, vela, vaso, luminaria, abajur, caneca, prato, talher, panela, quadro, espelho, jogo americano",
    es: "mesa, silla, sillon, cojin, almohada, sabana, edredon, toalla, alfombra, cortina, vela, jarron, lampara, taza, plato, cubierto, olla, sarten, cuadro, espejo, mantel",
  },
  {
    slot: "beauty",
    kind: "thing",
    en: "lipstick, mascara, eyeshadow, eyeliner, nail polish, perfume, cologne, shampoo, conditioner, shower gel, body lotion, moisturizer, serum, razor, shaving cream, soap, bath bomb, lip balm, lip gloss, foundation, concealer, hairbrush, hair dryer, eau de toilette, eau de parfum, sunscreen",
    pt: "batom, rimel, sombra de olhos, esmalte, perfume, xampu, condicionador, sabonete, hidratante, protetor solar, colonia",
    es: "labial, pintalabios, rimel, esmalte, perfume, champu, acondicionador, jabon, crema hidratante, protector solar, colonia",
  },
  {
    slot: "other",
    kind: "thing",
    en: "guitar, violin, piano, drum, ukulele, keyboard, saxophone, flute, microphone, camera, speaker, headphones, laptop, television, cable, charger, hammer, drill, saw, wrench, screwdriver, plier, axe, knife, book, cookbook, novel, guidebook, gift card, fishing rod, fishing reel, kayak, tent, sleeping bag, campfire, dog wear, dog collar, dog toy, dog jumper, dog coat, cat toy, toy, puzzle, board game, water bottle, waterbottle, notebook, pen, pizza, bread, cake, cheese, apple, salmon, sausage, nachos, burger, sandwich, coffee, soda, hot chocolate, chips, nuts, yoga mat, dumbbell, bicycle",
    pt: "violao, guitarra, bateria, caixa de som, fone de ouvido, televisao, carregador, martelo, furadeira, livro, vale presente, barraca, brinquedo, quebra cabeca, garrafa, caderno, caneta, pao, bolo, queijo, cafe, bicicleta",
    es: "guitarra, tambor, altavoz, auricular, television, cargador, martillo, taladro, libro, tarjeta regalo, tienda de campana, juguete, rompecabezas, botella, cuaderno, boligrafo, pan, pastel, queso, cafe, bicicleta",
  },
];
