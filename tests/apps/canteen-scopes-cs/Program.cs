using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

var app = WebApplication.CreateBuilder(args).Build();
string[] reading = ["Egnyte.filesystem", "Egnyte.link"];

app.MapGet("/egnyte/connect", (HttpContext http) =>
{
    var state = Guid.NewGuid().ToString("N");
    http.Response.Cookies.Append("egnyte_state", state, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax });
    var scope = string.Join(' ', [.. reading, "Egnyte.link"]); //~ EG106
    var query = $"client_id={Environment.GetEnvironmentVariable("EGNYTE_KEY")}&response_type=code&state={state}" +
        $"&redirect_uri={Uri.EscapeDataString("https://canteen.example.com/egnyte/back")}&scope={Uri.EscapeDataString(scope)}";
    return Results.Redirect($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/puboauth/token?{query}");
});

app.Run();
