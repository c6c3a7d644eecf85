using Microsoft.AspNetCore.Mvc;

namespace Bindery.Controllers;

[Route("egnyte")]
public sealed class EgnyteController(EgnyteFiles files, IConfiguration settings) : Controller
{
    [HttpGet("connect")]
    public IActionResult Connect([FromQuery] string region = "us")
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["client_id"] = settings["Egnyte:ClientId"],
            ["redirect_uri"] = settings["Egnyte:RedirectUri"],
            ["response_type"] = "code",
            ["scope"] = "Egnyte.filesystem Egnyte.link",
            ["state"] = state,
        });
        return Redirect(settings[$"Egnyte:Regions:{region}"] + query);
    }

    [HttpGet("callback")]
    public async Task<IActionResult> Callback(string? code, string? state, string? error, string? domain)
    {
        if (error is not null || code is null || domain is null) return Redirect("/?denied");
        if (state != HttpContext.Session.GetString("state")) return BadRequest();
        HttpContext.Session.SetString("domain", domain);
        HttpContext.Session.SetString("token", await files.Exchange(domain, code));
        return Redirect("/");
    }

    [HttpGet("folder")]
    public async Task<IActionResult> Folder(string path)
    {
        var domain = HttpContext.Session.GetString("domain");
        var token = HttpContext.Session.GetString("token");
        if (domain is null || token is null) return Redirect("/egnyte/connect");
        try
        {
            return Json(await files.Folder(domain, token, path));
        }
        catch (ConnectAgainException)
        {
            HttpContext.Session.Remove("token");
            return Redirect("/egnyte/connect");
        }
        catch (BusyException busy)
        {
            Response.Headers.RetryAfter = busy.Wait.TotalSeconds.ToString("0");
            return StatusCode(503);
        }
    }

    [HttpGet("links")]
    public async Task<IActionResult> Links()
    {
        var domain = HttpContext.Session.GetString("domain");
        var token = HttpContext.Session.GetString("token");
        if (domain is null || token is null) return Redirect("/egnyte/connect");
        try
        {
            return Json(await files.Links(domain, token));
        }
        catch (ConnectAgainException)
        {
            return Redirect("/egnyte/connect");
        }
    }
}
