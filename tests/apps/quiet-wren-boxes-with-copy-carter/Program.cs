using Carter;
using Wrens;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCarter().AddSingleton<Connections>().AddSingleton<Waiting>();
var app = builder.Build();
app.MapCarter();
app.Run();
