using SignalBox.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<IEgnyteService, EgnyteService>();
var app = builder.Build();

app.MapGet("/logs", async (IEgnyteService egnyte) => await egnyte.GetLogsAsync("Logs") is { } json ? Results.Content(json, "application/json") : Results.StatusCode(502));
app.MapPost("/logs/share", async (string path, IEgnyteService egnyte) =>
{
    try
    {
        return Results.Ok(await egnyte.ShareAsync(path));
    }
    catch (UnauthorizedAccessException)
    {
        return Results.Redirect("/connect");
    }
});

app.Run();
