var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
var app = builder.Build();
app.UseMiddleware<ConnectAgain>();
app.MapGet("/links", async (HttpClient http, IConfiguration settings) =>
    await http.GetStringAsync($"https://{settings["Egnyte:Domain"]}.egnyte.com/pubapi/v1/links")); //~ GET /pubapi/v1/links handles=specific
app.Run();
