const token = process.env.EGNYTE_TOKEN;
const ask = (path) => fetch(`https://${process.argv[2]}.egnyte.com${path}`, { headers: { Authorization: `Bearer ${token}` } });

let answer = await ask("/pubapi/v1/links"); //~ GET /pubapi/v1/links
while (answer.status === 401) {
  await new Promise((done) => setTimeout(done, 500));
  answer = await ask("/pubapi/v1/links"); //~ GET /pubapi/v1/links; EG404
}
if (answer.status === 429) throw new Error("Ropewalk has to wait");
console.log(await answer.json());
