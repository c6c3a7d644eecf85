using System.Net;
using Microsoft.AspNetCore.Diagnostics;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
var app = builder.Build();

app.UseExceptionHandler(failed => failed.Run(async context =>
{
    var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
    if (error is HttpRequestException { StatusCode: HttpStatusCode.Unauthorized })
    {
        context.Response.Redirect("/connect");
        return;
    }
    await context.Response.WriteAsync("Something went wrong.");
}));

app.MapGet("/links", async (HttpClient http, IConfiguration settings) =>
    await http.GetStringAsync($"https://{settings["Egnyte:Domain"]}.egnyte.com/pubapi/v1/links")); //~ GET /pubapi/v1/links handles=specific
app.Run();
