using FerryManifests;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddScoped<Manifests>();
builder.Services.AddScoped<Harbour>();

var app = builder.Build();

app.MapGet("/crew/sign-in", (HttpResponse response) =>
{
    var state = Guid.NewGuid().ToString("N");
    response.Cookies.Append("state", state, new CookieOptions { HttpOnly = true, Secure = true });
    return Results.Redirect(Addresses.Crew(state));
});
app.MapGet("/office/sign-in", (HttpResponse response) =>
{
    var state = Guid.NewGuid().ToString("N");
    response.Cookies.Append("state", state, new CookieOptions { HttpOnly = true, Secure = true });
    return Results.Redirect(Addresses.Office(state));
});
app.MapGet("/manifests/{sailing}", async (string sailing, HttpRequest request, Manifests manifests) =>
    Results.Text(await manifests.SailingAsync(sailing, request.Headers["X-Egnyte-Token"]!)));
app.MapGet("/groups", async (HttpRequest request, Manifests manifests) =>
    Results.Text(await manifests.GroupsAsync(request.Headers["X-Egnyte-Token"]!)));
app.MapGet("/rehearsal", async (HttpRequest request, Manifests manifests) =>
    Results.Text(await manifests.RehearsalAsync(request.Headers["X-Egnyte-Token"]!)));
app.MapGet("/harbour", async (Harbour harbour) => Results.Text(await harbour.BerthsAsync()));

app.Run();
