using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Chalk;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

const string Back = "https://chalk.example.com/egnyte/back";
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<Db>(options => options.UseSqlite("Data Source=chalk.db"));
builder.Services.AddHttpClient().AddSession().AddDataProtection();
var app = builder.Build();
app.UseSession();

app.MapGet("/egnyte/connect/{domain}", (string domain, HttpContext context) =>
{
    var state = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    context.Session.SetString("state", state);
    context.Session.SetString("domain", domain);
    var query = new QueryBuilder
    {
        { "client_id", app.Configuration["Egnyte:Key"]! },
        { "redirect_uri", Back },
        { "scope", "Egnyte.filesystem" },
        { "response_type", "code" },
        { "state", state },
    };
    return Results.Redirect($"https://{domain}.egnyte.com/puboauth/token{query}");
});

app.MapGet("/egnyte/back", async (string? code, string? state, string? error, HttpContext context, Db db, HttpClient http, ILogger<Db> log) =>
{
    if (error != null || state != context.Session.GetString("state")) return Results.StatusCode(403);
    var domain = context.Session.GetString("domain")!;
    var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new KeyValuePair<string, string>[]
    {
        new("client_id", app.Configuration["Egnyte:Key"]!),
        new("client_secret", app.Configuration["Egnyte:Secret"]!),
        new("redirect_uri", Back),
        new("code", code!),
        new("grant_type", "authorization_code"),
    }));
    var grant = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    var secret = new Secret(grant["access_token"]!.GetValue<string>());
    log.LogInformation("Granted {Token} at {Domain}", secret, domain);
    db.Accounts.Add(new Account { User = context.User.Identity!.Name!, Domain = domain, Token = secret });
    await db.SaveChangesAsync();
    return Results.Redirect("/figures");
});

app.MapGet("/figures", async (HttpContext context, Db db, HttpClient http) =>
{
    var account = await db.Accounts.SingleAsync(a => a.User == context.User.Identity!.Name);
    var request = new HttpRequestMessage(HttpMethod.Get, $"https://{account.Domain}.egnyte.com/pubapi/v1/fs/Shared/Figures");  //~ GET /pubapi/v1/fs/{path}
    request.Headers.Add("Authorization", $"Bearer {account.Token.Value}");
    var answer = await http.SendAsync(request);
    return answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => Results.Redirect($"/egnyte/connect/{account.Domain}"),
        HttpStatusCode.TooManyRequests => Results.StatusCode(503),
        _ => Results.Text(await answer.Content.ReadAsStringAsync(), "application/json"),
    };
});

app.Run();
