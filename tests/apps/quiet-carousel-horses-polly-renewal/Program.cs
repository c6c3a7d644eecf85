using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");
var http = new HttpClient { BaseAddress = new Uri($"https://{domain}.egnyte.com") };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));

var renewal = Policy
    .HandleResult<HttpResponseMessage>(answer => answer.StatusCode == HttpStatusCode.Unauthorized)
    .RetryAsync(1, async (_, _) => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Renew()));

var patience = Policy
    .HandleResult<HttpResponseMessage>(answer => answer.Headers.RetryAfter is not null)
    .WaitAndRetryAsync(3, (_, outcome, _) => outcome.Result.Headers.RetryAfter!.Delta ?? TimeSpan.FromSeconds(1), (_, _, _, _) => Task.CompletedTask);

var policy = Policy.WrapAsync(renewal, patience);

var answer = await policy.ExecuteAsync(() => http.GetAsync("/pubapi/v1/fs/Shared/Horses")); //~ GET /pubapi/v1/fs/{path} handles=specific
if (answer.StatusCode == HttpStatusCode.Unauthorized)
{
    Console.Error.WriteLine("Connect Egnyte again: https://carousel.example.com/connect");
    return 2;
}

answer.EnsureSuccessStatusCode();
using var listing = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
foreach (var file in listing.RootElement.GetProperty("files").EnumerateArray())
{
    Console.WriteLine(file.GetProperty("name"));
}

return 0;

async Task<string> Renew()
{
    using var plain = new HttpClient();
    var grant = await plain.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["grant_type"] = "refresh_token",
        ["refresh_token"] = Environment.GetEnvironmentVariable("EGNYTE_REFRESH_TOKEN")!,
        ["client_id"] = Environment.GetEnvironmentVariable("EGNYTE_KEY")!,
        ["client_secret"] = Environment.GetEnvironmentVariable("EGNYTE_SECRET")!,
    }));
    grant.EnsureSuccessStatusCode();
    return JsonDocument.Parse(await grant.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString()!;
}
