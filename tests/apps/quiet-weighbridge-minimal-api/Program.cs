using Weighbridge;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<EgnyteTokens>();
builder.Services.AddDataProtection();
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession();

var app = builder.Build();
app.UseSession();

app.MapPost("/logout", (HttpContext context) =>
{
    context.Session.Remove("user");
    return Results.Redirect("/");
});

app.MapDelete("/integrations/egnyte", async (EgnyteTokens tokens, HttpContext context) =>
{
    await tokens.RevokeAsync(context.Session.GetString("egnyte_domain"), context.Session.GetString("egnyte_token"));
    context.Session.Remove("egnyte_token");
    return Results.NoContent();
});

app.MapDelete("/integrations/slack", (HttpContext context) =>
{
    context.Session.Remove("slack_token");
    return Results.NoContent();
});

app.Run();
