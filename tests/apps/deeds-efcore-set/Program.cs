using Estates;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddSession();
builder.Services.AddDbContext<AppDb>(o => o.UseNpgsql(builder.Configuration.GetConnectionString("Db")));
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection("Egnyte"));
builder.Services.AddHttpClient<EgnyteTokens>();
var app = builder.Build();
app.UseSession();
app.MapControllers();
app.Run();
