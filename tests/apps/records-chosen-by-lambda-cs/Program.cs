using System.Net;
using System.Net.Http.Headers;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
var app = builder.Build();

var scopes = new Dictionary<string, string>
{
    ["files"] = "Egnyte.filesystem",
    ["links"] = "Egnyte.link",
    ["audit"] = "Egnyte.audit",
};

// The audit came and went; its scope is not asked for any more.
var wanted = scopes.Where(pair => pair.Key != "audit").Select(pair => pair.Value);

app.MapGet("/connect", (string domain) => Results.Redirect(
    $"https://{domain}.egnyte.com/puboauth/token?client_id={app.Configuration["Egnyte:Key"]}&redirect_uri=https://crates.example.com/back&response_type=code&state={Guid.NewGuid():N}&scope={string.Join(' ', wanted)}"));

app.MapGet("/crates", async (string domain, string token, HttpClient http) =>
{
    using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Crates"); //~ GET /pubapi/v1/fs/{path}
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    using var answer = await http.SendAsync(request);
    return answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => Results.Redirect($"/connect?domain={domain}"),
        HttpStatusCode.TooManyRequests => Results.StatusCode(503),
        _ => Results.Text(await answer.Content.ReadAsStringAsync(), "application/json"),
    };
});

app.MapPost("/crates/link", async (string domain, string token, HttpClient http) =>
{
    using var request = new HttpRequestMessage(HttpMethod.Post, $"https://{domain}.egnyte.com/pubapi/v1/links") //~ POST /pubapi/v1/links
    {
        Content = JsonContent.Create(new { path = "/Shared/Crates", type = "folder", accessibility = "recipients" }),
    };
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    using var answer = await http.SendAsync(request);
    return answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => Results.Redirect($"/connect?domain={domain}"),
        HttpStatusCode.TooManyRequests => Results.StatusCode(503),
        _ => Results.NoContent(),
    };
});

app.Run();
