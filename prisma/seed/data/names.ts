const words = (text: string) => text.trim().split(/\s+/);

export const womenNames = words(`
Adriana Alice Amália Ana Andreia Antónia Aurora Bárbara Bianca Branca Bruna Camila Carla Carlota Carolina Cecília Célia
Clarice Conceição Cristina Dalva Débora Denise Diana Dulce Eduarda Elisa Eloísa Esther Eva Fabiana Fátima Fernanda
Flávia Francisca Gabriela Gilda Giovanna Graça Heloísa Iara Inês Irene Isadora Ivone Joana Josefa Júlia Laura Leonor
Letícia Lídia Lorena Luana Lúcia Luísa Luiza Madalena Manuela Marcela Márcia Margarida Marta Matilde Mirela Mônica
Nair Natália Noémia Olívia Patrícia Paula Petra Raquel Rebeca Regina Renata Rita Rosa Rosana Sandra Sílvia Simone Sônia
Stella Tânia Tereza Úrsula Valentina Vera Verónica Vitória Yara Zélia`);

export const menNames = words(`
Afonso Alberto Alexandre Álvaro André Antônio Arthur Augusto Bento Bernardo Caetano César Cláudio Daniel Diogo Eduardo
Emílio Fábio Felipe Fernando Flávio Francisco Gonçalo Guilherme Gustavo Heitor Henrique Hugo Ícaro Jaime João Joaquim
Jorge José Leandro Leonardo Lourenço Lucas Luís Marcelo Márcio Martim Mateus Maurício Miguel Murilo Nuno Óscar Otto
Paulo Pedro Raul Renato Ricardo Rodrigo Rogério Salvador Sérgio Simão Tiago Tomás Vasco Vicente Vítor Xavier`);

export const surnames = words(`
Abreu Aguiar Albuquerque Almeida Alvarenga Amaral Andrade Antunes Aragão Araújo Assunção Azevedo Barbosa Barros Bastos
Bittencourt Botelho Braga Brandão Brito Cabral Caldeira Câmara Camargo Cardoso Carneiro Carvalho Castelo Cavalcanti
Chaves Coelho Cordeiro Correia Costa Couto Cunha Dantas Drummond Duarte Esteves Falcão Faria Ferraz Figueiredo Fonseca
Freire Freitas Furtado Galvão Gama Garcia Godinho Gouveia Guimarães Junqueira Lacerda Leal Leitão Lemos Lisboa Lobo
Macedo Machado Magalhães Maia Marques Martins Mattos Medeiros Meireles Melo Mendonça Menezes Mesquita Moura Nascimento
Negrão Noronha Nóbrega Nogueira Novais Ornelas Pacheco Paiva Peixoto Penteado Pestana Pimenta Pinheiro Pires Queiroz
Quintela Ramalho Rebelo Resende Ribeiro Rocha Sá Salgado Sampaio Santana Saraiva Seabra Sequeira Serpa Siqueira Sobral
Sodré Souto Tavora Teles Teixeira Toledo Trigueiro Valadares Varela Vargas Vasconcelos Veiga Vidigal Vieira Xavier`);

/** Where customers live: city, country, dialling form of an invented mobile number (# is a digit), how common. */
export const cities: readonly [city: string, country: string, phone: string, stores: string, weight: number][] = [
  ["São Paulo", "BR", "+55 11 9####-####", "jardins", 44],
  ["Campinas", "BR", "+55 19 9####-####", "jardins", 5],
  ["Santos", "BR", "+55 13 9####-####", "jardins", 4],
  ["Curitiba", "BR", "+55 41 9####-####", "jardins", 4],
  ["Rio de Janeiro", "BR", "+55 21 9####-####", "leblon", 26],
  ["Niterói", "BR", "+55 21 9####-####", "leblon", 5],
  ["Belo Horizonte", "BR", "+55 31 9####-####", "leblon", 5],
  ["Salvador", "BR", "+55 71 9####-####", "leblon", 3],
  ["Lisbon", "PT", "+351 91# ### ###", "chiado", 20],
  ["Cascais", "PT", "+351 96# ### ###", "chiado", 6],
  ["Porto", "PT", "+351 93# ### ###", "chiado", 5],
];
