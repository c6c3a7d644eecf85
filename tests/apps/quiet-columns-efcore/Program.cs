using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Quay;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<QuayContext>(o => o.UseSqlite("Data Source=quay.db"));
builder.Services.AddHttpClient();
var app = builder.Build();

app.MapGet("/egnyte/back/{berth}", async (string berth, string code, string domain, QuayContext db, IHttpClientFactory clients, IConfiguration settings) =>
{
    var answer = await clients.CreateClient().PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = settings["Egnyte:Key"]!,
        ["client_secret"] = settings["Egnyte:Secret"]!,
        ["redirect_uri"] = "https://quay.example/egnyte/back",
        ["code"] = code,
    }));
    var grant = await answer.Content.ReadFromJsonAsync<Grant>();
    db.Links.Add(new EgnyteLink { Berth = berth, Domain = domain, AccessToken = grant!.AccessToken });
    await db.SaveChangesAsync();
    return Results.Redirect("/berths");
});

app.Run();

record Grant([property: JsonPropertyName("access_token")] string AccessToken);
