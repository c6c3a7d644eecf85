using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Harbour.Egnyte;

var client = new HttpClient();
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");

var answer = await client.GetAsync($"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Harbour"); //~ GET /pubapi/v1/fs/{path}
Answers.Check(answer);
Console.WriteLine(await answer.Content.ReadAsStringAsync());
