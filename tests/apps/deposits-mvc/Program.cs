using Deposits.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
builder.Services.AddScoped<GrantTable>();
builder.Services.AddScoped<EgnyteFiles>();
builder.Services.AddHttpClient();
var app = builder.Build();
app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}");
app.Run();
