using Harbourlight.Guards;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddSession();
builder.Services.AddGuards();
var app = builder.Build();
app.UseSession();
app.MapGet("/egnyte/start", (HttpContext context, IConfiguration settings) =>
{
    var state = Guid.NewGuid().ToString("N");
    context.Session.SetString("state", state);
    return Results.Redirect($"https://{settings["Egnyte:Domain"]}.egnyte.com/puboauth/token?client_id={settings["Egnyte:Key"]}&redirect_uri=https://harbourlight.example/egnyte/back&scope=Egnyte.filesystem&state={state}&response_type=code");
});
app.MapGet("/egnyte/back", async (HttpContext context, ILogger<Program> log, IHttpClientFactory clients, IConfiguration settings) =>
{
    log.LogInformation("back {Request}", context.Request);
    var code = context.Request.Query["code"]; //~ EG206; EG210
    var response = await clients.CreateClient().PostAsync($"https://{settings["Egnyte:Domain"]}.egnyte.com/puboauth/token",
        new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = settings["Egnyte:Key"]!, ["client_secret"] = settings["Egnyte:Secret"]!, ["code"] = code!,
            ["redirect_uri"] = "https://harbourlight.example/egnyte/back", ["grant_type"] = "authorization_code", ["scope"] = "Egnyte.filesystem",
        }));
    context.Session.SetString("egnyte", await response.Content.ReadAsStringAsync());
    return Results.Redirect("/");
});
app.Run();
