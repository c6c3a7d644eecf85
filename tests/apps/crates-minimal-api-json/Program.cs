using Crates;

var builder = WebApplication.CreateBuilder(args);
var egnyte = builder.Configuration.GetSection("Egnyte");
builder.Services.AddHttpClient<CrateService>(client =>
{
    client.BaseAddress = new Uri($"https://{egnyte["Domain"]}.egnyte.com/");
    client.DefaultRequestHeaders.Authorization = new("Bearer", egnyte["Token"]);
});

var app = builder.Build();
app.MapGet("/crates/{dock}", async (string dock, CrateService crates) => await crates.GetCratesAsync(dock));
app.MapGet("/search", async (string q, CrateService crates) =>
{
    try
    {
        return Results.Ok(await crates.SearchAsync(q));
    }
    catch (SignInRequiredException)
    {
        return Results.Redirect("/connect");
    }
});
app.Run();
