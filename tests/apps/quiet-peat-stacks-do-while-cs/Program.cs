using System.Net;
using System.Net.Http.Headers;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");
using var http = new HttpClient { BaseAddress = new Uri($"https://{domain}.egnyte.com") };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));

HttpResponseMessage answer;
var tries = 0;
do
{
    await Task.Delay(TimeSpan.FromSeconds(tries));
    answer = await http.GetAsync("/pubapi/v1/fs/Shared/Stacks"); //~ GET /pubapi/v1/fs/{path} handles=specific
} while (answer.StatusCode == HttpStatusCode.TooManyRequests && ++tries < 4);

if (answer.StatusCode == HttpStatusCode.Unauthorized)
{
    Console.Error.WriteLine("Connect Egnyte again: https://peat.example.com/connect");
    return 2;
}

answer.EnsureSuccessStatusCode();
Console.WriteLine(await answer.Content.ReadAsStringAsync());
return 0;
