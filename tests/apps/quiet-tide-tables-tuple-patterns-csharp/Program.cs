using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseSerilog((_, c) => c.WriteTo.Console());
builder.Services.AddDataProtection();
builder.Services.AddStackExchangeRedisCache(o => o.Configuration = builder.Configuration["Redis"]);
builder.Services.AddHttpClient<Drive>();
builder.Services.AddScoped<Keep>();
var app = builder.Build();

app.MapGet("/go/{domain}", (string domain, HttpContext http, IDataProtectionProvider p, IConfiguration cfg) =>
{
    var nonce = Guid.NewGuid().ToString("N");
    http.Response.Cookies.Append("n", p.CreateProtector("n").Protect(nonce), new CookieOptions { HttpOnly = true, Secure = true });
    var query = QueryString.Create(new Dictionary<string, string?> { ["client_id"] = cfg["Egnyte:ClientId"], ["redirect_uri"] = cfg["Egnyte:Redirect"], ["response_type"] = "code", ["scope"] = "Egnyte.filesystem", ["state"] = $"{domain}.{nonce}" });
    return Results.Redirect($"https://{domain}.egnyte.com/puboauth/token{query}");
});

app.MapGet("/signin", async (HttpRequest req, IDataProtectionProvider p, IConfiguration cfg, Keep keep, HttpClient http) =>
{
    if (req.Query.TryGetValue("error", out var error)) return Results.Text($"declined: {error}");
    if (req.Query["state"].ToString().Split('.') is not [var domain, var nonce] || nonce != p.CreateProtector("n").Unprotect(req.Cookies["n"] ?? "")) return Results.BadRequest();
    using var r = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent([new("grant_type", "authorization_code"), new("client_id", cfg["Egnyte:ClientId"]!), new("client_secret", cfg["Egnyte:ClientSecret"]!), new("redirect_uri", cfg["Egnyte:Redirect"]!), new("code", req.Query["code"]!)]));
    var grant = (await r.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Grant>())!;
    Log.Information("granted {Domain} for {Seconds}s", domain, grant.expires_in);
    await keep.Put(domain, grant.access_token);
    return Results.Redirect("/");
});

app.MapGet("/ls/{domain}", async (string domain, Keep keep, Drive drive) => (await drive.List(domain, await keep.Get(domain))) switch
{
    (HttpStatusCode.OK, var body) => Results.Text(body, "application/json"),
    (HttpStatusCode.Unauthorized, _) => Results.Redirect($"/go/{domain}"),
    (HttpStatusCode.TooManyRequests, _) => Results.StatusCode(503),
    var (code, _) => Results.Problem(statusCode: (int)code),
});
app.Run();

public record Grant(string access_token, int expires_in);

public class Keep(IDistributedCache cache, IDataProtectionProvider p)
{
    private readonly IDataProtector _p = p.CreateProtector("token");
    public Task Put(string domain, string token) => cache.SetStringAsync(domain, _p.Protect(token));
    public async Task<string> Get(string domain) => _p.Unprotect(await cache.GetStringAsync(domain) ?? throw new KeyNotFoundException());
}

public class Drive(HttpClient http)
{
    public async Task<(HttpStatusCode, string)> List(string domain, string token)
    {
        using var q = new HttpRequestMessage { Method = HttpMethod.Get, RequestUri = new UriBuilder { Scheme = Uri.UriSchemeHttps, Host = $"{domain}.egnyte.com", Path = "/pubapi/v1/fs/Shared" }.Uri, Headers = { { "Authorization", $"Bearer {token}" } } }; //~ GET /pubapi/v1/fs/{path} handles=specific
        using var r = await http.SendAsync(q);
        return (r.StatusCode, await r.Content.ReadAsStringAsync());
    }
}
