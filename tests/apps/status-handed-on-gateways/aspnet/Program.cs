var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddHttpClient();
var app = builder.Build();
var root = $"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/pubapi";

app.MapGet("/links", async (HttpClient http, HttpContext context) =>
{
    http.DefaultRequestHeaders.Add("Authorization", context.Request.Headers.Authorization.ToString());
    using var answer = await http.GetAsync($"{root}/v1/links"); //~ GET /pubapi/v1/links handles=unknown
    context.Response.StatusCode = (int)answer.StatusCode;
    context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
    await answer.Content.CopyToAsync(context.Response.Body);
});

app.MapGet("/me", async (HttpClient http, HttpContext context) =>
{
    http.DefaultRequestHeaders.Add("Authorization", context.Request.Headers.Authorization.ToString());
    var answer = await http.GetAsync($"{root}/v1/userinfo"); //~ GET /pubapi/v1/userinfo handles=unknown
    return Results.Text(await answer.Content.ReadAsStringAsync(), "application/json", statusCode: (int)answer.StatusCode);
});

app.MapControllers();
app.Run();
