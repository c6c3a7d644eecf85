using Microsoft.AspNetCore.Mvc;

namespace Visits;

[Route("egnyte")]
public class AuthController(TokenClient tokens, IConfiguration config) : Controller
{
    public const string RedirectUri = "https://visits.example.com/egnyte/callback";

    [HttpGet("connect")]
    public IActionResult Connect(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        HttpContext.Session.SetString("domain", domain);
        return Redirect($"https://{domain}.egnyte.com/puboauth/token?client_id={config["Egnyte:ClientId"]}" +
            $"&redirect_uri={Uri.EscapeDataString(RedirectUri)}&response_type=code&scope=Egnyte.filesystem&state={state}");
    }

    [HttpGet("callback")]
    public async Task<IActionResult> Callback(string? code, string? state, string? error)
    {
        if (error != null)
            return BadRequest(error);
        if (state != HttpContext.Session.GetString("state"))
            return Forbid();
        await tokens.RedeemEgnyteAsync(HttpContext.Session.GetString("domain")!, code!);
        return Redirect("/");
    }
}
