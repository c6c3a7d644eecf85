using System.Net.Http.Headers;

// egnyte-lint: allow(EG403, reason = "the scheduler runs the whole job again with a new token")
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");

// egnyte-lint: allow(EG402, reason = "the scheduler runs the whole job again with a new token")
var sheet = await http.GetByteArrayAsync($"https://{domain}.egnyte.com/pubapi/v1/fs-content/Shared/Charts/{args[0]}"); //~ GET /pubapi/v1/fs-content/{path} handles=generic
Console.WriteLine(sheet.Length);
