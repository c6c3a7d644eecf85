using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddDbContext<MooringsDb>(options => options.UseSqlite("Data Source=moorings.db"));
builder.Services.AddSingleton(new SecretClient(new Uri(builder.Configuration["Vault"]!), new DefaultAzureCredential()));
var app = builder.Build();

app.MapPost("/egnyte/exchange", async (string domain, string grant, HttpClient http, SecretClient vault, MooringsDb db, IConfiguration settings) =>
{
    var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["client_id"] = settings["Egnyte:Key"]!,
        ["client_secret"] = settings["Egnyte:Secret"]!,
        ["redirect_uri"] = "https://moorings.example.com/egnyte/callback",
        ["code"] = grant,
        ["grant_type"] = "authorization_code",
    }));
    var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
    var token = (string)body!["access_token"]!;
    var secret = await vault.SetSecretAsync(new KeyVaultSecret($"egnyte-{domain}", token));
    db.Tenants.Add(new Tenant { Domain = domain, TokenSecret = secret.Value.Name });
    await db.SaveChangesAsync();
    return Results.NoContent();
});

app.MapGet("/moorings/{domain}", async (string domain, HttpClient http, SecretClient vault, MooringsDb db) =>
{
    var tenant = await db.Tenants.SingleAsync(t => t.Domain == domain);
    KeyVaultSecret token = await vault.GetSecretAsync(tenant.TokenSecret);
    using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Moorings"); //~ GET /pubapi/v1/fs/{path}
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
    var answer = await http.SendAsync(request);
    if (answer.StatusCode == HttpStatusCode.Unauthorized) return Results.Conflict("connect to Egnyte again");
    return Results.Content(await answer.Content.ReadAsStringAsync(), "application/json");
});

app.Run();
