using Freight;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection("Egnyte"));
builder.Services.AddHttpClient<EgnyteGateway>();
builder.Services.AddHttpClient<Consignments>();

var app = builder.Build();
app.MapGet("/people", (EgnyteGateway gateway) => gateway.People());
app.MapGet("/links", (EgnyteGateway gateway) => gateway.Links());
app.MapPost("/consignments/{id}/close", (string id, Consignments consignments) => consignments.Close(id));
app.Run();
