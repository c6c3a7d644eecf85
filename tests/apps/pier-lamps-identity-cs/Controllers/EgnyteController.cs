using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace PierLamps.Controllers;

[Authorize, Route("egnyte")]
public sealed class EgnyteController(UserManager<IdentityUser> users, IHttpClientFactory clients, IConfiguration settings) : Controller
{
    private const string Provider = "Egnyte";

    [HttpGet("back")]
    public async Task<IActionResult> Back(string? code, string? error, string state)
    {
        if (error is not null || state != HttpContext.Session.GetString("state")) return Forbid();
        var answer = await clients.CreateClient().PostAsync($"https://{settings["Egnyte:Domain"]}.egnyte.com/puboauth/token",
            new FormUrlEncodedContent(new Dictionary<string, string?>
            {
                ["grant_type"] = "authorization_code",
                ["client_id"] = settings["Egnyte:Key"],
                ["client_secret"] = settings["Egnyte:Secret"],
                ["redirect_uri"] = Url.ActionLink(nameof(Back)),
                ["code"] = code,
            }));
        var granted = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var user = await users.GetUserAsync(User);
        await users.SetAuthenticationTokenAsync(user!, Provider, "access_token", (string)granted["access_token"]!); //~ EG303
        return RedirectToAction("Index", "Lamps");
    }
}
