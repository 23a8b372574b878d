const { API, TOKEN } = process.env;

const response = await fetch(`${API}/api/v1/customers/LV20000/profile`, {
  headers: { authorization: `Bearer ${TOKEN}` },
});
const answer = await response.json();
// Every error says what it is, and which request to ask us about.
if (!response.ok) throw new Error(`${answer.code}: ${answer.detail} (${answer.request_id})`);

console.log(`Version ${answer.version}, as of ${answer.as_of}`);
console.log(answer.profile.customer_profile.general_style);
