/**
 * Words that touch what may not be inferred: health, pregnancy, religion, ethnicity, sexual life, politics. In English,
 * Portuguese and Spanish, without accents. A search, note or product name with one of them is never quoted, and a
 * statement with one never passes the check.
 */
const words = `
pregnan* matern* gestant* gravid* embarazad* prenatal nursing-bra lactat* lactanc* amamenta* breastfeed* breast-feed*
postpartum pos-parto posparto bump-friendly baby-bump fertilit* ivf miscarriage
mastectom* prosthe* protese proteses ostom* incontinen* orthop* ortop* wheelchair* cadeira-de-rodas silla-de-ruedas crutch*
mobility-aid* walking-aid* disabled disabilit* deficien* discapacidad* compression-stocking* meia-de-compressao
medical* medic* hospital* surgical cirurg* cirugia post-surger* post-op pos-operator* cancer* chemo* quimio* diabet*
hiv aids psoriasis eczema* varicose variz* varices bariatric* depress* anxiety autis* adhd dialysis asthma* allerg*
alerg* arthriti* artrit* scoliosis escoliose hearing-aid* adaptive-clothing therap* terap*
halal hijab* niqab* burqa* burka* abaya* khimar jilbab* islam* muslim* muculman* musulman* mosque* ramadan eid
kosher kipp* yarmulke* tzitzit tallit* jew jews jewish judeu* judaic* judio* judia* synagog* hanukkah bar-mitzvah bat-mitzvah
rosar* terco crucifix* crucifijo* crucifixo* catholic* catolic* christian christians cristao crista cristaos cristiano cristianos evangelic* protestant* baptis*
batismo batizado batizados bautiz* baptism* communion comunion comunhao priest* clergy cassock* church* igreja* iglesia*
hindu* sikh* turban* buddhis* budis* umbanda candomble orixa* prayer* oracao rezar bible* biblia* biblic* modest-wear
ethnic* etnic* african african-american afro* latina latino* hispanic* indigenous indigena* gypsy cigan* gitan*
caucasian* black-women mulher-negra immigrant* imigrant* inmigrant* refugee*
gay gays lesbian* lesbic* bisexual* transgender* transexual* transsexual* travesti* queer lgbt* pride-flag drag-queen
nonbinary non-binary chest-binder fetish* fetich* bdsm bondage lingerie-sexy erotic* sexy-shop sex-shop crotchless
sexual*
republican* democrat* maga trump biden bolsonar* lula petista* communis* comunis* socialis* fascis* antifa election*
eleic* eleccion* campaign-rally political* politic* feminist* feminism* union-member* sindicat* protest-shirt
`
  .trim()
  .split(/\s+/);

const pattern = new RegExp(
  `(?<![a-z0-9])(?:${words
    .map((word) => word.replaceAll("-", "[\\s-]+").replace("*", "[a-z]*"))
    .join("|")})(?![a-z0-9])`,
);

/** Does the text touch something sensitive? Accents and case do not matter. */
export function isSensitive(text: string): boolean {
  return pattern.test(fold(text));
}

/** The first word that touches something sensitive, in lower case without accents; null when there is none. */
export function sensitiveWord(text: string): string | null {
  return pattern.exec(fold(text))?.[0] ?? null;
}

/** Lower case without accents. */
export const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
