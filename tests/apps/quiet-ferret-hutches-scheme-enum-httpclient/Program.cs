using System.Net;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");
var token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!;
using var http = new HttpClient();

var hutches = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Hutches"); //~ GET /pubapi/v1/fs/{path} handles=specific
hutches.Headers.Add("Authorization", $"{Scheme.Bearer} {token}");
var links = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links handles=specific
links.Headers.Authorization = Scheme.Bearer.With(token);

foreach (var request in new[] { hutches, links })
{
    var answer = await http.SendAsync(request);
    if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new InvalidOperationException("Sign in to Egnyte again.");
    if (answer.StatusCode == HttpStatusCode.TooManyRequests) throw new InvalidOperationException($"Try again in {answer.Headers.RetryAfter}.");
    answer.EnsureSuccessStatusCode();
    Console.WriteLine(await answer.Content.ReadAsStringAsync());
}
