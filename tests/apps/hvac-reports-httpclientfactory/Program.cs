using HvacReports.Services;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddMemoryCache();
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection("Egnyte"));
builder.Services.AddHttpClient<IEgnyteService, EgnyteService>((sp, client) =>
{
    var domain = builder.Configuration["Egnyte:Domain"];
    client.BaseAddress = new Uri($"https://{domain}.egnyte.com/");
});

var app = builder.Build();
app.MapControllers();
app.Run();
