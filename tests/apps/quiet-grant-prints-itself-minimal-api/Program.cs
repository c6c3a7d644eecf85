using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Slates;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
var app = builder.Build();
var accounts = new Dictionary<string, Account>();

app.MapPost("/connect", async (HttpRequest request, IHttpClientFactory factory, ILogger<Program> log) =>
{
    var form = await request.ReadFormAsync();
    string domain = form["domain"]!;
    var answer = await factory.CreateClient().PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["client_id"] = Environment.GetEnvironmentVariable("EGNYTE_KEY")!,
        ["client_secret"] = Environment.GetEnvironmentVariable("EGNYTE_SECRET")!,
        ["redirect_uri"] = "https://slates.example.com/connect",
        ["code"] = form["grant"]!,
        ["grant_type"] = "authorization_code",
    }));
    answer.EnsureSuccessStatusCode();
    var grant = JsonSerializer.Deserialize<Grant>(await answer.Content.ReadAsStringAsync())!;
    log.LogInformation("connected {Domain} with {Grant}", domain, grant);
    Console.WriteLine($"connected {domain}: {grant}");
    var account = new Account { Domain = domain, Token = grant.AccessToken };
    accounts[domain] = account;
    await File.WriteAllTextAsync("accounts.json", JsonSerializer.Serialize(account));
    return Results.NoContent();
});

app.MapGet("/slates/{domain}", async (string domain, IHttpClientFactory factory, ILogger<Program> log) =>
{
    var account = accounts[domain];
    using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Slates"); //~ GET /pubapi/v1/fs/{path}
    log.LogDebug("sending {Headers}", request.Headers);
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Token);
    log.LogDebug("signed in: {SignedIn}, by {Scheme}", request.Headers.Authorization != null, request.Headers.Authorization.Scheme);
    var answer = await factory.CreateClient().SendAsync(request);
    if (answer.StatusCode == HttpStatusCode.Unauthorized)
    {
        accounts.Remove(domain);
        return Results.Redirect("/connect");
    }
    return Results.Text(await answer.Content.ReadAsStringAsync());
});

app.Run();
