using Marina;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddSession();
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection("Egnyte"));
builder.Services.AddHttpClient<EgnyteTokenService>();
var app = builder.Build();
app.UseSession();
app.MapControllers();
app.Run();
