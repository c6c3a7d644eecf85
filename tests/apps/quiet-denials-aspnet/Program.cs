var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddHttpClient();
builder.Services.AddSession();
var app = builder.Build();
app.UseSession();
app.MapControllers();

app.MapGet("/egnyte/start", (HttpContext context, IConfiguration settings) =>
{
    var state = Guid.NewGuid().ToString();
    context.Session.SetString("state", state);
    return Results.Redirect($"https://{settings["Egnyte:Domain"]}.egnyte.com/puboauth/token?response_type=code"
        + $"&client_id={settings["Egnyte:Key"]}&redirect_uri={settings["Egnyte:Back"]}&state={state}");
});

app.MapGet("/egnyte/back", async (HttpContext context, string? code, string? state, string? error, IConfiguration settings, HttpClient http) =>
{
    if (!string.IsNullOrEmpty(error))
    {
        return Results.Redirect("/?refused");
    }
    if (state != context.Session.GetString("state"))
    {
        return Results.BadRequest();
    }
    var answer = await http.PostAsync($"https://{settings["Egnyte:Domain"]}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string?>
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = settings["Egnyte:Key"],
        ["client_secret"] = settings["Egnyte:Secret"],
        ["redirect_uri"] = settings["Egnyte:Back"],
        ["code"] = code,
    }));
    var grant = await answer.Content.ReadFromJsonAsync<Grant>();
    context.Session.SetString("token", grant!.access_token);
    return Results.Redirect("/");
});

app.Run();

record Grant(string access_token);
