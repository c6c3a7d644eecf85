using Visits;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession();
builder.Services.AddHttpClient<TokenClient>();
builder.Services.AddControllers();
var app = builder.Build();
app.UseSession();
app.MapControllers();
app.Run();
