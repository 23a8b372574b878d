/** What holds sentences together. */
export const englishJoints = `
a an and as at both by for from how if in inside into is it its itself of on onto out over so such than that the their them there these
they this those through throughout to too toward towards up upon what when where which while who with within across among along alongside
around be been being are was were has have having do does doing also here again including
include includes included still then rather
`;

/**
 * Manner, cut, use and what staff do with it: said better, not said more. No quantities, comparisons, times, acts of the
 * customer, feelings, bodies, lives, lengths and widths, nor words with a second meaning of that sort ("rest", "expecting",
 * "rich", "left"): those stand in the plain form, or are a sense (senses.ts).
 */
export const englishManner = `
account accounts across add adds adding allow anchor anchors anchored apply approach arrange balance balances balanced bring brings brought build
builds built choice combine combines come comes complete completes concentrate concentrates cluster clusters cover covers create
define defines deliver delivered draw drawn drape drapes dress dresses dressed dressing earn earns echo echoes enter explore explores
fall falls feature features featuring find finds focus focuses follow follows form forms frame frames framed get give gives go goes
goes ground grounded grounds guide guides head heading held hold holds introduce invite invites keep keeps kept
layer layers layered lift lifts lit look looks make makes making made mark marks match matches mean means meet mix mixes move moves moving
offer offers pair pairs paired place present presents propose put puts reach read reads reveal reveals round rounds run runs say says
send serve serves set sets setting shape shapes show shows showing shown sit sits stay stays stand stands step style styles styled suggest
suggests talk talks tell tells touch touches use uses wear wears wearing worn write writes
angle approach backdrop base basis clarity cloth clothes colour colours combination composition contrast core craft
cut cuts detail details direction drapes edge edges effect elegance fabric fabrics field finish foreground frame ground
idea ideas image impression item items key language layering light lighting line lines look looks lookbook manner material materials
mix mood motion movement note outfit outfits pace page palette part pattern patterns picture piece pieces polish presence
presentation proportion quality range rhythm role rule scale scene silhouette silhouettes shadow signature staple staples start structure
structured studio style styling suggestion surface tailoring taste texture textures theme thing things thread tone tones touch uniform use
volume wardrobe wardrobes way ways weave making construction contact catalogue constant mainstay backbone repertoire pared
strongly clearly closely simply softly steadily neatly sharply readily evenly plainly lightly well
attentive bold bright businesslike candid clean clear clear-cut cohesive considered consistent cool crisp curated
deft deliberate direct distinct dressed-up dry editorial elegant even exact flat good fluid graphic hard
informed immaculate lean lived-in minimal modern muted neat nuanced off-duty plain poised polished
practical precise pared-back ready refined reserved sharp simple sleek smart smooth soft spare steady straightforward straight-talking strong
structured subtle tactile tidy timeless tonal unfussy unforced unhurried versatile well-cut well-made
`;
