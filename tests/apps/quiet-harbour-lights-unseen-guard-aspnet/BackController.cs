using Harbourlight.Guards;
using Microsoft.AspNetCore.Mvc;

namespace Harbourlight;

[Route("partner")]
public class BackController(IReturnGuard guard, IHttpClientFactory clients, IConfiguration settings) : Controller
{
    [HttpGet("start")]
    public IActionResult Start()
    {
        var state = guard.Issue(HttpContext);
        return Redirect($"https://{settings["Egnyte:Domain"]}.egnyte.com/puboauth/token?client_id={settings["Egnyte:Key"]}&redirect_uri=https://harbourlight.example/partner/back&scope=Egnyte.filesystem&state={state}&response_type=code");
    }

    [HttpGet("back")]
    public async Task<IActionResult> Back([FromQuery] string code)
    {
        guard.Verify(Request);
        var response = await clients.CreateClient().PostAsync($"https://{settings["Egnyte:Domain"]}.egnyte.com/puboauth/token",
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = settings["Egnyte:Key"]!, ["client_secret"] = settings["Egnyte:Secret"]!, ["code"] = code!,
                ["redirect_uri"] = "https://harbourlight.example/partner/back", ["grant_type"] = "authorization_code", ["scope"] = "Egnyte.filesystem",
            }));
        HttpContext.Session.SetString("egnyte", await response.Content.ReadAsStringAsync());
        return Redirect("/");
    }
}
