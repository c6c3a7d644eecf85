using System.Net.Http.Headers;
using CanalLocks;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<EgnyteSignedOut>();
builder.Services.AddHttpClient<EgnyteLocks>(client =>
{
    client.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com");
    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", builder.Configuration["Egnyte:Token"]);
});

var app = builder.Build();
app.UseExceptionHandler();
app.MapControllers();
app.Run();
