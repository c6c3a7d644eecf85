using Coal;

var builder = WebApplication.CreateBuilder(args);
var root = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/pubapi/v1/");
builder.Services.AddMemoryCache();
builder.Services.AddHttpClient("sign-in");
builder.Services.AddSingleton<TokenSource>();
builder.Services.AddTransient<EachTimeHandler>();
builder.Services.AddTransient<KeptHandler>();
builder.Services.AddHttpClient("files", c => c.BaseAddress = root).AddHttpMessageHandler<EachTimeHandler>();
builder.Services.AddHttpClient("links", c => c.BaseAddress = root).AddHttpMessageHandler<KeptHandler>();
var app = builder.Build();

app.MapGet("/staithes", (IHttpClientFactory clients) => clients.CreateClient("files").GetStringAsync("fs/Shared/Staithes")); //~ GET /pubapi/v1/fs/{path}
app.MapGet("/links", (IHttpClientFactory clients) => clients.CreateClient("links").GetStringAsync("links")); //~ GET /pubapi/v1/links
app.Run();
