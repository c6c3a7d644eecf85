var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddControllers(options => options.Filters.Add<RefusedTokenFilter>());
var app = builder.Build();
app.MapControllers();
app.Run();
