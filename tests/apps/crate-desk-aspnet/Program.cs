using Crates.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
ClientSetup.Configure(builder);
builder.Services.AddVault(builder.Configuration);
var app = builder.Build();
app.MapControllers();
app.Run();
