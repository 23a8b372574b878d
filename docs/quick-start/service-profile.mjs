const { API, TOKEN } = process.env;

const response = await fetch(`${API}/api/v1/crm/protected/profile/user-profile-id/LV20000`, {
  headers: { "X-FashionAI-APP-Token": TOKEN },
});
const answer = await response.json();
if (!response.ok) throw new Error(`${answer.error}: ${answer.message}`);

console.log(answer.userProfileId);
console.log(answer.profile.perfil_cliente.estilo_geral);
for (const occasion of answer.profile.ocasioes_relevantes) console.log(occasion.ocasião);
