using System.Net;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
var app = builder.Build();

app.Use(async (context, next) =>
{
    try
    {
        await next(context);
    }
    catch (HttpRequestException refused) when (refused.StatusCode == HttpStatusCode.Unauthorized)
    {
        context.Response.Redirect("/connect");
    }
});

app.MapGet("/links", async (HttpClient http, IConfiguration settings) =>
{
    using var answer = await http.GetAsync($"https://{settings["Egnyte:Domain"]}.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links handles=specific
    answer.EnsureSuccessStatusCode();
    return await answer.Content.ReadAsStringAsync();
});
app.Run();
