using LockKeepers;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers(options => options.Filters.Add<EgnyteRefusals>());
builder.Services.AddHttpClient("egnyte", http =>
{
    http.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/");
    http.DefaultRequestHeaders.Authorization = new("Bearer", builder.Configuration["Egnyte:Token"]);
}).AddStandardResilienceHandler();
var app = builder.Build();
app.MapControllers();
app.Run();
