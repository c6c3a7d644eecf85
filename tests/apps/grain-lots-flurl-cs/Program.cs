using Flurl.Http.Configuration;
using GrainLots;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IFlurlClientCache>(_ => new FlurlClientCache()
    .Add("lots", $"https://{builder.Configuration["EGNYTE_DOMAIN"]}.egnyte.com/pubapi")
    .Add("weather", "https://api.weather.example/pubapi"));
builder.Services.AddScoped<Lots>();
builder.Services.AddScoped<Weather>();

var app = builder.Build();
app.MapGet("/lots/{lot}", (Lots lots, string lot) => lots.FolderAsync(lot));
app.Run();
