using NotaryDesk.Egnyte;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
builder.Services.AddTransient<TokenGuard>();
builder.Services.AddHttpClient<Courier>().AddHttpMessageHandler<TokenGuard>();
builder.Services.AddScoped<Deeds>();
builder.Services.AddScoped<Ledger>();

var app = builder.Build();
app.MapDefaultControllerRoute();
app.Run();
