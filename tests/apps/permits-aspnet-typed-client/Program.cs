using Permits.Clients;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddHttpClient<PermitFilesClient>(client =>
{
    client.BaseAddress = new Uri("https://riverton.egnyte.com/pubapi/v1/"); //~ EG501
    client.Timeout = TimeSpan.FromSeconds(20);
});

builder.Services.AddHttpClient<PermitLinksClient>(client =>
{
    client.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/pubapi/v1/");
    client.Timeout = TimeSpan.FromSeconds(20);
});

var app = builder.Build();

app.MapGet("/permits/{number}", async (string number, PermitFilesClient files) =>
{
    var found = await files.FindAsync(number);
    return found is null ? Results.Redirect("/connect") : Results.Ok(found);
});
app.MapPost("/permits/{number}/link", async (string number, PermitLinksClient links) =>
{
    var link = await links.CreateAsync(number);
    return link is null ? Results.Redirect("/connect") : Results.Ok(link);
});

app.Run();
