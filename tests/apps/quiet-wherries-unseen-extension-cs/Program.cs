using System.Net.Http.Headers;
using Wherry.Http;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
var answer = await http.GetAsync($"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Wherries"); //~ GET /pubapi/v1/fs/{path}
await answer.EnsureHealthyAsync();
Console.WriteLine(await answer.Content.ReadAsStringAsync());
