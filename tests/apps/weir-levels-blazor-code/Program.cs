using Weirs.Reports;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents();
builder.Services.AddHttpClient();
builder.Services.AddScoped<Monthly>();
var app = builder.Build();
app.Run();
