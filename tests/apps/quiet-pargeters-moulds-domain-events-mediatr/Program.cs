using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using MediatR;
using Pargeters;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMediatR(of => of.RegisterServicesFromAssemblyContaining<Disconnected>());
builder.Services.AddDistributedMemoryCache().AddSession().AddHttpClient();
var app = builder.Build();
app.UseSession();
const string Back = "https://pargeters.example.com/egnyte/back";

app.MapGet("/connect/{domain}", (string domain, HttpContext web) =>
{
    var state = Guid.NewGuid().ToString();
    web.Session.SetString("state", state);
    web.Session.SetString("domain", domain);
    return Results.Redirect($"https://{domain}.egnyte.com/puboauth/token?client_id={app.Configuration["Egnyte:Key"]}&redirect_uri={Back}&scope=Egnyte.filesystem&response_type=code&state={state}");
});

app.MapGet("/egnyte/back", async (string? code, string? state, string? error, HttpContext web, HttpClient http) =>
{
    if (error != null || state == null || state != web.Session.GetString("state")) return Results.StatusCode(403);
    var domain = web.Session.GetString("domain")!;
    var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string?>
    {
        ["client_id"] = app.Configuration["Egnyte:Key"],
        ["client_secret"] = app.Configuration["Egnyte:Secret"],
        ["redirect_uri"] = Back,
        ["code"] = code,
        ["grant_type"] = "authorization_code",
    }));
    var grant = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    web.Session.SetString("token", (string)grant["access_token"]!);
    return Results.Redirect("/moulds");
});

app.MapGet("/moulds", async (HttpContext web, HttpClient http) =>
{
    var domain = web.Session.GetString("domain");
    var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Moulds"); //~ GET /pubapi/v1/fs/{path} handles=specific
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", web.Session.GetString("token"));
    var answer = await http.SendAsync(request);
    return answer.StatusCode switch
    {
        HttpStatusCode.OK => Results.Text(await answer.Content.ReadAsStringAsync(), "application/json"),
        HttpStatusCode.Unauthorized => Results.Redirect($"/connect/{domain}"),
        HttpStatusCode.TooManyRequests => Results.StatusCode(503),
        _ => Results.StatusCode(502),
    };
});

app.MapPost("/disconnect", async (HttpContext web, IPublisher events) =>
{
    await events.Publish(new Disconnected(web.Session.GetString("domain")!, web.Session.GetString("token")!));
    web.Session.Clear();
    return Results.NoContent();
});

app.Run();
