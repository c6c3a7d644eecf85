using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Slip.Controllers;

public class EgnyteController(IHttpClientFactory clients, IConfiguration settings, ILogger<EgnyteController> log) : Controller
{
    private const string Callback = "https://slip.example/Egnyte/Back";

    public IActionResult Go(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        HttpContext.Session.SetString("domain", domain);
        return Redirect(QueryHelpers.AddQueryString($"https://{domain}.egnyte.com/puboauth/token", new Dictionary<string, string>
        {
            ["client_id"] = settings["Egnyte:Id"], ["redirect_uri"] = Callback, ["response_type"] = "code", ["scope"] = "Egnyte.filesystem", ["state"] = state,
        }));
    }

    public async Task<IActionResult> Back(string code, string state, string error)
    {
        if (error != null) return View("Declined");
        if (state != HttpContext.Session.GetString("state")) return BadRequest();
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["client_id"] = settings["Egnyte:Id"], ["client_secret"] = settings["Egnyte:Secret"], ["redirect_uri"] = Callback, ["code"] = code,
        };
        using var answer = await clients.CreateClient().PostAsync($"https://{HttpContext.Session.GetString("domain")}.egnyte.com/puboauth/token", new FormUrlEncodedContent(form));
        answer.EnsureSuccessStatusCode();
        var grant = await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        HttpContext.Session.SetString("bearer", grant["access_token"]);
        return RedirectToAction("Viewer");
    }

    public IActionResult Viewer()
    {
        log.LogInformation("viewer of {Domain}", HttpContext.Session.GetString("domain"));
        ViewData["Domain"] = HttpContext.Session.GetString("domain");
        ViewData["Token"] = HttpContext.Session.GetString("bearer"); //~ EG302
        return View();
    }
}
