using System.Net.Http.Headers;
using Shelf;

var root = $"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1";
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));

var links = await http.GetAsync($"{root}/links"); //~ GET /pubapi/v1/links handles=specific
Console.WriteLine(await links.ReadCheckedAsync());

var me = await http.GetAsync($"{root}/userinfo"); //~ GET /pubapi/v1/userinfo handles=none; EG401
Console.WriteLine(await me.Content.ReadAsStringAsync());
