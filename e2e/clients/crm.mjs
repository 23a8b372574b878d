// A client of the documented look-ups as a CRM developer writes it in JavaScript. Prints what each look-up answered.
const [host, token, id, phone, email, document] = process.argv.slice(2);

async function lookUp(by, value, query = "") {
  const url = `${host}/api/v1/crm/protected/profile/${by}/${encodeURIComponent(value)}${query}`;
  const response = await fetch(url, { headers: { "X-FashionAI-APP-Token": token } });
  const body = await response.json();
  if (!response.ok) return `${response.status} ${body.error}: ${body.message}`;
  return body;
}

const byId = await lookUp("user-profile-id", id);
console.log(
  JSON.stringify({
    ids: [
      byId.userProfileId,
      (await lookUp("phone", phone)).userProfileId,
      (await lookUp("email", email.toUpperCase())).userProfileId,
      (await lookUp("document", document)).userProfileId,
    ],
    description: byId.profile.perfil_cliente.descricao_geral,
    occasions: byId.profile.ocasioes_relevantes.map((o) => [o.ocasião, o.persona_na_ocasião]),
    english: (await lookUp("user-profile-id", id, "?lang=en")).profile.customer_profile.general_description,
    unknown: await lookUp("user-profile-id", "nobody/at all ç+"),
  }),
);
