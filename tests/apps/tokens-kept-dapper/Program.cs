using System.Data;
using Npgsql;
using Portal.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddDataProtection();
builder.Services.AddScoped<IDbConnection>(_ => new NpgsqlConnection(builder.Configuration.GetConnectionString("Portal")));
builder.Services.AddScoped<TokenTable>();
builder.Services.AddScoped<TokenArchive>();
builder.Services.AddScoped<SealedTable>();
builder.Services.AddScoped<ConnectionRows>();
var app = builder.Build();
app.MapControllers();
app.Run();
