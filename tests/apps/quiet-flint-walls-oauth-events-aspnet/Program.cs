using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession(o => o.Cookie.HttpOnly = true);
builder.Services.AddHttpClient<Walls>();
builder.Services.AddHttpClient("kiosk", c => c.BaseAddress = new Uri("http://kiosk.local/pubapi/v1/"))
    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
    });
var app = builder.Build();
app.UseSession();

app.MapGet("/connect/{domain}", (string domain, HttpContext http, IConfiguration settings) =>
{
    var query = HttpUtility.ParseQueryString(string.Empty);
    query["client_id"] = settings["Egnyte:Key"];
    query["redirect_uri"] = Walls.Back;
    query["response_type"] = "code";
    query["scope"] = string.Join(" ", Walls.Scopes.Order().Distinct());
    query["state"] = Guid.NewGuid().ToString("N");
    http.Session.SetString("state", query["state"]!);
    http.Session.SetString("domain", domain);
    return Results.Redirect(new UriBuilder("https", $"{domain}.egnyte.com") { Path = "puboauth/token", Query = query.ToString() }.Uri.AbsoluteUri);
});

app.MapGet("/back", async (HttpContext http, Walls walls) =>
{
    var query = http.Request.Query;
    if (query.ContainsKey("error") || query["state"] != http.Session.GetString("state")) return Results.StatusCode(403);
    http.Session.SetString("token", await walls.Token(http.Session.GetString("domain")!, query["code"]!));
    return Results.LocalRedirect("/walls");
});

app.MapGet("/walls", async (HttpContext http, Walls walls) =>
{
    using var answer = await walls.Get(http.Session, "fs/Shared/Walls"); //~ GET /pubapi/v1/fs/{path}
    return answer switch
    {
        { StatusCode: HttpStatusCode.Unauthorized } => Results.LocalRedirect("/connect/" + http.Session.GetString("domain")),
        { StatusCode: HttpStatusCode.TooManyRequests, Headers.RetryAfter: var after } => Results.Text($"Egnyte is busy, come back after {after}", statusCode: 503),
        _ => Results.Text(await answer.Content.ReadAsStringAsync(), "application/json"),
    };
});

app.MapGet("/kiosk", (IHttpClientFactory factory) => factory.CreateClient("kiosk").GetStringAsync("walls"));

app.Run();

public class Walls(HttpClient http, IConfiguration settings)
{
    public const string Back = "https://flint.example.com/back";
    public static readonly HashSet<string> Scopes = [nameof(Egnyte) + "." + nameof(Egnyte.filesystem)];

    private enum Egnyte { filesystem, link }

    public async Task<string> Token(string domain, string code)
    {
        using var content = new FormUrlEncodedContent(
        [
            new("client_id", settings["Egnyte:Key"]),
            new("client_secret", settings["Egnyte:Secret"]),
            new("redirect_uri", Back),
            new("code", code),
            new("grant_type", "authorization_code"),
        ]);
        using var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", content);
        var grant = await answer.Content.ReadFromJsonAsync<Dictionary<string, object>>();
        return grant!["access_token"].ToString()!;
    }

    public Task<HttpResponseMessage> Get(ISession session, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{session.GetString("domain")}.egnyte.com/pubapi/v1/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.GetString("token"));
        return http.SendAsync(request);
    }
}
