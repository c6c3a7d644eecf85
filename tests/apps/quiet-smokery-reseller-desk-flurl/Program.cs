using Smokery;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<ResellerOptions>(builder.Configuration.GetSection("Reseller"));
builder.Services.AddScoped<ResellerDesk>();
var app = builder.Build();

app.MapGet("/connect", (ResellerDesk desk) => Results.Redirect(desk.SignIn()));
app.MapPost("/domains", async (ResellerDesk desk, TokenForm form) => await desk.Domains(form.Token));
app.Run();

record TokenForm(string Token);
