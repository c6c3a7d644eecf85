using Peat;

var builder = WebApplication.CreateBuilder(args);
var root = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/pubapi/");
builder.Services.AddTransient<AgainHandler>();
builder.Services.AddTransient<SignInHandler>();
builder.Services.AddHttpClient("works", client => client.BaseAddress = root).AddHttpMessageHandler<AgainHandler>();
builder.Services.AddHttpClient("people", client => client.BaseAddress = root).AddHttpMessageHandler<SignInHandler>();
var app = builder.Build();

app.MapGet("/works", async (IHttpClientFactory clients) =>
{
    var answer = await clients.CreateClient("works").GetAsync("v1/fs/Shared/Works"); //~ GET /pubapi/v1/fs/{path}
    return Results.Text(await answer.Content.ReadAsStringAsync());
});
app.MapGet("/people", async (IHttpClientFactory clients) =>
{
    var answer = await clients.CreateClient("people").GetAsync("v2/users"); //~ GET /pubapi/v2/users
    return Results.Text(await answer.Content.ReadAsStringAsync());
});
app.Run();
