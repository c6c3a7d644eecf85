using Berths.Egnyte;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<EgnyteSignIn>();
builder.Services.AddControllersWithViews();
var app = builder.Build();
app.MapGet("/minimal", async (EgnyteSignIn signIn, string domain, string code, string error) =>
{
    if (error != null) return Results.Redirect("/refused");
    var grant = await signIn.RedeemAsync(domain, code);
    return TypedResults.Ok(new { token = grant.AccessToken }); //~ EG302
});
app.MapGet("/minimal/cookie", async (HttpContext context, EgnyteSignIn signIn, string domain, string code, string error) =>
{
    if (error != null) return;
    var grant = await signIn.RedeemAsync(domain, code);
    context.Response.Cookies.Append("egnyte", grant.AccessToken); //~ EG302
    context.Response.Cookies.Append("egnyte-domain", domain);
    context.Response.Redirect("/");
});
app.MapControllers();
app.Run();
