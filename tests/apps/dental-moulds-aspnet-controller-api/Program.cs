var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddHttpClient("egnyte", (sp, client) =>
    client.BaseAddress = new Uri($"https://{sp.GetRequiredService<IConfiguration>()["Egnyte:Domain"]}.egnyte.com"));
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession();

var app = builder.Build();
app.UseSession();
app.MapControllers();
app.Run();
