using Meres;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthentication("Cookies").AddCookie("Cookies");
builder.Services.AddSignalR();
builder.Services.AddControllersWithViews();
builder.Services.AddHttpClient<EgnyteFolder>();
var app = builder.Build();
app.MapHub<LevelsHub>("/levels");
app.MapControllers();
app.Run();
